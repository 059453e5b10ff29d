/**
 * What must not leave, and where it was found. The check holds write-ups against it before they are
 * built, the gate every byte of the public site before it is served.
 */
import type { Term } from '../taxonomy.ts';

/** What only the inside knows, by kind. */
export const secretKinds = {
  person: { label: 'the name of a person', description: 'Owners, attendees, everybody listed.' },
  handle: { label: 'a person’s handle', description: 'As owners and archive.yaml write it.' },
  team: { label: 'the name of a team', description: 'As archive.yaml writes it.' },
  ticket: { label: 'a ticket', description: 'Ids of the tracker.' },
  address: { label: 'an internal address', description: 'Links of post-mortems and their hosts.' },
  host: {
    label: 'an internal host',
    description: 'Names of machines, and patterns of archive.yaml.',
  },
  service: {
    label: 'an internal service',
    description: 'Ids and names without a public component.',
  },
  directory: { label: 'an internal page', description: 'The id of a post-mortem.' },
  file: { label: 'an internal file', description: 'Evidence beside a post-mortem.' },
  word: { label: 'a word that must never leave', description: 'public.never in archive.yaml.' },
  money: { label: 'an internal sum', description: 'Revenue lost.' },
  text: { label: 'internal text', description: 'A line of a post-mortem, by itself.' },
} as const satisfies Record<string, Term>;

export type SecretKind = keyof typeof secretKinds;

/** Where something internal stands. */
export interface Source {
  /** As people see it: relative to where the command was run. */
  readonly file: string;
  /** From 1; undefined for what has no line, such as the name of a file. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** Something only the inside knows. */
export interface Secret {
  readonly kind: SecretKind;
  /** As written inside. */
  readonly text: string;
  /** Whether it is ordinary language too ("payments", "Grace"): finding it proves nothing. */
  readonly ordinary: boolean;
  /** Where it was read first; looked up only when it is found outside. */
  readonly source: () => Source;
}

/** Internal text, to be held against what is published word by word. */
export interface InternalText {
  readonly text: string;
  /** Where a piece of it stands, by its offset in UTF-16 code units. */
  readonly source: (offset: number) => Source;
}

/** What was found in a text. */
export type Found = {
  /** Offset and length in the text that was searched, in UTF-16 code units. */
  readonly offset: number;
  readonly length: number;
} & (
  | { readonly what: 'secret'; readonly secret: Secret }
  /** It looks like a key, a private address, …: `label` says what, `an AWS access key`. */
  | { readonly what: 'pattern'; readonly label: string }
  /** Eight words or more in a row that internal text has too; `source` says where. */
  | { readonly what: 'run'; readonly words: number; readonly source: Source }
  /** Nobody can say what is in it: `reason` says why, `an encrypted zip entry`. Length 0. */
  | { readonly what: 'unseen'; readonly reason: string }
);

/** Something found in the files of a site. */
export interface Leak {
  /** Path within the site, with forward slashes. */
  readonly file: string;
  /** Outermost first, how it was hidden: `['gzip', 'base64']`; empty: it stands there as it is. */
  readonly within: readonly string[];
  readonly found: Found;
  /** As it stands in what was searched, with a few characters around it. */
  readonly excerpt: string;
}
