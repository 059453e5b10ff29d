/** Pages of every type of the public site, and pages that only other archives have. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, showAll } from '../support/barriers.ts';
import type { BuiltPage } from '../support/html-pages.ts';
import { hardest, routesOf, typesIn } from '../support/page-types.ts';
import { type Visit, visit } from '../support/served.ts';
import { builtSite, crowdedBase, crowdedSite, quietSite } from '../support/sites.ts';

let types: Map<string, BuiltPage[]>;
let site: Visit;
let page: Page;

/** Run the tests of a block on one served site, in one page. */
function on(built: () => Promise<string>, audience: 'internal' | 'public', base?: string): void {
  beforeAll(async () => {
    const folder = await built();
    types = typesIn(folder, audience);
    site = await visit(folder, base);
    page = await (await site.reader({ reducedMotion: 'reduce' })).newPage();
  });

  afterAll(() => site?.end());
}

async function open(path: string): Promise<void> {
  await page.goto(site.at(path));
  await showAll(page);
}

describe('a page of the public site', () => {
  on(() => builtSite('public'), 'public');

  test.each(routesOf('public'))(
    'from %s is free of barriers, in both themes, at every width',
    async (route) => {
      for (const { path, shows } of hardest(types, route)) {
        await open(path);
        expect(await barriers(page, { again: shows }), `/${path}`).toEqual([]);
      }
    },
  );
});

describe('a public site without incidents', () => {
  on(quietSite, 'public', crowdedBase);

  test.each(['', 'components/paying/'])('is free of barriers: /%s', async (path) => {
    await open(path);
    expect(await barriers(page)).toEqual([]);
  });
});

describe('a list too long for one page', () => {
  on(crowdedSite, 'internal', crowdedBase);

  test.each(routesOf('internal').filter((route) => route.endsWith('[...page]')))(
    'from %s leads to the others without barriers',
    async (route) => {
      const inTheMiddle = types
        .get(route)
        ?.find(({ html }) => html.includes('rel="prev"') && html.includes('rel="next"'));
      if (!inTheMiddle) throw new Error(`The crowded archive has no second of three pages`);
      await open(inTheMiddle.path);
      expect(await barriers(page, { within: '.pagination' }), inTheMiddle.path).toEqual([]);
    },
  );
});
