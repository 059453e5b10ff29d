import { createHash, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Body } from '#domain/body.ts';

/**
 * SHA-256, hex, of everything a page shows of an incident's directory: the text as written, the
 * body as the reader made it, and the evidence it refers to. Every part goes in with its length.
 */
export function digestOf(directory: string, body: Body, ...texts: readonly Uint8Array[]): string {
  const all = createHash('sha256');
  const add = (bytes: Uint8Array | string) => {
    all.update(`${bytes.length}:`).update(bytes);
  };
  for (const text of texts) add(text);
  add(JSON.stringify(body));
  for (const { name } of body.assets) {
    add(name);
    add(readFileSync(path.join(directory, name)));
  }
  return all.digest('hex');
}

/** SHA-256, hex. */
export function sha256(bytes: string | Uint8Array): string {
  return hash('sha256', bytes);
}
