/** Feeds the internal site from the same reader that the command line uses. */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Problem } from '#domain/problem.ts';
import { readEnvironment } from '#files/environment.ts';
import { type InternalInput, inputOf, readInternalInput } from '#files/internal-input.ts';
import { type ArchiveOnDisk, readArchive } from '#files/read.ts';
import { watchFolder } from './watch.ts';

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

type Store = (input: InternalInput, context: LoaderContext) => void;

function watching(name: string, source: ArchiveSource, store: Store): Loader {
  return {
    name,
    load(context) {
      store(source.read(context), context);
      if (context.watcher) {
        watchFolder(context.watcher, readEnvironment().archiveRoot, {
          changed: source.forget,
          settled: () => store(source.read(context), context),
          failed: (error) => context.logger.error(String(error)),
        });
      }
      return Promise.resolve();
    },
  };
}

function storeOrganisation({ archive }: InternalInput, { store }: LoaderContext) {
  store.set({ id: 'archive', data: { ...archive } });
}

function storePostmortems({ postmortems }: InternalInput, context: LoaderContext) {
  const { store } = context;
  const ids = new Set(postmortems.map(({ postmortem: { id } }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const stored of postmortems) {
    // The organisation settles moments and tags, so the directory's digest alone does not tell.
    const digest = context.generateDigest(JSON.stringify(stored));
    store.set({ id: stored.postmortem.id, data: { ...stored }, digest });
  }
}

interface ArchiveSource {
  readonly read: (context: LoaderContext) => InternalInput;
  readonly forget: () => void;
}

/** The archive, read at most once until something in it changes. */
function archiveSource(): ArchiveSource {
  let latest: InternalInput | undefined;
  let previous: InternalInput['postmortems'] = [];
  let reported: ReadonlySet<string> = new Set();
  const read = (context: LoaderContext): InternalInput => {
    const handedOver = process.env['HINDSIGHT_INTERNAL_INPUT'];
    if (handedOver) return readInternalInput(handedOver);
    const { archiveRoot, restricted } = readEnvironment();
    const cacheDir = fileURLToPath(context.config.cacheDir);
    const archive = readArchive({ root: archiveRoot, restricted, cacheDir });
    if (!context.watcher) return inputOf(archive);
    reported = report(archive.problems, reported, context);
    return withLastGood(archive, previous);
  };
  return {
    read(context) {
      latest ??= read(context);
      previous = latest.postmortems;
      return latest;
    },
    forget: () => {
      latest = undefined;
    },
  };
}

/**
 * While a file is being edited its last good page is worth more than one full of holes, or none:
 * what is broken now is replaced by what it was, unless it asks to be hidden.
 */
function withLastGood(
  archive: ArchiveOnDisk,
  previous: InternalInput['postmortems'],
): InternalInput {
  const errors = archive.blocking.map(({ file }) => file);
  const isBroken = (id: string) =>
    !archive.hidden.has(id) && errors.some((file) => file.endsWith(`/${id}/index.mdx`));
  const kept = previous.filter(({ postmortem: { id } }) => isBroken(id));
  const keptIds = new Set(kept.map(({ postmortem: { id } }) => id));
  const { archive: organisation, postmortems } = inputOf(archive);
  return {
    archive: organisation,
    postmortems: [...postmortems.filter(({ postmortem: { id } }) => !keptIds.has(id)), ...kept],
  };
}

/** Print the problems that were not there before, but no mere advice; gives all there are now. */
function report(
  problems: readonly Problem[],
  before: ReadonlySet<string>,
  { logger }: LoaderContext,
): ReadonlySet<string> {
  const now = new Set<string>();
  for (const { level, file, line, column, path, message, hint } of problems) {
    const what = path ? `${path}: ${message}` : message;
    const text = `${file}:${line}:${column}  ${level}  ${what}\n    ${hint}`;
    now.add(text);
    if (level === 'note' || before.has(text)) continue;
    if (level === 'error') logger.error(text);
    else logger.warn(text);
  }
  return now;
}
