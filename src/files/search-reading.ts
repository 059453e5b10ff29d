/** Reads of an archive what search needs, as far as that is not known already. */
import type { Archive } from '#domain/archive.ts';
import { examine } from '#domain/checks/examine.ts';
import { resolveSearched } from '#domain/resolve.ts';
import {
  type PackedDocuments,
  packDocuments,
  unpackDocuments,
} from '#domain/search/packed/documents.ts';
import { postmortemDocument } from '#domain/search/postmortem-document.ts';
import { vocabularyPhrases } from '#domain/search/vocabulary-phrases.ts';
import { type VocabularyPhrase, vocabularyOf } from '#domain/search/vocabulary.ts';
import { readArchiveFile } from './archive-file.ts';
import { Cutter } from './cutter.ts';
import { type Folder, naming } from './folder.ts';
import { mayBeRestricted } from './reading.ts';
import { type SearchText, readTexts } from './search-text.ts';
import type { SearchThreads } from './search-threads.ts';

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
 * Threads, if there are any, have begun to read the other files, and cut what they say into words.
 */
export async function readForSearch(
  folder: Folder,
  before: SearchReading | undefined,
  known: ReadonlyMap<string, SearchIncident>,
  threads?: SearchThreads,
): Promise<SearchReading> {
  const directories = folder.directories.filter(({ id }) => !known.has(id));
  const texts = threads?.reader.texts() ?? readTexts({ ...folder, directories });
  const archive = before?.archive ?? readArchiveFile(folder).archive;
  const cutter = threads?.cutter ?? new Cutter();
  const incidents = new Map(known);
  for await (const lot of texts) {
    const found = lot.flatMap((text) => naming(folder, text, () => judge(text, archive)) ?? []);
    for (const { incident } of found) incidents.set(incident.id, incident);
    cutter.cut(found.flatMap(({ document }) => document ?? []));
  }
  const isRead = threads?.reader.isDone ?? true;
  // What is restricted or cannot be read is never known.
  const isAsBefore = known.size === incidents.size && known.size === before?.incidents.length;
  if (before && isRead && isAsBefore) return before;
  const cutting = isRead ? cutter.end() : undefined;
  const phrases = before?.phrases ?? vocabularyPhrases(archive);
  // Made while a thread cuts: whoever asks the first question wants it.
  vocabularyOf(phrases);
  const packed = await cutting;
  // A thread that broke down is no reason to answer nothing.
  if (!packed) return readForSearch(folder, before, known);
  const ids = folder.directories.map(({ id }) => id);
  return {
    archive,
    phrases,
    incidents: inOrder(ids, incidents),
    packed: before ? joined(ids, before.packed, packed, known) : packed,
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

/** What search needs of a post-mortem; undefined when it is or may be restricted, or cannot be read. */
function judge({ id, digest, parsed }: SearchText, archive: Archive) {
  const { data, bodyText } = parsed;
  const examined = data === undefined ? undefined : examine(data, archive, id);
  const frontmatter = examined?.frontmatter;
  if (!frontmatter || mayBeRestricted({ parsed, examined })) return undefined;
  const isSuperseded = frontmatter.status === 'superseded';
  const incident: SearchIncident = { id, digest, isSuperseded };
  if (isSuperseded) return { incident };
  const fields = resolveSearched(frontmatter, archive, id);
  return { incident, document: postmortemDocument(fields, bodyText, archive) };
}
