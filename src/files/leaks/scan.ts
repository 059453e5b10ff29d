/** Look for leaks in every byte of a folder that is about to be published. */
import { type Dirent, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type SecretIndex, findSecrets } from '#domain/leaks/known.ts';
import type { Found, InternalText, Leak } from '#domain/leaks/leak.ts';
import { findPatterns } from '#domain/leaks/patterns.ts';
import { lettersOf } from '#domain/leaks/pieces.ts';
import { type Shared, addPassages, passages, runsIn, sharedWith } from '#domain/leaks/runs.ts';
import { type Opened, openFile } from './carriers/open.ts';
import { type Reading, readingsOf } from './readings.ts';
import { findKeys } from './secretlint.ts';

/** What the inside knows, and what of it may leave. */
export interface Knowledge {
  readonly secrets: SecretIndex;
  /** Gone through once, and only when the folder has passages of its own. */
  readonly internal: Iterable<InternalText>;
  /** Texts that may stand outside word by word: approved write-ups, the site's own wording. */
  readonly approved: Iterable<string>;
  /** What a waiver or the public settings let through, each as it is found: `help@example.org`. */
  readonly waived: Iterable<string>;
}

/**
 * Give everything in the files of a folder, and in their names, that must not leave: by file, the
 * plainest place first, each thing once a file. Secrets that are ordinary language are passed over.
 */
export async function scanFolder(folder: string, knowledge: Knowledge): Promise<Leak[]> {
  const waived = [...knowledge.waived];
  const known = passages([...knowledge.approved, ...waived]);
  const look = looker(knowledge.secrets, waived);
  const sightings: Sighting[] = [];
  const entries = entriesOf(folder);
  for (const entry of entries) {
    for (const reading of readingsOfEntry(entry)) {
      for (const sighting of await look(entry, reading)) sightings.push(sighting);
      if ('text' in reading && mayHoldRuns(reading)) addPassages(known, reading.text);
    }
  }
  const shared = sharedWith(known, knowledge.internal);
  const runs = shared.size === 0 ? [] : entries.flatMap((entry) => runsOf(entry, shared));
  return onceAFile([...sightings, ...runs]);
}

/** What is looked for word by word is looked for in what somebody wrote. */
const mayHoldRuns = ({ isWritten, leastLetters }: TextReading): boolean =>
  isWritten && leastLetters === 0;

type TextReading = Extract<Reading, { text: string }>;

/** The runs of a file, each as long as it goes in any of the file's readings. */
function runsOf(entry: Entry, shared: Shared): Sighting[] {
  const all = [...readingsOfEntry(entry)].flatMap((reading) =>
    'text' in reading && mayHoldRuns(reading)
      ? runsIn(reading.text, shared).map((found) => ({
          sighting: sightingOf(entry, reading, found),
          letters: lettersOf(reading.text.slice(found.offset, found.offset + found.length)),
        }))
      : [],
  );
  const kept: typeof all = [];
  for (const one of all.toSorted((a, b) => b.letters.length - a.letters.length)) {
    if (!kept.some(({ letters }) => letters.includes(one.letters))) kept.push(one);
  }
  return all.filter((one) => kept.includes(one)).map(({ sighting }) => sighting);
}

/** A file or a folder of what is scanned. */
interface Entry {
  /** Within the folder, with forward slashes. */
  readonly file: string;
  readonly full: string;
  readonly kind: 'file' | 'folder' | 'other';
}

const kindOf = (entry: Dirent): Entry['kind'] =>
  entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';

/** Every file and folder, in the same order everywhere. */
function entriesOf(folder: string): Entry[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const full = path.join(entry.parentPath, entry.name);
      const file = path.relative(folder, full).replaceAll(path.sep, '/');
      return { file, full, kind: kindOf(entry) };
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

function* readingsOfEntry(entry: Entry): Generator<Reading> {
  const { file, kind } = entry;
  yield* readingsOf([{ within: ['file name'], text: file, isByChance: false }]);
  if (kind === 'file') yield* readingsOf(opened(entry));
  if (kind === 'other') yield { within: [], unseen: 'neither a file nor a folder' };
}

/** Larger than anything a site needs, and nearly what a text can hold. */
const largest = 128 * 2 ** 20;

function* opened({ file, full }: Entry): Generator<Opened> {
  let bytes: Buffer;
  try {
    if (statSync(full).size > largest) {
      yield { within: [], unseen: `a file of more than ${largest / 2 ** 20} MiB` };
      return;
    }
    bytes = readFileSync(full);
  } catch (error) {
    yield { within: [], unseen: `a file that cannot be read (${codeOf(error)})` };
    return;
  }
  yield* openFile(file, bytes);
}

const codeOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? 'no reason given';

/** Make what finds all but runs in a reading. */
function looker(secrets: SecretIndex, waived: readonly string[]) {
  const mayLeave = new Set(waived.map(lettersOf));
  return async (entry: Entry, reading: Reading): Promise<Sighting[]> => {
    if ('unseen' in reading) {
      const found = { what: 'unseen', reason: reading.unseen, offset: 0, length: 0 } as const;
      return [sightingOf(entry, { within: reading.within, text: '' }, found)];
    }
    const { text, leastLetters, isWritten } = reading;
    const found = [
      ...findSecrets(text, secrets, { leastLetters, ordinary: false }),
      ...(isWritten ? findPatterns(text, waived) : []),
      ...(isWritten ? await findKeys(text) : []),
    ];
    return found
      .filter(({ offset, length }) => !mayLeave.has(lettersOf(text.slice(offset, offset + length))))
      .map((one) => sightingOf(entry, reading, one));
  };
}

type Place = Pick<Leak, 'within'> & { readonly text: string };

/** A leak, with what makes it the same as another. */
interface Sighting {
  readonly leak: Leak;
  readonly identity: string;
}

function sightingOf({ file }: Entry, { within, text }: Place, found: Found): Sighting {
  const leak = { file, within, found, excerpt: excerptOf(text, found) };
  return { leak, identity: JSON.stringify(identityOf(found, within, text)) };
}

function identityOf(found: Found, within: readonly string[], text: string): readonly unknown[] {
  const { what, offset, length } = found;
  switch (what) {
    case 'secret':
      return [what, found.secret.kind, lettersOf(found.secret.text)];
    case 'pattern':
      return [what, text.slice(offset, offset + length)];
    case 'run':
      return [what, found.source];
    case 'unseen':
      return [what, found.reason, within];
  }
}

const around = 30;
const longestExcerpt = 240;

/** On one line, with a few characters on either side. */
function excerptOf(text: string, { offset, length }: Found): string {
  const end = Math.min(offset + length, offset + longestExcerpt);
  return text
    .slice(Math.max(0, offset - around), end + around)
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
}

/**
 * Leave out what was given for the same file, as a page has its text in many readings, and what was
 * given for the name of a folder it is in.
 */
function onceAFile(sightings: readonly Sighting[]): Leak[] {
  const given = new Set<string>();
  return sightings
    .filter(({ leak, identity }) => {
      const isName = leak.within[0] === 'file name';
      const files = isName ? upwards(leak.file) : [leak.file];
      const isNew = !files.some((file) => given.has(`${isName}\n${file}\n${identity}`));
      given.add(`${isName}\n${leak.file}\n${identity}`);
      return isNew;
    })
    .map(({ leak }) => leak)
    .sort((a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1));
}

/** A file and the folders it is in. */
function upwards(file: string): string[] {
  const parts = file.split('/');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'));
}
