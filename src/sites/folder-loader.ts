/** Feeds the internal site while its archive is written, from the same reader that the command line uses. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import type { Problem } from '#domain/problem.ts';
import { readEnvironment } from '#files/environment.ts';
import { feelsLike } from '#files/feels-like.ts';
import {
  type InternalInput,
  inputOf,
  writeInternalInput,
  writeSimilar,
} from '#files/internal-input.ts';
import { type ArchiveOnDisk, readArchive } from '#files/read.ts';
import { compareOnce } from '#files/similar-cache.ts';
import type { InputFolder } from './loader.ts';
import { watchFolder } from './watch.ts';

/** Read the archive, now and whenever something in it has changed. */
export function loadFolder(context: LoaderContext, store: (input: InputFolder) => void): void {
  const { archiveRoot, restricted } = readEnvironment();
  const cacheDir = fileURLToPath(context.config.cacheDir);
  const folder = join(cacheDir, 'input');
  let previous: InternalInput['postmortems'] = [];
  let reported: ReadonlySet<string> = new Set();
  const load = () => {
    const archive = readArchive({ root: archiveRoot, restricted, cacheDir });
    if (context.watcher) reported = report(archive.problems, reported, context);
    const input = withLastGood(archive, previous);
    previous = input.postmortems;
    const similar = compareOnce(cacheDir, feelsLike(archive.entries, archive.archive));
    writeInternalInput(folder, input);
    writeSimilar(folder, similar);
    const said = JSON.stringify([input, similar]);
    store({ folder, digest: context.generateDigest(said) });
  };
  load();
  if (context.watcher) {
    watchFolder(context.watcher, archiveRoot, {
      settled: load,
      failed: (error) => context.logger.error(String(error)),
    });
  }
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
  const { postmortems, ...input } = inputOf(archive);
  return {
    ...input,
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
