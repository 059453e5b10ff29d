/** What looks like a secret by itself, whoever wrote it. */
import type { Found } from './leak.ts';

/** Find what looks like a key, a private address, a person's details …, but for what may leave. */
export function findPatterns(text: string, allowed: Iterable<string> = []): Found[] {
  const may = new Set(allowed);
  return [...text.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)].flatMap((match) =>
    may.has(match[0])
      ? []
      : [
          {
            what: 'pattern',
            label: 'an e-mail address',
            offset: match.index,
            length: match[0].length,
          } as const,
        ],
  );
}
