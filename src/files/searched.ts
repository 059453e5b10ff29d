/**
 * What of an archive is searched by a command: without restricted and superseded post-mortems. Files
 * that are as they were come from a cache, so that only the first question waits until all are read.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from '#domain/archive.ts';
import type { Postmortem } from '#domain/resolve.ts';
import type { PackedDocuments } from '#domain/search/packed/documents.ts';
import type { VocabularyPhrase } from '#domain/search/vocabulary.ts';
import { sha256 } from './digest.ts';
import type { Environment } from './environment.ts';
import { type Folder, fileNames, openFolder } from './folder.ts';
import { readSafely } from './safe-file.ts';
import { searchCacheOf } from './search-cache.ts';
import type { SearchIncident, SearchReading } from './search-reading.ts';
import { startSearchThreads, stopSearchThreads } from './search-threads.ts';

export interface SearchedEntry {
  readonly id: string;
  /** Path of index.mdx relative to where the command was run, with forward slashes. */
  readonly file: string;
}

export interface Searched {
  readonly archive: Archive;
  /** The words of its failure modes. */
  readonly phrases: readonly VocabularyPhrase[];
  /** By id. */
  readonly entries: readonly SearchedEntry[];
  /** In the order of the entries. */
  readonly packed: PackedDocuments;
  /** Read the post-mortems of some ids, whole; what went meanwhile is not among them. */
  readonly read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Postmortem>>;
  /** Keep what was read for the next time: once there is an answer, which it would hold up. */
  readonly keep: () => void;
}

type Surroundings = Pick<Environment, 'archiveRoot' | 'workRoot' | 'projectRoot'>;

/** Find it out; a UserError when there is no archive. */
export async function readSearched(environment: Surroundings, cwd: string): Promise<Searched> {
  const { archiveRoot } = environment;
  const cache = searchCacheOf<SearchReading>(environment, archiveRoot);
  // Threads begin while the folder is listed.
  let threads = cache.isThere ? undefined : startSearchThreads(countIn(archiveRoot));
  try {
    const listed = openFolder(archiveRoot, cwd);
    const directories = listed.directories.filter(
      ({ hasGoodName, names }) => hasGoodName && names.has(fileNames.postmortem),
    );
    const folder = { ...listed, directories };
    const before = cache.load();
    const known = unchangedOf(before?.incidents ?? [], folder);
    if (before && known.size === directories.length && known.size === before.incidents.length) {
      return searchedOf(before, folder);
    }
    const unknown = directories.filter(({ id }) => !known.has(id));
    threads ??= startSearchThreads(unknown.length);
    threads?.reader.begin({ ...folder, directories: unknown });
    // Loaded here, because what judges a post-mortem takes as long to load as a question to answer.
    const { readForSearch } = await import('./search-reading.ts');
    const now = await readForSearch(folder, before, known, threads);
    const keep = () => {
      if (now !== before) cache.store(now);
    };
    return { ...searchedOf(now, folder), keep };
  } finally {
    if (threads) stopSearchThreads(threads);
  }
}

/** How much lies in a folder; nothing when it cannot be told. */
function countIn(folder: string): number {
  try {
    return readdirSync(folder).length;
  } catch {
    return 0;
  }
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
  const standing = incidents.filter(({ isSuperseded }) => !isSuperseded);
  return {
    archive,
    phrases,
    entries: standing.map(({ id }) => ({
      id,
      get file() {
        return folder.pathOf(id, fileNames.postmortem);
      },
    })),
    packed,
    read: (ids) => readWhole(ids, folder, archive),
    keep: () => {},
  };
}

async function readWhole(
  ids: readonly string[],
  folder: Folder,
  archive: Archive,
): Promise<Map<string, Postmortem>> {
  const { readFields, restrictedAmong, shownAmong } = await import('./reading.ts');
  const directories = folder.directories.filter(({ id }) => ids.includes(id));
  const files = readFields({ ...folder, directories }, archive);
  const shown = shownAmong(files, restrictedAmong(files));
  return new Map(shown.map(({ id, examined }) => [id, examined.postmortem]));
}
