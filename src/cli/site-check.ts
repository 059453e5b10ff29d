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

/** Where documents have their pages, and what the name of one looks like. */
export interface DocumentFolder {
  readonly folder: string;
  readonly form: RegExp;
}

/**
 * Look for what a finished site must have (`pages`, as paths of URLs) and must not have: the page
 * of a document that is no more, and what only the build needed.
 */
export function inspectSite(
  site: string,
  pages: readonly string[],
  { folder, form }: DocumentFolder,
): StagedSite {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .sort();
  const expected = new Set(pages);
  const outlived = (existsSync(join(site, folder)) ? readdirSync(join(site, folder)) : [])
    .filter((name) => form.test(name) && !expected.has(`${folder}/${name}/`))
    .sort();
  return {
    pages: files.filter((name) => name.endsWith('.html')).length,
    faults: [
      ...['', ...pages]
        .map((page) => `${page}index.html`)
        .filter((name) => !existsSync(join(site, name)))
        .map((name) => `the page ${name} is missing`),
      ...files.filter((name) => leftover.test(name)).map((name) => `${name} is no part of a site`),
      ...outlived.map((name) => `${folder}/${name}/ belongs to nothing in the archive`),
    ],
  };
}
