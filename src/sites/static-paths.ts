/** What tells whether a page is still what the last build drew (see prerender/). */
import { createHash } from 'node:crypto';
import type { Archive } from '#domain/archive.ts';

interface StaticPath {
  readonly params: Record<string, string | undefined>;
  readonly props: object;
}

/**
 * Give every path its `cacheKey`: a digest of all the page shows, its props and the organisation.
 * A page whose key is the same is taken from the previous build, so props must hold everything.
 * `told` gives the props that tell whether another has changed with them; left out, all of them.
 */
export function keyed<const Path extends StaticPath>(
  archive: Archive,
  paths: readonly Path[],
  told: (props: Path['props']) => object = (props) => props,
): (Path & { readonly cacheKey: string })[] {
  const surroundings = digest(JSON.stringify(archive));
  return paths.map((path) => ({
    ...path,
    cacheKey: digest(surroundings, JSON.stringify([path.params, told(path.props)])),
  }));
}

/**
 * Say of paths that their pages show something more, which is known later than their props; `nameOf`
 * gives the name under which it will be found.
 */
export function awaiting<const Path extends StaticPath & { readonly cacheKey: string }>(
  paths: readonly Path[],
  nameOf: (props: Path['props']) => string,
): Path[] {
  return paths.map((path) => ({ ...path, cacheKey: `${path.cacheKey} ${nameOf(path.props)}` }));
}

/** The two parts of a `cacheKey`: the digest, and the name of what the page awaits, if anything. */
export function readKey(cacheKey: string): { digest: string; awaited: string | undefined } {
  const [key = '', awaited] = cacheKey.split(' ');
  return { digest: key, awaited };
}

/** SHA-256, hex, of texts in their order. */
export function digest(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}
