/**
 * What search read of an archive, kept for the next time: one file an archive, in a folder of its own
 * under the work folder. Nothing but speed depends on it: what is damaged, of other code or cannot be
 * written is passed over in silence.
 */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { sha256 } from './digest.ts';
import type { Environment } from './environment.ts';
import { archiveFileName } from './folder.ts';
import { readSafely } from './safe-file.ts';

export interface SearchCache<Kept> {
  /** Whether something was kept at all. */
  readonly isThere: boolean;
  /** What was kept, if this code read it and archive.yaml has not changed since. */
  readonly load: () => Kept | undefined;
  /** Keep plain data; not if archive.yaml has changed since it was asked to load. */
  readonly store: (kept: Kept) => void;
}

/** Nobody has changed an archive for so long, or it is there no more. */
const longestKept = 30 * 24 * 60 * 60 * 1000;

/** What decides what is read of an archive for search. */
const code = ['src/domain', 'src/files', 'package-lock.json'];

/** Find what is kept of the archive in a folder. */
export function searchCacheOf<Kept>(
  { workRoot, projectRoot }: Pick<Environment, 'workRoot' | 'projectRoot'>,
  root: string,
): SearchCache<Kept> {
  const home = path.join(workRoot, 'search');
  const realRoot = inSilence(() => realpathSync(root)) ?? root;
  const file = path.join(home, sha256(realRoot).slice(0, 16));
  let stamp: string | undefined;
  let key: string | undefined;
  const nowKey = () => (stamp === undefined ? undefined : keyOf(stamp, root, realRoot));
  return {
    isThere: existsSync(file),
    load: () => {
      stamp = inSilence(() => stampOfCode(projectRoot));
      key = nowKey();
      return inSilence(() => unwrap<Kept>(readFileSync(file), key));
    },
    store: (kept) => {
      const before = key;
      if (before === undefined || nowKey() !== before) return;
      inSilence(() => {
        mkdirSync(home, { recursive: true });
        removeOld(home);
        writeAside(file, wrap(kept, before));
      });
    },
  };
}

function keyOf(stamp: string, root: string, realRoot: string): string {
  const written = readSafely(path.join(root, archiveFileName), realRoot).value;
  return sha256(`${stamp}:${written ? sha256(written) : 'none'}`);
}

/** When code was changed last, file by file: to read all of it would take as long as to answer. */
function stampOfCode(projectRoot: string): string {
  const stamps = [process.version];
  const look = (name: string) => {
    const place = path.join(projectRoot, name);
    const stats = statSync(place);
    if (stats.isDirectory()) {
      for (const child of readdirSync(place).sort()) look(`${name}/${child}`);
    } else stamps.push(`${name}:${stats.size}:${stats.mtimeMs}:${stats.ctimeMs}`);
  };
  code.forEach(look);
  return sha256(stamps.join('\n'));
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
