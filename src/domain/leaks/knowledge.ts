/** What only the inside knows: people, tickets, machines, addresses, and what archive.yaml forbids. */
import type { PublicSettings } from '../archive-file.ts';
import { addressBook } from './addresses.ts';
import type { Candidate } from './candidate.ts';
import type { Inside } from './inside.ts';
import type { Secret } from './leak.ts';
import { isOrdinary, wordsIn } from './ordinary.ts';
import { secretsOfOrganisation } from './organisation-secrets.ts';
import { secretsOfDirectory } from './postmortem-secrets.ts';

/** Every secret of an archive, each once. What the `public:` part of archive.yaml says is none. */
export function secretsOf(inside: Inside): Secret[] {
  const declared = declaredTexts(inside.archive.public);
  const known = new Set(declared.flatMap(wordsIn));
  const secrets = new Map<string, Secret>();
  for (const { kind, text, source, ordinary } of candidates(inside)) {
    const key = `${kind} ${text.trim().toLowerCase()}`;
    if (secrets.has(key)) continue;
    secrets.set(key, {
      kind,
      text: text.trim(),
      ordinary: ordinary ?? isOrdinary(text, known),
      source,
    });
  }
  const isTold = phrasesOf(declared);
  return [...secrets.values()].filter((secret) => isForbidden(secret) || !isTold(secret.text));
}

/** What customers are told on every page; a list of what must never leave is none of it. */
export function declaredTexts({
  never: _never,
  logo: _logo,
  accent: _accent,
  ...told
}: PublicSettings): string[] {
  const { name, url, contact, components = [] } = told;
  const texts = [name, url, contact, ...components.flatMap((one) => [one.name, one.description])];
  return texts.filter((text) => text !== undefined);
}

function* candidates({ archive, organisation, directories }: Inside): Generator<Candidate> {
  const book = addressBook(archive);
  if (organisation) yield* secretsOfOrganisation(archive, organisation, book);
  for (const directory of directories) yield* secretsOfDirectory(directory, { archive, book });
}

/** Whether a text stands in others, as words in a row. */
function phrasesOf(texts: readonly string[]): (text: string) => boolean {
  const written = texts.join('\n').toLowerCase();
  const spoken = texts.map((text) => ` ${wordsIn(text).join(' ')} `);
  return (text) =>
    // Most are told apart by this alone, in no time.
    written.includes(text.toLowerCase()) &&
    spoken.some((phrase) => phrase.includes(` ${wordsIn(text).join(' ')} `));
}

/** Whether archive.yaml says of these very words that they must never leave. */
function isForbidden({ kind, text }: Secret): boolean {
  return kind === 'word' || (kind === 'host' && text.includes('*'));
}
