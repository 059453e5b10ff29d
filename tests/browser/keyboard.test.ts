import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BuiltPage } from '../support/html-pages.ts';
import { hardest, routesOf, typesIn } from '../support/page-types.ts';
import { type Visit, visit } from '../support/served.ts';
import { builtSite } from '../support/sites.ts';

const incident = 'postmortems/2026-03-14-payments-pool-exhausted/';

let site: Visit;
let types: Map<string, BuiltPage[]>;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  const folder = await builtSite('internal');
  types = typesIn(folder, 'internal');
  site = await visit(folder);
});

afterAll(() => site?.end());

beforeEach(async () => {
  // Smooth scrolling would still be on its way when the test looks.
  context = await site.reader({ reducedMotion: 'reduce' });
  page = await context.newPage();
  return () => context.close();
});

/** What has the focus, in a few words. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'nothing';
    const label = element.getAttribute('aria-label') ?? element.getAttribute('name');
    return `${element.localName} ${label ?? element.textContent.trim().replace(/\s+/g, ' ')}`;
  });

interface Stop {
  /** What number the element has that is focused. */
  readonly order: string | null;
  /** Whether the focus can be seen: an outline or shadow, on the element or around it, inside the window. */
  readonly shows: boolean;
  readonly label: string;
}

declare global {
  interface Window {
    stops: Stop[];
    stopHere: () => void;
  }
}

/** In the page: note at each Tab where the focus has been until then. */
function noteStops(): void {
  window.stops = [];
  window.stopHere = () => {
    const element = document.activeElement ?? document.body;
    const box = element.getBoundingClientRect();
    const inWindow =
      box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const marked = [element, element.parentElement, element.closest('label')].some((one) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
    });
    window.stops.push({
      order: element.getAttribute('data-order'),
      shows: inWindow && box.width > 1 && box.height > 1 && marked,
      label: `${element.localName} ${element.textContent.trim().replace(/\s+/g, ' ')}`,
    });
  };
  addEventListener('keydown', () => window.stopHere(), { capture: true });
}

/** Where so many strokes of Tab lead, one after the other. */
async function tab(strokes: number): Promise<Stop[]> {
  await page.evaluate(noteStops);
  for (let count = 0; count < strokes; count++) await page.keyboard.press('Tab');
  return page.evaluate(() => {
    window.stopHere();
    // Before the first stroke the focus was nowhere.
    return window.stops.slice(1);
  });
}

/** Let come what a form fetches when it is first used, and begin before the first stop again. */
async function useForm(): Promise<void> {
  const control = page.locator('main :is(input, select, textarea)').first();
  if ((await control.count()) === 0) return;
  await control.focus();
  await page.waitForLoadState('networkidle');
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
}

describe('with the keyboard alone', () => {
  test.each(routesOf('internal'))(
    'everything on %s is reached in order, and shows it',
    async (route) => {
      const [longest] = hardest(types, route);
      await page.goto(site.at(longest?.path ?? ''));
      await useForm();
      const wanted = await page.evaluate(() => {
        const operable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
        const all = [...document.querySelectorAll<HTMLElement>(operable)].filter(
          (element) =>
            element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0,
        );
        all.forEach((element, at) => (element.dataset['order'] = String(at)));
        return all.length;
      });
      const stops = await tab(wanted);
      expect(stops.map(({ order }) => order)).toEqual(
        Array.from({ length: wanted }, (_, at) => String(at)),
      );
      expect(stops.filter(({ shows }) => !shows)).toEqual([]);
    },
  );

  test('the first step leads past the header', async () => {
    await page.goto(site.at(incident));
    expect(await tab(1)).toMatchObject([{ label: 'a Skip to the content', shows: true }]);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => !!document.activeElement?.closest('main'))).toBe(true);
  });

  test.each(['/', 'Control+k', 'Meta+k'])(
    '%s opens the search, and Escape gives the focus back',
    async (keys) => {
      await page.goto(site.at(incident));
      await page.getByRole('link', { name: 'Services' }).first().focus();
      await page.keyboard.press(keys);
      await page.locator('#search-dialog[open]').waitFor();
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('textarea');
      await page.keyboard.type('pool');
      await page.locator('#search-dialog .result').first().waitFor();
      await page.keyboard.press('Escape');
      await page.locator('#search-dialog[open]').waitFor({ state: 'detached' });
      expect(await focused()).toBe('a Services');
    },
  );

  test('a slash in a text is a slash', async () => {
    await page.goto(site.at('postmortems/'));
    await page.getByLabel('Words').focus();
    await page.keyboard.type('a/b');
    expect(await page.getByLabel('Words').inputValue()).toBe('a/b');
    expect(await page.locator('#search-dialog[open]').count()).toBe(0);
  });

  test('a filter is chosen and taken back', async () => {
    await page.goto(site.at('postmortems/'));
    await page.getByRole('combobox', { name: 'Severity' }).focus();
    await page.keyboard.type('SEV1');
    await expect.poll(() => new URL(page.url()).search).toBe('?severity=sev1');
    await page.getByRole('button', { name: /^Take back/ }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).search).toBe('');
    expect(await focused()).not.toBe('nothing');
  });

  test('a theme is chosen, and remembered on the next page', async () => {
    const colour = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(site.at(''));
    const dark = await colour();
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await colour();
    expect(light).not.toBe(dark);
    await page.getByRole('combobox', { name: 'Theme' }).focus();
    await page.keyboard.type('Dark');
    await expect.poll(colour).toBe(dark);
    await page.goto(site.at(incident));
    expect(await colour()).toBe(dark);
    expect(await page.getByRole('combobox', { name: 'Theme' }).inputValue()).toBe('dark');
    await page.getByRole('combobox', { name: 'Theme' }).focus();
    await page.keyboard.type('System');
    await expect.poll(colour).toBe(light);
    await page.goto(site.at(''));
    expect(await colour()).toBe(light);
  });

  test('a timeline entry has a link of its own, which brings it into view', async () => {
    await page.goto(site.at(incident));
    const link = page.locator('a[href="#t-0238"]').last();
    await link.focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#t-0238');
    const top = await page
      .locator('#t-0238')
      .evaluate((entry) => entry.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(900);
  });
});
