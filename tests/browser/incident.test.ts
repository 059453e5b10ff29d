/** The page of an incident as it is heard, as it stands on a phone, and as it is printed. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tooWide } from '../support/barriers.ts';
import { hardest, typesIn } from '../support/page-types.ts';
import { type Visit, visit } from '../support/served.ts';
import { builtSite } from '../support/sites.ts';

const sev1 = 'postmortems/2026-03-14-payments-pool-exhausted/';

let site: Visit;
let incidents: string[];
let tabled: string[];
let wide: Page;
let narrow: Page;

beforeAll(async () => {
  const folder = await builtSite('internal');
  const types = typesIn(folder, 'internal');
  const pages = hardest(types, 'postmortems/[id]/index');
  incidents = pages.map(({ path }) => path);
  tabled = pages.flatMap(({ path, html }) => (html.includes('class="scroll"') ? [path] : []));
  site = await visit(folder);
  const still = { reducedMotion: 'reduce' } as const;
  wide = await (await site.reader(still)).newPage();
  narrow = await (await site.reader({ ...still, viewport: { width: 320, height: 640 } })).newPage();
});

afterAll(() => site?.end());

/** A page as it is when it has been opened and nobody has done anything yet. */
interface Opened {
  readonly path: string;
  readonly headings: readonly Heading[];
  /** What its headings say, in order. */
  readonly written: readonly string[];
  /** Names of the links in it whose text is a sign. */
  readonly signs: readonly (string | null)[];
  /** What stands in regions that speak up by themselves. */
  readonly spoken: readonly string[];
}

interface Heading {
  readonly name: string;
  readonly level: number;
}

async function open(page: Page, path: string): Promise<Opened> {
  await page.goto(site.at(path));
  const seen = await page.evaluate(() => {
    const textsOf = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((one) => one.checkVisibility())
        .map((one) => one.textContent.trim().replace(/\s+/g, ' '));
    return {
      written: textsOf('h1, h2, h3, h4'),
      signs: [...document.querySelectorAll('main a')]
        .filter((one) => one.textContent.trim() === '#')
        .map((one) => one.ariaLabel),
      spoken: textsOf(
        ':is([aria-live], [role="status"], [role="alert"], [role="log"], output)',
      ).filter(Boolean),
    };
  });
  return { path, headings: heardHeadings(await page.locator('body').ariaSnapshot()), ...seen };
}

/** Names and levels of all headings, as they are heard. */
function heardHeadings(snapshot: string): Heading[] {
  return [...snapshot.matchAll(/- '?heading "((?:[^"\\]|\\.)*)" \[level=(\d)\]/g)].map(
    ([, name = '', level]) => ({
      name: name.replaceAll("''", "'").replaceAll('\\"', '"'),
      level: Number(level),
    }),
  );
}

describe('heard, an incident', () => {
  const opened: Opened[] = [];

  beforeAll(async () => {
    for (const path of incidents) opened.push(await open(wide, path));
  });

  test('has headings that say their words and nothing else, and leave no level out', () => {
    for (const { path, headings, written } of opened) {
      expect(
        headings.map(({ name }) => name),
        path,
      ).toEqual(written);
      const levels = headings.map(({ level }) => level);
      expect(levels.filter((level) => level === 1)).toEqual([1]);
      expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    }
  });

  test('has links with a sign for a text that each say where they lead', () => {
    for (const { path, signs } of opened) {
      expect(signs.length, path).toBeGreaterThan(0);
      expect(new Set(signs).size, path).toBe(signs.length);
      expect(signs.filter((name) => !name?.startsWith('Link to '))).toEqual([]);
    }
  });

  test('tells what an entry is from where it was seen', async () => {
    await wide.goto(site.at(sev1));
    const kinds = await wide.locator('#t-0217 .kind').ariaSnapshot();
    expect(kinds).toMatch(/Page ?, ?Alert/);
  });

  test('is not interrupted by anything before the reader does something', () => {
    for (const { path, spoken } of opened) expect(spoken, path).toEqual([]);
  });
});

/** Words of the tables in a story that stand on more than one line; code has no words. */
function tornWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const torn: string[] = [];
    for (const cell of document.querySelectorAll('.story :is(th, td)')) {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { currentNode: node } = walker;
        if (node.parentElement?.closest('code')) continue;
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\d,.]+/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) torn.push(word);
        }
      }
    }
    return torn;
  });
}

