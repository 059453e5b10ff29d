/** Reads of an archive what search needs, as far as that is not known already. */
import type { Archive } from '#domain/archive.ts';
import { resolveSearched } from '#domain/resolve.ts';
import type { WrittenDocument } from '#domain/search/fields.ts';
import {
  type PackedDocuments,
  packDocuments,
  unpackDocuments,
} from '#domain/search/packed-documents.ts';
import { postmortemDocument } from '#domain/search/postmortem-document.ts';
import type { WordsOfModes } from '#domain/search/vocabulary-phrases.ts';
import type { VocabularyPhrase } from '#domain/search/vocabulary.ts';
import { Cutter } from './cutter.ts';
import type { CuttingThread } from './cutting-thread.ts';
import { sha256 } from './digest.ts';
import type { Folder, IncidentDirectory } from './folder.ts';
import { readArchiveFile } from './archive-file.ts';
import { readFields, restrictedAmong, shownAmong } from './reading.ts';

/** What search needs of an archive: plain data, and nothing of what is or may be restricted. */
export interface SearchReading {
  readonly archive: Archive;
  /** The words of its failure modes. */
  readonly phrases: readonly VocabularyPhrase[];
  /** By id. */
  readonly incidents: readonly SearchIncident[];
  /** Of the incidents that are not superseded, in their order. */
  readonly packed: PackedDocuments;
}

export interface SearchIncident {
  readonly id: string;
  /** Of the bytes of index.mdx. */
  readonly digest: string;
  readonly isSuperseded: boolean;
}

/**
 * Read it; `known` are the incidents that are as they were `before`, which it gives if they are all.
 * What the others say is cut into words by the thread, if there is one.
 */
export async function readForSearch(
  folder: Folder,
  before: SearchReading | undefined,
  known: ReadonlyMap<string, SearchIncident>,
  thread?: CuttingThread,
): Promise<SearchReading> {
  const archive = before?.archive ?? readArchiveFile(folder).archive;
  const cutter = thread ?? new Cutter();
  if (!before) cutter.cut({ modes: wordsOfModes(archive) });
  const incidents = new Map(known);
  for (const directories of inSmallLots(folder.directories.filter(({ id }) => !known.has(id)))) {
    const read = readIncidents({ ...folder, directories }, archive);
    for (const incident of read.incidents) incidents.set(incident.id, incident);
    cutter.cut({ documents: read.documents });
  }
  // What is restricted or cannot be read is never known.
  const isAsBefore = known.size === incidents.size && known.size === before?.incidents.length;
  if (before && isAsBefore) return before;
  const cut = await cutter.end();
  // A thread that broke down is no reason to answer nothing.
  if (!cut) return readForSearch(folder, before, known);
  const ids = folder.directories.map(({ id }) => id);
  return {
    archive,
    phrases: before?.phrases ?? cut.phrases,
    incidents: inOrder(ids, incidents),
    packed: before ? joined(ids, before.packed, cut.packed, known) : cut.packed,
  };
}

/** Documents that are still `known`, and others, in the order of their ids. */
function joined(
  ids: readonly string[],
  before: PackedDocuments,
  now: PackedDocuments,
  known: ReadonlyMap<string, unknown>,
): PackedDocuments {
  const kept = unpackDocuments(before).filter(({ id }) => known.has(id));
  const documents = [...kept, ...unpackDocuments(now)];
  return packDocuments(inOrder(ids, new Map(documents.map((one) => [one.id, one]))));
}

function inOrder<Value>(ids: readonly string[], byId: ReadonlyMap<string, Value>): Value[] {
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** As much of an archive as can be told to another thread. */
function wordsOfModes({ failureModes, failureModeWords }: Archive): WordsOfModes {
  return { failureModes, failureModeWords };
}

/** Few enough that a thread has something to do soon, and not much when all is read. */
const mostOfLot = 16;

function* inSmallLots(
  directories: readonly IncidentDirectory[],
): Generator<readonly IncidentDirectory[]> {
  for (let from = 0; from < directories.length; from += mostOfLot)
    yield directories.slice(from, from + mostOfLot);
}

/** Read what of a folder can be read and is not restricted. */
function readIncidents(folder: Folder, archive: Archive) {
  const incidents: SearchIncident[] = [];
  const documents: WrittenDocument[] = [];
  const files = readFields(folder, archive);
  for (const { id, examined, parsed, bytes } of shownAmong(files, restrictedAmong(files))) {
    const { frontmatter } = examined;
    const isSuperseded = frontmatter.status === 'superseded';
    incidents.push({ id, digest: sha256(bytes), isSuperseded });
    if (isSuperseded) continue;
    const fields = resolveSearched(frontmatter, archive, id);
    documents.push(postmortemDocument(fields, parsed.bodyText, archive));
  }
  return { incidents, documents };
}
