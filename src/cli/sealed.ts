/**
 * The public site is built by a process that can read what it is made from and nothing else: not
 * the archive, not what Git remembers, not `.env`. Node holds it to that.
 */
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from '#files/environment.ts';
import { UserError } from '#files/user-error.ts';
import { isWithin } from '#files/within.ts';

const preload = fileURLToPath(new URL('../sites/seal.ts', import.meta.url));

/** What of the project a site is made with. */
const code = ['src', 'public', 'node_modules', 'package.json', 'tsconfig.json', 'astro.config.mjs'];

/**
 * What Astro notes down in the project at every build. It reads these again, and not what may lie
 * beside them: a server for writing that somebody began by hand keeps a whole archive there.
 */
const notes = [
  'collections/',
  'content.d.ts',
  'types.d.ts',
  ...['content-assets.mjs', 'content-modules.mjs'].flatMap((name) => [name, `${name}.tmp`]),
];

/**
 * The arguments for Node that seal a process: it finds the code and `own`, the folders that it works
 * in, and everything else is not there. UserError when the archive lies where it would be found.
 */
export function sealing(
  { projectRoot, archiveRoot }: Environment,
  own: readonly string[],
): string[] {
  const noteFolder = join(projectRoot, '.astro');
  const readable = [
    ...code.map((name) => join(projectRoot, name)),
    ...notes.map((name) => join(noteFolder, name)),
    ...own,
  ];
  refuseToShow(archiveRoot, readable);
  return [
    '--permission',
    // Astro's compilers are addons, and esbuild is a program. Threads would not be held to anything.
    ...['--allow-addons', '--allow-child-process'],
    ...granted(readable).map((place) => `--allow-fs-read=${place}`),
    ...granted([...own, noteFolder]).map((place) => `--allow-fs-write=${place}`),
    '--disable-warning=SecurityWarning',
    `--import=${preload}`,
  ];
}

function refuseToShow(archiveRoot: string, places: readonly string[]): void {
  const around = withRealPaths(places).find((place) => isWithin(realPathOf(archiveRoot), place));
  if (around === undefined) return;
  throw new UserError(
    `the archive lies in ${around}, where the process that builds the public site would find it`,
    'Put it elsewhere, and say where with HINDSIGHT_ARCHIVE=/path/to/postmortems.',
  );
}

/** How Node is told of files and of folders: it takes one that is not there yet for a file. */
function granted(places: readonly string[]): string[] {
  return withRealPaths(places).flatMap((place) => [place, join(place, '*')]);
}

/** Both names of what is reached by a symbolic link, such as node_modules shared by two checkouts. */
function withRealPaths(places: readonly string[]): string[] {
  return [...new Set(places.flatMap((place) => [place, realPathOf(place)]))];
}

function realPathOf(place: string): string {
  return existsSync(place) ? realpathSync(place) : place;
}