describe('on a phone, an incident', () => {
  test('keeps the words and numbers of its tables whole', async () => {
    expect(tabled).not.toEqual([]);
    for (const path of tabled) {
      await narrow.goto(site.at(path));
      expect(await tornWords(narrow), path).toEqual([]);
    }
  });

  test('scrolls a table that is too wide, and not the page', async () => {
    const [path = ''] = tabled;
    await narrow.goto(site.at(path));
    await narrow
      .locator('.story .scroll td')
      .first()
      .evaluate((cell) => (cell.textContent = 'Donaudampfschifffahrtsgesellschaft'.repeat(2)));
    expect(await tooWide(narrow)).toEqual([]);
    const scrolls = await narrow
      .locator('.story .scroll')
      .first()
      .evaluate((around) => around.scrollWidth > around.clientWidth);
    expect(scrolls).toBe(true);
  });

  test('leads from its beginning to the facts below the story', async () => {
    for (const path of incidents) {
      await narrow.goto(site.at(path));
      const ways = narrow.getByRole('navigation', { name: 'On this page' }).getByRole('link');
      for (const way of await ways.all()) {
        const target = (await way.getAttribute('href')) ?? '';
        expect(await narrow.locator(target).count(), `${path}${target}`).toBe(1);
      }
      await ways.filter({ hasText: 'Facts' }).click();
      const top = await narrow
        .locator('#facts')
        .evaluate((part) => part.getBoundingClientRect().top);
      expect(top, path).toBeGreaterThanOrEqual(0);
      expect(top, path).toBeLessThan(640);
    }
  });

  test('shows the links of headings and actions to those who have no pointer to ask with', async () => {
    const touched = await site.reader({
      viewport: { width: 390, height: 780 },
      isMobile: true,
      hasTouch: true,
    });
    const page = await touched.newPage();
    await page.goto(site.at(sev1));
    expect(await page.evaluate(() => matchMedia('(hover: none)').matches)).toBe(true);
    const hidden = await page
      .locator('.heading-anchor')
      .evaluateAll((all) => all.filter((one) => getComputedStyle(one).opacity !== '1').length);
    expect(hidden).toBe(0);
    await touched.close();
  });
});

describe('on paper, an incident', () => {
  test('is set in sizes that keep to each other, and tears no word', async () => {
    const [path = ''] = tabled;
    const sizes = (page: Page) =>
      page
        .locator(':is(.story p, .told .text, .lede, .terms dd, time):visible')
        .evaluateAll((all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize)));
    await wide.goto(site.at(path));
    const onScreen = await sizes(wide);
    await wide.setViewportSize({ width: 680, height: 960 });
    await wide.emulateMedia({ media: 'print' });
    const onPaper = await sizes(wide);
    expect(await tornWords(wide)).toEqual([]);
    await wide.emulateMedia({ media: 'screen' });
    const shares = new Set(onPaper.map((size, at) => (size / (onScreen[at] ?? 0)).toFixed(2)));
    expect([...shares]).toHaveLength(1);
    await wide.setViewportSize({ width: 1280, height: 900 });
  });

  test('has pictures as bright as they were saved, whatever the theme', async () => {
    await wide.goto(site.at('postmortems/2025-11-05-search-workers-held-every-slot/'));
    await wide.emulateMedia({ colorScheme: 'dark' });
    const filter = () =>
      wide.locator('.story img').evaluate((picture) => getComputedStyle(picture).filter);
    expect(await filter()).not.toBe('none');
    await wide.emulateMedia({ media: 'print' });
    expect(await filter()).toBe('none');
    await wide.emulateMedia({ media: 'screen', colorScheme: 'light' });
  });
});
