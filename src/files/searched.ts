/**
 * What of an archive is searched by a command: without restricted and superseded post-mortems. Files
 * that are as they were come from a cache, so that only the first question waits until all are read.
 */
import path from 'node:path';
import type { Archive } from '#domain/archive.ts';
import type { Postmortem } from '#domain/resolve.ts';
import type { SearchDocument } from '#domain/search/fields.ts';
import { unpackDocuments } from '#domain/search/packed-documents.ts';
import type { VocabularyPhrase } from '#domain/search/vocabulary.ts';
import { startCuttingThread } from './cutting-thread.ts';
import { sha256 } from './digest.ts';
import type { Environment } from './environment.ts';
import { type Folder, fileNames, openFolder } from './folder.ts';
import { readSafely } from './safe-file.ts';
import { searchCacheOf } from './search-cache.ts';
import {
  type PackedIncidents,
  type SearchIncident,
  packIncidents,
  unpackIncidents,
} from './search-incident.ts';
import type { SearchReading } from './search-reading.ts';

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
  /** Keep what was read for the next time: once there is an answer, which it would hold up. */
  readonly keep: () => void;
}

type Surroundings = Pick<Environment, 'archiveRoot' | 'workRoot' | 'projectRoot'>;

/** A reading as it is kept: plain data. */
type Kept = Omit<SearchReading, 'incidents'> & { readonly incidents: PackedIncidents };

/** Read it; a UserError when there is no archive. */
export async function readSearched(environment: Surroundings, cwd: string): Promise<Searched> {
  const listed = openFolder(environment.archiveRoot, cwd);
  const directories = listed.directories.filter(
    ({ hasGoodName, names }) => hasGoodName && names.has(fileNames.postmortem),
  );
  const folder = { ...listed, directories };
  const cache = searchCacheOf<Kept>(environment, folder);
  const kept = cache.load();
  const before = kept && { ...kept, incidents: unpackIncidents(kept.incidents) };
  const known = unchangedOf(before?.incidents ?? [], folder);
  if (before && known.size === directories.length && known.size === before.incidents.length) {
    return searchedOf(before, folder);
  }
  const thread = startCuttingThread(directories.length - known.size);
  // Loaded here, because what reads YAML takes as long to load as a question to answer.
  const { readForSearch } = await import('./search-reading.ts');
  const now = await readForSearch(folder, before, known, thread);
  const keep = () => {
    if (now !== before) cache.store({ ...now, incidents: packIncidents(now.incidents) });
  };
  return { ...searchedOf(now, folder), keep };
}

/** By id, the incidents whose files are as they were. */
function unchangedOf(
  before: readonly SearchIncident[],
  { directories, realRoot }: Folder,
): Map<string, SearchIncident> {
  const unchanged = new Map<string, SearchIncident>();
  const incidents = new Map(before.map((incident) => [incident.id, incident]));
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
    .map((incident) => ({
      id: incident.id,
      get file() {
        return folder.pathOf(incident.id, fileNames.postmortem);
      },
      get postmortem() {
        return incident.postmortem;
      },
    }));
  return { archive, phrases, entries, documents: unpackDocuments(packed), keep: () => {} };
}
