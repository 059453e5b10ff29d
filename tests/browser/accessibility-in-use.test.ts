/** The internal site as somebody uses it: searching, filtering, and in colours of their own. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, showAll } from '../support/barriers.ts';
import { type Visit, visit } from '../support/served.ts';
import { builtSite } from '../support/sites.ts';

let site: Visit;
let page: Page;

beforeAll(async () => {
  site = await visit(await builtSite('internal'));
  page = await (await site.reader({ reducedMotion: 'reduce' })).newPage();
});

afterAll(() => site?.end());

async function open(path: string): Promise<void> {
  await page.goto(site.at(path));
  await showAll(page);
}

describe('the internal site in use', () => {
  test('the search dialog with results is free of barriers', async () => {
    await open('');
    await page.keyboard.press('/');
    await page.locator('#search-dialog[open] textarea').fill('connection pool');
    await page.locator('#search-dialog .result').first().waitFor();
    await page.locator('#search-dialog .incident-card').first().waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test('the search dialog without results is free of barriers', async () => {
    await open('');
    await page.keyboard.press('/');
    await page.locator('#search-dialog[open] textarea').fill('zebrafinch quux');
    await page.locator('#search-dialog .search-state').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test('the search page with results is free of barriers', async () => {
    await open('search/?q=connection+pool');
    await page.locator('.result').first().waitFor();
    await page.locator('.incident-card').first().waitFor();
    await showAll(page);
    expect(await barriers(page)).toEqual([]);
  });

  test('the search page without results is free of barriers', async () => {
    await open('search/?q=zebrafinch+quux');
    await page.locator('.search-state').waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test('the search page with nothing close is free of barriers', async () => {
    await open('search/?q=how+do+I+book+a+meeting+room');
    await page.locator('.nearest').waitFor();
    await showAll(page);
    expect(await barriers(page)).toEqual([]);
  });

  test('the filtered list is free of barriers', async () => {
    await open('postmortems/?service=payments&kind=incident');
    await page.locator('.results > li').first().waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  test('the list in which nothing matches is free of barriers', async () => {
    await open('postmortems/?q=zebrafinch');
    await page.locator('.status a').waitFor();
    expect(await barriers(page)).toEqual([]);
  });
});

describe('in colours of the reader’s own', () => {
  test.each(['light', 'dark'] as const)(
    'the phases of an incident differ from each other and from the page: %s',
    async (colorScheme) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await open('postmortems/2026-03-14-payments-pool-exhausted/');
      const looks = await page.evaluate(() =>
        ['unseen', 'responding', 'recovering'].map((phase) => {
          const part = document.querySelector(`.ribbon-page .${phase}`);
          return [...(part?.children ?? [])].map((shape) => {
            const { fill, stroke, strokeDasharray } = getComputedStyle(shape);
            return `${shape.localName} ${fill} ${stroke} ${strokeDasharray}`;
          });
        }),
      );
      expect(looks.map((shapes) => shapes.length > 0)).toEqual([true, true, true]);
      expect(new Set(looks.map((shapes) => shapes.join())).size).toBe(3);
    },
  );

  test.each(['', 'postmortems/', 'search/'])(
    'everything to operate has an edge: /%s',
    async (path) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
      await open(path);
      const bare = await page
        .locator(':is(button, input:not([type=checkbox]), select, textarea, .severity):visible')
        .evaluateAll((all) =>
          all
            .filter((one) => parseFloat(getComputedStyle(one).borderBlockEndWidth) === 0)
            .map((one) => one.outerHTML),
        );
      expect(bare).toEqual([]);
    },
  );
});
