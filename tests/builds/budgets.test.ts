import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltPage, elementsOf, pagesIn } from '../support/html-pages.ts';
import { filesOf } from '../support/site-bytes.ts';
import { builtSite } from '../support/sites.ts';

// What a page loads beyond its markup, scripts that other scripts import among it, is measured in the browser:
// tests/browser/weight.test.ts.

const kB = 1000;

let folder: string;
let pages: BuiltPage[];

/** What does not keep within its budget, with what it weighs. */
function tooHeavy(weights: readonly (readonly [name: string, bytes: number])[], budget: number) {
  return weights.filter(([, bytes]) => bytes > budget);
}

const gzipped = (file: string) => gzipSync(readFileSync(join(folder, file))).length;

/** Files under the site that a page names in links of a kind. */
function linked({ document }: BuiltPage, rel: string): string[] {
  return elementsOf(document)
    .filter(({ name, attributes }) => name === 'link' && attributes.get('rel') === rel)
    .map(({ attributes }) => (attributes.get('href') ?? '').replace(/^\//, ''));
}

const htmlWeights = (some: readonly BuiltPage[]) =>
  some.map(({ file }) => [file, gzipped(file)] as const);

const styleWeights = (some: readonly BuiltPage[]) =>
  some.map((page) => {
    const sheets = linked(page, 'stylesheet');
    expect(sheets).not.toEqual([]);
    return [page.file, sheets.reduce((sum, sheet) => sum + gzipped(sheet), 0)] as const;
  });

describe('the internal site', () => {
  beforeAll(async () => {
    folder = await builtSite('internal');
    pages = pagesIn(folder);
  });

  const incidents = () => pages.filter(({ path }) => /^postmortems\/\d{4}-\d\d-\d\d-/.test(path));

  test('has incident pages of at most 15 kB', () => {
    expect(incidents()).not.toEqual([]);
    expect(tooHeavy(htmlWeights(incidents()), 15 * kB)).toEqual([]);
  });

  test('styles every page with at most 15 kB', () => {
    expect(tooHeavy(styleWeights(pages), 15 * kB)).toEqual([]);
  });

  test('has fonts of at most 125 kB, and 62 kB before anything is read', () => {
    const weigh = (files: readonly string[]) =>
      files.reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0);
    expect(weigh(filesOf(folder).filter((file) => file.endsWith('.woff2')))).toBeLessThan(125 * kB);
    const preloaded = pages.map((page) => {
      const fonts = linked(page, 'preload').filter((file) => file.endsWith('.woff2'));
      return [page.file, weigh(fonts)] as const;
    });
    expect(preloaded.some(([, bytes]) => bytes > 0)).toBe(true);
    expect(tooHeavy(preloaded, 62 * kB)).toEqual([]);
  });
});

describe('the public site', () => {
  beforeAll(async () => {
    folder = await builtSite('public');
    pages = pagesIn(folder);
  });

  test('has pages of at most 10 kB', () => {
    expect(tooHeavy(htmlWeights(pages), 10 * kB)).toEqual([]);
  });

  test('styles every page with at most 12 kB', () => {
    expect(tooHeavy(styleWeights(pages), 12 * kB)).toEqual([]);
  });

  test('has no script at all: what is written like one is data that nobody runs', () => {
    expect(filesOf(folder).filter((file) => /\.[cm]?js$/.test(file))).toEqual([]);
    const scripts = pages.flatMap(({ document }) =>
      elementsOf(document).filter(({ name }) => name === 'script'),
    );
    expect(new Set(scripts.map(({ attributes }) => [...attributes].join()))).toEqual(
      new Set(['type,application/ld+json']),
    );
  });
});
