/**
 * What of an archive is searched by a command: without restricted and superseded post-mortems. Files
 * that are as they were come from a cache, so that only the first question waits until all are read.
 */
import path from 'node:path';
import { deserialize } from 'node:v8';
import type { Archive } from '#domain/archive.ts';
import type { Postmortem } from '#domain/resolve.ts';
import type { SearchDocument } from '#domain/search/fields.ts';
import { unpackDocuments } from '#domain/search/packed-documents.ts';
import type { VocabularyPhrase } from '#domain/search/vocabulary.ts';
import { sha256 } from './digest.ts';
import type { Environment } from './environment.ts';
import { type Folder, fileNames, openFolder } from './folder.ts';
import { readSafely } from './safe-file.ts';
import { searchCacheOf } from './search-cache.ts';
import type { IncidentReading, SearchReading } from './search-reading.ts';

export interface SearchedEntry {
  readonly id: string;
  /** Path of index.mdx relative to where the command was run, with forward slashes. */
  readonly file: string;
  /** Unpacked when first asked for. */
  readonly postmortem: Postmortem;
}

export interface Searched {
  readonly archive: Archive;
  /** The words of its failure modes. */
  readonly phrases: readonly VocabularyPhrase[];
  /** By id. */
  readonly entries: readonly SearchedEntry[];
  /** In the order of the entries. */
  readonly documents: readonly SearchDocument[];
}

type Surroundings = Pick<Environment, 'archiveRoot' | 'workRoot' | 'projectRoot'>;

/** Read it; a UserError when there is no archive. */
export async function readSearched(environment: Surroundings, cwd: string): Promise<Searched> {
  const listed = openFolder(environment.archiveRoot, cwd);
  const directories = listed.directories.filter(
    ({ hasGoodName, names }) => hasGoodName && names.has(fileNames.postmortem),
  );
  const folder = { ...listed, directories };
  const cache = searchCacheOf<SearchReading>(environment, folder);
  const before = cache.load();
  const known = unchangedOf(before, folder);
  if (before && known.size === directories.length && known.size === before.incidents.length) {
    return searchedOf(before, folder);
  }
  // Loaded here, because what reads YAML takes as long to load as a question to answer.
  const { readForSearch } = await import('./search-reading.ts');
  const now = readForSearch(folder, before, known);
  if (now !== before) cache.store(now);
  return searchedOf(now, folder);
}

/** By id, the incidents whose files are as they were. */
function unchangedOf(
  before: SearchReading | undefined,
  { directories, realRoot }: Folder,
): Map<string, IncidentReading> {
  const unchanged = new Map<string, IncidentReading>();
  if (!before) return unchanged;
  const incidents = new Map(before.incidents.map((incident) => [incident.id, incident]));
  for (const { id, path: directory } of directories) {
    const incident = incidents.get(id);
    if (!incident) continue;
    const { value } = readSafely(path.join(directory, fileNames.postmortem), realRoot);
    if (value && sha256(value) === incident.digest) unchanged.set(id, incident);
  }
  return unchanged;
}

function searchedOf(
  { archive, phrases, incidents, packed }: SearchReading,
  folder: Folder,
): Searched {
  const entries = incidents
    .filter(({ isSuperseded }) => !isSuperseded)
    .map(({ id, postmortem: packedPostmortem }) => {
      let postmortem: Postmortem | undefined;
      return {
        id,
        file: folder.pathOf(id, fileNames.postmortem),
        get postmortem() {
          return (postmortem ??= deserialize(packedPostmortem) as Postmortem);
        },
      };
    });
  return { archive, phrases, entries, documents: unpackDocuments(packed) };
}
