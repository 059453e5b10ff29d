/** The last look at a staged site before it takes the place of the one that is served. */
import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What Astro and its bundler work with and must not stay behind. */
const leftover =
  /(?:^|\/)(?:\.prerender|\.astro|node_modules)(?:\/|$)|\.(?:map|mdx|mjs)$|data-store/;

/** A staged site as it was found. */
export interface StagedSite {
  /** Number of HTML pages. */
  readonly pages: number;
  /** Sentences; empty when the site may be served. */
  readonly faults: readonly string[];
}

/**
 * Look for what a finished site must have (`pages`, as paths of URLs) and must not have: anything
 * below `complete` that is not one of these pages, and what only the build needed.
 */
export function inspectSite(
  folder: string,
  pages: readonly string[],
  complete: string,
): StagedSite {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.split(sep).join('/'),
  );
  const expected = new Set(pages);
  const surplus = existsSync(join(folder, complete))
    ? readdirSync(join(folder, complete)).filter((name) => !expected.has(`${complete}${name}/`))
    : [];
  return {
    pages: files.filter((name) => name.endsWith('.html')).length,
    faults: [
      ...['', ...pages]
        .map((page) => `${page}index.html`)
        .filter((name) => !existsSync(join(folder, name)))
        .map((name) => `the page ${name} is missing`),
      ...files.filter((name) => leftover.test(name)).map((name) => `${name} is no part of a site`),
      ...surplus
        .filter((name) => name !== 'index.html')
        .map((name) => `${complete}${name} belongs to nothing in the archive`),
    ],
  };
}
