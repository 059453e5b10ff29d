/** Reads of an archive what search needs, as far as that is not known already. */
import { serialize } from 'node:v8';
import type { Archive } from '#domain/archive.ts';
import type { SearchDocument } from '#domain/search/fields.ts';
import {
  type PackedDocuments,
  packDocuments,
  unpackDocuments,
} from '#domain/search/packed-documents.ts';
import { postmortemDocument } from '#domain/search/postmortem-document.ts';
import { vocabularyPhrases } from '#domain/search/vocabulary-phrases.ts';
import type { VocabularyPhrase } from '#domain/search/vocabulary.ts';
import { sha256 } from './digest.ts';
import type { Folder } from './folder.ts';
import { readOrganisation } from './organisation.ts';
import { postmortemsIn } from './postmortems.ts';

/** What search needs of an archive: plain data, and nothing of what is or may be restricted. */
export interface SearchReading {
  readonly archive: Archive;
  /** The words of its failure modes. */
  readonly phrases: readonly VocabularyPhrase[];
  /** By id. */
  readonly incidents: readonly IncidentReading[];
  /** Of the incidents that are not superseded, in their order. */
  readonly packed: PackedDocuments;
}

export interface IncidentReading {
  readonly id: string;
  /** Of the bytes of index.mdx. */
  readonly digest: string;
  readonly isSuperseded: boolean;
  /** Serialised, because of most incidents a question needs the words alone. */
  readonly postmortem: Uint8Array;
}

/** Read it; `known` are the incidents that are as they were `before`, which it gives if they are all. */
export function readForSearch(
  folder: Folder,
  before: SearchReading | undefined,
  known: ReadonlyMap<string, IncidentReading>,
): SearchReading {
  const archive = before?.archive ?? readOrganisation(folder).archive;
  const unknown = folder.directories.filter(({ id }) => !known.has(id));
  const readable = postmortemsIn({ ...folder, directories: unknown }, archive, false);
  // What is restricted or cannot be read is never known.
  if (before && readable.length === 0 && known.size === before.incidents.length) return before;
  const incidents = new Map(known);
  const documents = new Map<string, SearchDocument>();
  for (const document of before ? unpackDocuments(before.packed) : []) {
    if (known.has(document.id)) documents.set(document.id, document);
  }
  for (const { postmortem, text, bytes } of readable) {
    const { id } = postmortem;
    const isSuperseded = postmortem.status === 'superseded';
    const digest = sha256(bytes);
    incidents.set(id, { id, digest, isSuperseded, postmortem: serialize(postmortem) });
    if (!isSuperseded) documents.set(id, postmortemDocument(postmortem, text, archive));
  }
  const ids = folder.directories.map(({ id }) => id);
  const inOrder = <Value>(byId: ReadonlyMap<string, Value>) =>
    ids.flatMap((id) => byId.get(id) ?? []);
  return {
    archive,
    phrases: before?.phrases ?? vocabularyPhrases(archive),
    incidents: inOrder(incidents),
    packed: packDocuments(inOrder(documents)),
  };
}
