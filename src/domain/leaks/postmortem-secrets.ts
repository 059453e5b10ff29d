/** What the directory of an incident knows and the public does not. */
import type { Archive } from '../archive.ts';
import type { Path } from '../problem.ts';
import { type AddressBook, addressesIn } from './addresses.ts';
import type { Candidate } from './candidate.ts';
import type { InternalDirectory, InternalFile } from './inside.ts';
import { isOrdinary } from './ordinary.ts';
import { namesIn } from './person-names.ts';

/** What secrets are recognised by. */
export interface Surroundings {
  readonly archive: Archive;
  readonly book: AddressBook;
}

/** Everything a directory knows: its name, its post-mortem, its evidence, who approved. */
export function* secretsOfDirectory(
  { id, path, postmortem, approved, evidence }: InternalDirectory,
  surroundings: Surroundings,
): Generator<Candidate> {
  const source = () => ({ file: path });
  const slug = id.replace(/^\d{4}-\d{2}-\d{2}-/, '');
  yield { kind: 'directory', text: id, ordinary: false, source };
  // Alone, a word or two of it are said of many things.
  if (slug !== id) yield { kind: 'directory', text: slug, ordinary: isOrdinary(slug), source };
  for (const name of evidence) {
    const file = `${path}/${name}`;
    const stem = name.replace(/\.[^.]*$/, '');
    yield { kind: 'file', text: name, ordinary: isOrdinary(stem), source: () => ({ file }) };
  }
  if (approved) {
    yield* fieldsOf(approved, surroundings, 'approvedBy');
  }
  if (postmortem) {
    yield* fieldsOf(postmortem, surroundings);
    yield* secretsInText(postmortem, surroundings.book);
  }
}

/** Look at every field by its name, wherever it stands: unfinished files have them in odd places. */
function fieldsOf(file: InternalFile, surroundings: Surroundings, only?: string): Candidate[] {
  const found: Candidate[] = [];
  const look = (value: unknown, at: Place) => {
    if (typeof value !== 'object' || value === null) {
      const { name } = at;
      if (!readers.has(name) || (only !== undefined && name !== only)) return;
      const source = () => ({ file: file.file, ...file.locate(pathOf(at)) });
      for (const one of readers.get(name)?.(value, at, surroundings) ?? []) {
        found.push({ ...one, source });
      }
    } else if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) {
        look(value[index], { ...at, step: index, within: at });
      }
    } else {
      for (const step in value) {
        look((value as Record<string, unknown>)[step], {
          step,
          name: step,
          map: value,
          within: at,
        });
      }
    }
  };
  look(file.data, { step: '', name: '', map: {}, within: undefined });
  return found;
}

interface Place {
  readonly step: string | number;
  /** The nearest key: items of a list go by that of the list. */
  readonly name: string;
  /** The map that has the key. */
  readonly map: object;
  readonly within: Place | undefined;
}

function pathOf({ step, within }: Place): Path {
  return within ? [...pathOf(within), step] : [];
}

type Reader = (
  value: unknown,
  at: Place,
  surroundings: Surroundings,
) => Iterable<Omit<Candidate, 'source'>>;

const people: Reader = (value, _, { archive }) =>
  typeof value === 'string' ? namesIn(value, archive.people) : [];

/** Kinds of links that lead into the organisation. */
const ownKinds = new Set<unknown>(['log', 'dashboard', 'chat', 'ticket', 'pr', 'runbook']);

/** What each field gives away, by its name. */
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...['owner', 'facilitator', 'noteTaker', 'devilsAdvocate', 'approvedBy', 'attendees'].map(
    (name) => [name, people] as const,
  ),
  ['name', (value, at, all) => (at.within?.name === 'attendees' ? people(value, at, all) : [])],
  ['incident', ticketIn],
  ['ticket', ticketIn],
  ['services', serviceIn],
  ['amount', sumIn],
  ['url', (value, { map }, { book }) => addressIn(value, book, ownKinds.has(keyOf(map, 'kind')))],
  ['link', (value, _, { book }) => addressIn(value, book, true)],
  ['importedFrom', (value, _, { book }) => addressIn(value, book, false)],
]);

function keyOf(map: object, key: string): unknown {
  return (map as Record<string, unknown>)[key];
}

function addressIn(value: unknown, book: AddressBook, isOurs: boolean) {
  return typeof value === 'string' ? book.inside(value, isOurs) : [];
}

function serviceIn(value: unknown, _: Place, { archive }: Surroundings): ReturnType<Reader> {
  const isListed = archive.services.some(({ id }) => id === value);
  return typeof value === 'string' && !isListed ? [{ kind: 'service', text: value }] : [];
}

function* ticketIn(
  value: unknown,
  _: Place,
  { book }: Surroundings,
): ReturnType<Reader> & Generator {
  if (typeof value !== 'string') return;
  const text = value.trim();
  if (!text.includes('://')) {
    // A bare number may be any number.
    yield { kind: 'ticket', text, ordinary: /^#?\d+$/.test(text) };
    return;
  }
  yield* book.inside(text, true);
  const [id] = /\b[A-Z][A-Z0-9]+-\d+\b/.exec(text) ?? [];
  if (id !== undefined) yield { kind: 'ticket', text: id, ordinary: false };
}

/** A round sum is said of many things. */
function sumIn(amount: unknown, { map }: Place): ReturnType<Reader> {
  const currency = keyOf(map, 'currency');
  if (typeof amount !== 'number' || typeof currency !== 'string' || amount < 100) return [];
  const ordinary = /^[1-9]0{2,5}$/.test(String(amount));
  return [{ kind: 'money', text: `${amount} ${currency}`, ordinary }];
}

/** Addresses that stand in the text, and hosts of the organisation that stand there by themselves. */
function* secretsInText(
  { file, text, pointAt }: InternalFile,
  book: AddressBook,
): Generator<Candidate> {
  for (const { url, offset } of addressesIn(text)) {
    const source = () => ({ file, ...pointAt(offset) });
    for (const address of book.inside(url, false)) yield { ...address, source };
  }
  for (const { host, offset } of hostsIn(text, book.domain)) {
    const source = () => ({ file, ...pointAt(offset) });
    for (const address of book.inside(`https://${host}`, false)) {
      if (!address.ordinary) yield { ...address, source };
    }
  }
}

/** Numbers of hosts, and names below a domain. */
function* hostsIn(
  text: string,
  domain: string | undefined,
): Generator<{ host: string; offset: number }> {
  for (const { 0: host, index } of text.matchAll(/\d+\.\d+\.\d+\.\d+/g)) {
    if (isNumber(host)) yield { host, offset: index };
  }
  if (domain === undefined) return;
  for (let at = text.indexOf(domain); at !== -1; at = text.indexOf(domain, at + 1)) {
    const [name = ''] = /[\w.-]*$/.exec(text.slice(Math.max(0, at - 100), at)) ?? [];
    if (name.endsWith('.')) yield { host: name + domain, offset: at - name.length };
  }
}

function isNumber(host: string): boolean {
  return host.split('.').every((part) => part.length <= 3 && Number(part) < 256);
}
