/**
 * What search read of an archive, kept for the next time: one file an archive, in a folder of its own
 * under the work folder. Nothing but speed depends on it: what is damaged, of other code or cannot be
 * written is passed over in silence.
 */
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { digestOfCode } from './cache.ts';
import { sha256 } from './digest.ts';
import type { Environment } from './environment.ts';
import { type Folder, archiveFileName } from './folder.ts';
import { readSafely } from './safe-file.ts';

export interface SearchCache<Kept> {
  /** What was kept, if this code read it and archive.yaml has not changed since. */
  readonly load: () => Kept | undefined;
  /** Keep plain data; not if archive.yaml has changed meanwhile. */
  readonly store: (kept: Kept) => void;
}

/** Nobody has changed an archive for so long, or it is there no more. */
const longestKept = 30 * 24 * 60 * 60 * 1000;

/** Find what is kept of an archive. */
export function searchCacheOf<Kept>(
  { workRoot, projectRoot }: Pick<Environment, 'workRoot' | 'projectRoot'>,
  folder: Folder,
): SearchCache<Kept> {
  const home = path.join(workRoot, 'search');
  const file = path.join(home, sha256(folder.realRoot).slice(0, 16));
  const code = inSilence(() => digestOfCode(projectRoot));
  const key = code === undefined ? undefined : keyOf(code, folder);
  return {
    load: () => inSilence(() => unwrap<Kept>(readFileSync(file), key)),
    store: (kept) => {
      if (code === undefined || key === undefined || keyOf(code, folder) !== key) return;
      inSilence(() => {
        mkdirSync(home, { recursive: true });
        removeOld(home);
        writeAside(file, wrap(kept, key));
      });
    },
  };
}

function keyOf(code: string, { root, realRoot, hasArchiveFile }: Folder): string {
  const written = hasArchiveFile
    ? readSafely(path.join(root, archiveFileName), realRoot).value
    : undefined;
  return sha256(`${code}:${written ? sha256(written) : 'none'}`);
}

/** Key, checksum, data. */
function wrap(kept: unknown, key: string): Uint8Array[] {
  const data = serialize(kept);
  return [Buffer.from(`${key}${checksum(data)}`), data];
}

function unwrap<Kept>(file: Buffer, key: string | undefined): Kept | undefined {
  if (key === undefined || file.toString('latin1', 0, key.length) !== key) return undefined;
  const data = file.subarray(key.length + 8);
  const isWhole = file.toString('latin1', key.length, key.length + 8) === checksum(data);
  return isWhole ? (deserialize(data) as Kept) : undefined;
}

function checksum(data: Buffer): string {
  return crc32(data).toString(16).padStart(8, '0');
}

/** Aside and then renamed: two commands at once, or one that is killed, never leave half a file. */
function writeAside(file: string, parts: readonly Uint8Array[]): void {
  const aside = `${file}.${process.pid}`;
  try {
    const opened = openSync(aside, 'w', 0o600);
    try {
      for (const part of parts) writeFileSync(opened, part);
    } finally {
      closeSync(opened);
    }
    renameSync(aside, file);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

function removeOld(home: string): void {
  for (const name of readdirSync(home)) {
    const file = path.join(home, name);
    if (Date.now() - statSync(file).mtimeMs > longestKept) rmSync(file, { force: true });
  }
}

function inSilence<Value>(attempt: () => Value): Value | undefined {
  try {
    return attempt();
  } catch {
    return undefined;
  }
}
