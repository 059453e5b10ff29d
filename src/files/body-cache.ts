/** The bodies of post-mortems by digest, beside the data store: pages fetch the one they show. */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Body } from '#domain/body.ts';

/** Keep a body under the digest of what it was made from. */
export function storeBody(cacheDir: string, digest: string, body: Body): void {
  const file = fileOf(cacheDir, digest);
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  // Aside and then renamed: a reader or a killed process never leaves half a body under a digest.
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, JSON.stringify(body));
  renameSync(aside, file);
}

/** Fetch a body that was kept; an Error when it was not. */
export function loadBody(cacheDir: string, digest: string): Body {
  return JSON.parse(readFileSync(fileOf(cacheDir, digest), 'utf8')) as Body;
}

/** Remove every body whose digest is not among these. */
export function pruneBodies(cacheDir: string, digests: ReadonlySet<string>): void {
  const folder = path.join(cacheDir, 'bodies');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!digests.has(path.basename(name, '.json')))
      rmSync(path.join(folder, name), { force: true });
  }
}

function fileOf(cacheDir: string, digest: string): string {
  return path.join(cacheDir, 'bodies', `${digest}.json`);
}
