/** A built site as bytes. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Names of a site's files, with forward slashes, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((name) => name.split(sep).join('/'))
    .sort();
}

/** Digest of every file, by name: two sites are equal when these are. */
export function digestsOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesOf(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

/** Files whose name or content has a word, upper or lower case, inside gzip too. */
export function filesWith(folder: string, word: string): string[] {
  const wanted = word.toLowerCase();
  return filesOf(folder).filter((name) => {
    const bytes = readFileSync(join(folder, name));
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const text = (isGzip ? gunzipSync(bytes) : bytes).toString('latin1');
    return `${name}\n${text}`.toLowerCase().includes(wanted);
  });
}
