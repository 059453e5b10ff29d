import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hardest, typesIn } from '../support/page-types.ts';
import { type Visit, visit } from '../support/served.ts';
import { builtSite } from '../support/sites.ts';

// The weight of the files themselves is held in tests/builds/budgets.test.ts.

let site: Visit;
let incidents: string[];

beforeAll(async () => {
  const folder = await builtSite('internal');
  const types = typesIn(folder, 'internal');
  incidents = hardest(types, 'postmortems/[id]/index').map(({ path }) => path);
  site = await visit(folder);
});

afterAll(() => site?.end());

/** Every script that a page fetches by itself, with its bytes in gzip. */
async function scriptsOf(page: Page, path: string): Promise<Map<string, number>> {
  const weights: Promise<[string, number]>[] = [];
  page.on('response', (response) => {
    if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
    weights.push(response.body().then((body) => [response.url(), gzipSync(body).length]));
  });
  await page.goto(site.at(path), { waitUntil: 'networkidle' });
  page.removeAllListeners('response');
  return new Map(await Promise.all(weights));
}

test('an incident page runs at most 3 kB of script before the reader does anything', async () => {
  expect(incidents).not.toEqual([]);
  const weighed = await Promise.all(
    incidents.map(async (path) => {
      const context = await site.reader();
      const scripts = await scriptsOf(await context.newPage(), path);
      await context.close();
      return { path, scripts };
    }),
  );
  for (const { path, scripts } of weighed) {
    const bytes = [...scripts.values()].reduce((sum, size) => sum + size, 0);
    expect(scripts.size, path).toBeGreaterThan(0);
    expect(bytes, `${path}: ${[...scripts.keys()].join(' ')}`).toBeLessThanOrEqual(3000);
  }
});

test('what the reader asks for is fetched then, and counted by these tests', async () => {
  const context = await site.reader();
  const page = await context.newPage();
  const [path = ''] = incidents;
  const before = await scriptsOf(page, path);
  const asked = page.waitForResponse(/search-dialog/);
  await page.keyboard.press('/');
  expect(before.has((await asked).url())).toBe(false);
});

test('what a search fetches of ours is small, and brings no library and no list of words along', async () => {
  const context = await site.reader();
  const page = await context.newPage();
  const texts: Promise<string>[] = [];
  await page.goto(site.at(''), { waitUntil: 'networkidle' });
  page.on('response', (response) => {
    if (/\/_astro\/.*\.js$/.test(response.url())) texts.push(response.text());
  });
  await page.keyboard.press('/');
  await page.locator('#search-dialog textarea').fill('connection pool');
  await page.locator('#search-dialog .incident-card').first().waitFor();
  const scripts = await Promise.all(texts);
  const bytes = scripts.reduce((sum, text) => sum + gzipSync(text).length, 0);
  expect(bytes).toBeLessThanOrEqual(28_000);
  // zod, temporal-polyfill, and the failure modes with all their words, which come as a file.
  expect(scripts.join('')).not.toMatch(/ZodError|PlainDateTime|too many connections/);
  await context.close();
});
