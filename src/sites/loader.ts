/** Feeds the internal site from the same reader that the command line uses. */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Archive } from '#domain/archive.ts';
import type { Problem } from '#domain/problem.ts';
import type { Postmortem } from '#domain/resolve.ts';
import { readEnvironment } from '#files/environment.ts';
import { type ArchiveOnDisk, type Entry, readArchive } from '#files/read.ts';
import { watchFolder } from './watch.ts';

/** What the data store keeps of a post-mortem; its body stays in the side cache, by digest. */
export interface StoredPostmortem {
  readonly postmortem: Postmortem;
  readonly digest: string;
}

interface ArchiveLoaders {
  /** One entry a post-mortem, by id. */
  readonly postmortems: Loader;
  /** The single entry `archive`: archive.yaml with every default filled in. */
  readonly organisation: Loader;
}

/** The loaders of the internal site; together they read the archive once. */
export function archiveLoaders(): ArchiveLoaders {
  const source = archiveSource();
  return {
    postmortems: watching('hindsight', source, storePostmortems),
    organisation: watching('hindsight-organisation', source, storeOrganisation),
  };
}

type Store = (archive: ArchiveOnDisk, context: LoaderContext) => void;

function watching(name: string, source: ArchiveSource, store: Store): Loader {
  return {
    name,
    load(context) {
      store(source.read(context), context);
      if (context.watcher) {
        watchFolder(context.watcher, source.root(), {
          changed: source.forget,
          settled: () => store(source.read(context), context),
          failed: (error) => context.logger.error(String(error)),
        });
      }
      return Promise.resolve();
    },
  };
}

function storeOrganisation({ archive }: ArchiveOnDisk, { store }: LoaderContext) {
  store.set({ id: 'archive', data: archive as Archive & Record<string, unknown> });
}

function storePostmortems(archive: ArchiveOnDisk, context: LoaderContext) {
  const { store } = context;
  const kept = new Set<string>();
  for (const entry of archive.entries) {
    kept.add(entry.id);
    if (context.watcher && store.has(entry.id) && isBroken(entry)) continue;
    const data: StoredPostmortem = { postmortem: entry.postmortem, digest: entry.digest };
    // The organisation settles moments and tags, so the directory's digest alone does not tell.
    const digest = context.generateDigest(JSON.stringify(data));
    store.set({ id: entry.id, data: { ...data }, digest });
  }
  for (const id of store.keys()) {
    if (!kept.has(id) && !(context.watcher && isUnreadable(archive, id))) store.delete(id);
  }
  if (context.watcher) report(archive.problems, context);
}

/** While a file is being edited its last good page is worth more than a page full of holes. */
function isBroken({ draft, problems }: Entry): boolean {
  return !draft && problems.some(({ level }) => level === 'error');
}

/** A post-mortem that is still there and has become no entry because nothing could be read of it. */
function isUnreadable({ problems }: ArchiveOnDisk, id: string): boolean {
  return problems.some(({ level, file }) => level === 'error' && file.endsWith(`${id}/index.mdx`));
}

function report(problems: readonly Problem[], { logger }: LoaderContext) {
  for (const { level, file, line, column, path, message, hint } of problems) {
    const what = path ? `${path}: ${message}` : message;
    const text = `${file}:${line}:${column}  ${level}  ${what}\n    ${hint}`;
    if (level === 'error') logger.error(text);
    else logger.warn(text);
  }
}

interface ArchiveSource {
  readonly root: () => string;
  readonly read: (context: LoaderContext) => ArchiveOnDisk;
  readonly forget: () => void;
}

/** The archive, read at most once until something in it changes. */
function archiveSource(): ArchiveSource {
  let latest: ArchiveOnDisk | undefined;
  return {
    root: () => readEnvironment().archiveRoot,
    read(context) {
      const { archiveRoot, restricted } = readEnvironment();
      return (latest ??= readArchive({
        root: archiveRoot,
        restricted,
        cacheDir: fileURLToPath(context.config.cacheDir),
        cwd: process.cwd(),
      }));
    },
    forget() {
      latest = undefined;
    },
  };
}
