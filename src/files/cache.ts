/** The build's caches: worth keeping only for the code that filled them. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** What decides how a page looks besides the archive and the settings. */
const code = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/**
 * Empty a cache folder that other code has filled, or another Node. Astro compares the modules of
 * each page by itself, but not the names of style sheets that pages share.
 */
export function freshenCache(cacheDir: string, projectRoot: string): void {
  const mark = join(cacheDir, 'code');
  const digest = digestOfCode(projectRoot);
  if (readMark(mark) === digest) return;
  rmSync(cacheDir, { recursive: true, force: true });
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(mark, digest);
}

function readMark(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Digest of all that decides how an archive is read and shown besides the archive and the settings. */
export function digestOfCode(projectRoot: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const name of code) addFile(hash, projectRoot, name);
  return hash.digest('hex');
}

function addFile(hash: ReturnType<typeof createHash>, root: string, name: string): void {
  const path = join(root, name);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    for (const child of readdirSync(path).sort()) addFile(hash, root, `${name}/${child}`);
  } else if (stat?.isFile()) {
    hash.update(`${name}:${stat.size}:`).update(readFileSync(path));
  }
}
