/** What a reader's browser has to fetch of a built site, in bytes after gzip. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What pages of one kind weigh: the one in the middle and the heaviest. */
export interface PageWeight {
  readonly kind: string;
  readonly pages: number;
  readonly html: Spread;
  /** All style sheets of a page. */
  readonly css: Spread;
  /** Every script that runs before the reader does anything, with what it imports. */
  readonly script: Spread;
}

export interface Spread {
  readonly median: number;
  readonly most: number;
}

export interface SearchWeight {
  readonly bytes: number;
  readonly files: number;
  /** What the first search fetches in any case: `pagefind-entry.json`, the index of indexes, scripts and wasm. */
  readonly first: number;
  /** One part of the word index, of which a query fetches one a word. */
  readonly chunk: Spread;
}

export interface SiteWeight {
  readonly pages: readonly PageWeight[];
  /** Files of data that pages fetch, by path. */
  readonly data: Readonly<Record<string, number>>;
  readonly search: SearchWeight;
}

/** Kinds of pages by their path; the first that fits counts. */
const kinds = {
  home: /^index\.html$/,
  incident: /^postmortems\/\d{4}-\d\d-\d\d-[^/]+\/index\.html$/,
  'list of all, of a year': /^postmortems\//,
  service: /^services\/./,
  tag: /^tags\/./,
  other: /./,
} as const satisfies Record<string, RegExp>;

/** Weigh a built site. */
export function weigh(site: string): SiteWeight {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => statSync(join(site, name)).isFile())
    .sort();
  const scale = scaleFor(site);
  const html = files.filter((name) => name.endsWith('.html'));
  const byKind = Map.groupBy(html, kindOf);
  return {
    pages: Object.keys(kinds).flatMap((kind) => weighPages(kind, byKind.get(kind) ?? [], scale)),
    data: Object.fromEntries(
      files
        .filter(
          (name) =>
            /\.(?:json|csv|xml)$/.test(name) &&
            !/^(?:pagefind|feels-like|postmortems\/\d)/.test(name),
        )
        .map((name) => [name, scale.gzipped(name)]),
    ),
    search: weighSearch(site, files, scale),
  };
}

function kindOf(name: string): string {
  return Object.entries(kinds).find(([, form]) => form.test(name))?.[0] ?? 'other';
}

interface Scale {
  readonly gzipped: (name: string) => number;
  readonly text: (name: string) => string;
}

/** Style sheets and scripts are shared by many pages and weighed once. */
function scaleFor(site: string): Scale {
  const weights = new Map<string, number>();
  return {
    gzipped(name) {
      const known = weights.get(name) ?? gzipSync(readFileSync(join(site, name))).length;
      weights.set(name, known);
      return known;
    },
    text: (name) => readFileSync(join(site, name), 'utf8'),
  };
}

function weighPages(kind: string, names: readonly string[], scale: Scale): PageWeight[] {
  if (names.length === 0) return [];
  const linked = names.map((name) => linkedFrom(scale.text(name)));
  const sum = (assets: Iterable<string>) =>
    [...assets].reduce((total, asset) => total + scale.gzipped(asset), 0);
  return [
    {
      kind,
      pages: names.length,
      html: spread(names.map(scale.gzipped)),
      css: spread(linked.map(({ styles }) => sum(styles))),
      script: spread(linked.map(({ scripts }) => sum(withImports(scripts, scale)))),
    },
  ];
}

/** Files of the site's own that a page names; links are absolute. */
function linkedFrom(html: string): { styles: string[]; scripts: string[] } {
  const named = (tag: RegExp) => [...html.matchAll(tag)].map(([, file = '']) => file);
  return {
    styles: named(/<link\b(?=[^>]*\brel="stylesheet")[^>]*\bhref="\/([^"]+)"/g),
    scripts: named(/<script\b[^>]*\bsrc="\/([^"]+)"/g),
  };
}

/** Scripts and what they import at once; what they import later waits for the reader. */
function withImports(scripts: readonly string[], { text }: Scale): Set<string> {
  const found = new Set(scripts);
  for (const script of found) {
    const folder = script.slice(0, script.lastIndexOf('/') + 1);
    for (const [, file = ''] of text(script).matchAll(
      /\b(?:import|from)\s*["']\.\/([^"']+)["']/g,
    )) {
      found.add(folder + file);
    }
  }
  return found;
}

function weighSearch(site: string, files: readonly string[], { gzipped }: Scale): SearchWeight {
  const bundle = files.filter((name) => name.startsWith('pagefind/'));
  // Pagefind's own files are compressed already; gzip leaves them as they are, or nearly.
  const first = bundle.filter((name) => /^pagefind\/[^/]+$/.test(name));
  const chunks = bundle.filter((name) => name.startsWith('pagefind/index/'));
  const size = (name: string) => statSync(join(site, name)).size;
  return {
    bytes: bundle.reduce((sum, name) => sum + size(name), 0),
    files: bundle.length,
    first: first.reduce((sum, name) => sum + gzipped(name), 0),
    chunk: spread(chunks.map(size)),
  };
}

function spread(weights: readonly number[]): Spread {
  const sorted = weights.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, most: sorted.at(-1) ?? 0 };
}
