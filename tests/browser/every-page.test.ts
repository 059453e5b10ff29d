/** Every page of both sites, opened once: what it asks for, what goes wrong, and whether it fits. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { showAll, tooWide } from '../support/barriers.ts';
import { isRedirect, pagesIn } from '../support/html-pages.ts';
import { byRoute, routesOf } from '../support/page-types.ts';
import { type Visit, visit } from '../support/served.ts';
import { builtSite } from '../support/sites.ts';
import { type Watch, elsewhere, watch } from '../support/watch.ts';

/** 1280 × 1024 enlarged four times, and twice. */
const enlarged = [
  { width: 320, height: 256 },
  { width: 640, height: 512 },
];

describe.each(['internal', 'public'] as const)('a page of the %s site', (audience) => {
  const routes = routesOf(audience);
  let types: Map<string, { path: string }[]>;
  let wide: Map<string, string[]>;
  let site: Visit;
  let seen: Watch;

  beforeAll(async () => {
    const folder = await builtSite(audience);
    const pages = pagesIn(folder).filter((one) => !isRedirect(one));
    types = byRoute(routes, pages);
    site = await visit(folder);
    const context = await site.reader();
    seen = await watch(context);
    const page = await context.newPage();
    wide = new Map();
    for (const [place, { path }] of pages.entries()) {
      await page.goto(site.at(path), { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready.then(() => null));
      await showAll(page);
      const faults: string[] = [];
      // Each page begins at the size the one before it ended in.
      for (const size of place % 2 === 0 ? enlarged : enlarged.toReversed()) {
        await page.setViewportSize(size);
        faults.push(...(await tooWide(page)).map((fault) => `/${path}: ${fault}`));
      }
      wide.set(path, faults);
    }
  });

  afterAll(() => site?.end());

  test.each(routes)('from %s needs no scrolling sideways at 400 %', (route) => {
    const pages = types.get(route) ?? [];
    expect(pages.flatMap(({ path }) => wide.get(path) ?? ['not opened'])).toEqual([]);
    expect(pages).not.toEqual([]);
  });

  test('opens without an error, a broken policy or a request to elsewhere', () => {
    expect(seen.complaints).toEqual([]);
    expect(elsewhere(seen.requests, site.at(''))).toEqual([]);
    expect(seen.requests.length).toBeGreaterThan(wide.size);
  });
});
