import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Rows, idsIn } from '#domain/patterns/incidents.ts';
import { parseView } from '#domain/patterns/pattern-view.ts';
import { rowsMatching } from '#domain/patterns/column-filter.ts';
import { selectRecords } from '#domain/patterns/selection.ts';
import { firstChoice } from '#domain/patterns/table.ts';
import { toCsv } from '#domain/patterns/table-csv.ts';
import { type PatternTableId, patternTables } from '#domain/patterns/tables.ts';
import { violations } from '../support/axe.ts';
import { pagesIn } from '../support/html-pages.ts';
import { type Visit, visit } from '../support/served.ts';
import { columnsOf, shipped } from '../support/shipped-records.ts';
import { builtSite } from '../support/sites.ts';
import { type Watch, watch } from '../support/watch.ts';

const { written, labels } = shipped();
/** Those that a site shows. */
const shown = columnsOf(
  written.filter(({ id }) => !id.includes('seller-payout-accounts-taken-over')),
  labels,
);

let folder: string;
let site: Visit;
let context: BrowserContext;
let page: Page;
let seen: Watch;

beforeAll(async () => {
  folder = await builtSite('internal');
  site = await visit(folder);
});

beforeEach(async () => {
  context = await site.reader({ reducedMotion: 'reduce' });
  seen = await watch(context);
  page = await context.newPage();
  return () => context.close();
});

afterAll(() => site?.end());

const pattern = (id: PatternTableId) => page.locator(`[data-pattern=${id}]`);
const list = () => page.locator('.incidents:popover-open');
const incidentsIn = (links: Locator) =>
  links.evaluateAll((all) =>
    all.map((link) => link.getAttribute('href')?.split('/').at(-2) ?? '').sort(),
  );

async function open(query = ''): Promise<void> {
  await page.goto(site.at(`patterns/${query}`), { waitUntil: 'load' });
}

/** Scroll to a chart and give its canvas once it is drawn. */
async function chartOf(id: PatternTableId): Promise<Locator> {
  await pattern(id).scrollIntoViewIfNeeded();
  const canvas = pattern(id).locator('canvas').first();
  await canvas.waitFor();
  return canvas;
}

/** Move over a canvas, a line after the other, until what is under the pointer can be clicked; click it. */
async function clickFirstMark(canvas: Locator): Promise<void> {
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (!box) throw new Error('The canvas is not to be seen');
  for (let y = 8; y < box.height; y += 6) {
    for (let x = 60; x < box.width; x += 12) {
      await page.mouse.move(box.x + x, box.y + y);
      if ((await canvas.evaluate(({ style }) => style.cursor)) === 'pointer') {
        await page.mouse.click(box.x + x, box.y + y);
        return;
      }
    }
  }
  throw new Error('There is nothing to click on the canvas');
}

/** What a click led to: a list over the page, or the page of an incident. */
async function openedIncidents(): Promise<string[]> {
  const isIncident = () => /postmortems\/\d/.test(page.url());
  await expect.poll(async () => (await list().count()) > 0 || isIncident()).toBe(true);
  return isIncident() ? [page.url().split('/').at(-2) ?? ''] : incidentsIn(list().locator('a'));
}

const selectedBy = (query: string) => selectRecords(shown, parseView(query).filter).incidents;
const countOf = (query: string) => selectedBy(query).rows.length;
const sortedIds = (rows: Rows) => idsIn(shown, rows).sort();

describe('the tables of patterns', () => {
  test('show what an address asks for, and say of how many', async () => {
    await open('?service=payments&root=1&by=category');
    await expect
      .poll(() => page.locator('.about').textContent())
      .toContain(`${countOf('service=payments')} incidents.`);
    expect(await page.locator('[name=root]').isChecked()).toBe(true);
    expect(await page.locator('[name=by]').inputValue()).toBe('category');
    await expect
      .poll(() => pattern('lengths').locator('tbody th').allTextContents())
      .toContain('Process gap');
    expect(await pattern('categories').locator('thead th').allTextContents()).not.toContain(
      'Contributing',
    );
  });

  test('follow a choice without a reload and keep it in the address', async () => {
    await open();
    await page.getByRole('combobox', { name: 'Severity' }).selectOption('sev1');
    await expect
      .poll(() => page.locator('.about').textContent())
      .toContain(`${countOf('severity=sev1')} incidents.`);
    expect(new URL(page.url()).search).toBe('?severity=sev1');
    await page.getByRole('button', { name: 'Clear all' }).click();
    expect(new URL(page.url()).search).toBe('');
    expect(seen.complaints).toEqual([]);
  });

  test('are drawn in the browser as the build does', async () => {
    await open();
    const sections = page.locator('[data-pattern]:not([data-pattern=actions]) .shown');
    const built = await sections.evaluateAll(outlines);
    await pattern('categories').scrollIntoViewIfNeeded();
    await pattern('categories').locator('canvas').waitFor();
    await expect.poll(() => page.locator('td button[popovertarget]').count()).toBe(0);
    expect(await sections.evaluateAll(outlines)).toEqual(built);
  });

  test('count drills and near misses only when they are asked for', async () => {
    await open('?kind=drill');
    await expect
      .poll(() => page.locator('.about').textContent())
      .toMatch(new RegExp(`^${countOf('kind=drill')} `));
  });

  test.each(['?severity=sev2', ''])(
    'are given as the CSV that is shown, with %s',
    async (query) => {
      await open(query);
      await pattern('triggers').scrollIntoViewIfNeeded();
      await pattern('triggers').locator('canvas').waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        pattern('triggers').getByRole('link', { name: /CSV/ }).click(),
      ]);
      const table = patternTables.triggers(selectedBy(query), firstChoice(labels));
      expect(readFileSync(await download.path(), 'utf8')).toBe(toCsv(table, shown));
      expect(download.suggestedFilename()).toBe('triggers.csv');
    },
  );
});

describe('every number', () => {
  test('that is a link to the list has exactly as many there', async () => {
    await open();
    const links = page.locator('.shown td a[href*="postmortems/?"]');
    const numbers = await links.evaluateAll((all) =>
      all.map((link) => [link.getAttribute('href') ?? '', Number(link.textContent)] as const),
    );
    expect(numbers.length).toBeGreaterThan(20);
    const odd = numbers.filter(([href, count]) => {
      const { filter } = parseView(href.slice(href.indexOf('?')));
      return recordsIn(filter) !== count;
    });
    expect(odd).toEqual([]);
    const [first] = numbers;
    await page.goto(new URL(first?.[0] ?? '', page.url()).href);
    await expect.poll(() => page.locator('.results > li').count()).toBe(first?.[1]);
  });

  test('opens its incidents by keyboard, and gives the focus back', async () => {
    await open('?severity=sev1&severity=sev2');
    await expect.poll(() => page.locator('td button[popovertarget]').count()).toBe(0);
    const number = pattern('categories').locator('td button').first();
    await number.focus();
    await page.keyboard.press('Enter');
    await list().waitFor();
    expect(await list().getByRole('listitem').count()).toBe(Number(await number.textContent()));
    await page.keyboard.press('Escape');
    expect(await list().count()).toBe(0);
    expect(await number.evaluate((one) => one === document.activeElement)).toBe(true);
  });
});

describe('a chart', () => {
  test('opens exactly the incidents of a bar', async () => {
    await open();
    await clickFirstMark(await chartOf('categories'));
    const opened = await openedIncidents();
    const { rows } = patternTables.categories(selectedBy(''), firstChoice(labels));
    const parts = rows.flatMap(({ cells }) =>
      cells.slice(0, 3).map(({ incidents }) => sortedIds(incidents).join(' ')),
    );
    expect(parts).toContain(opened.join(' '));
  });

  test('opens exactly the incident of a dot', async () => {
    await open();
    await clickFirstMark(await chartOf('lengths'));
    const opened = await openedIncidents();
    const { rows } = patternTables.lengths(selectedBy(''), firstChoice(labels));
    const dots = sortedIds(rows[0]?.points?.map(({ incident }) => incident) ?? []);
    for (const incident of opened) expect(dots).toContain(incident);
  });

  test('says what its table says to those who do not see it', async () => {
    await open();
    const canvas = await chartOf('categories');
    expect(await canvas.getAttribute('role')).toBe('img');
    expect(await canvas.getAttribute('aria-label')).toBe(
      await pattern('categories').locator('.sentence').textContent(),
    );
  });

  test('follows the theme when it is switched', async () => {
    await open();
    const canvas = await chartOf('triggers');
    const picture = () => pattern('triggers').locator('canvas').first().screenshot();
    await canvas.scrollIntoViewIfNeeded();
    const light = await picture();
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
    await expect.poll(async () => light.equals(await picture())).toBe(false);
    expect(seen.complaints).toEqual([]);
  });

  test('is fetched when the first comes into view, and on no other page', async () => {
    await open();
    await page.waitForLoadState('networkidle');
    const charts = () => seen.requests.filter((url) => url.includes('chart-board'));
    expect(charts()).toEqual([]);
    await chartOf('categories');
    expect(charts()).toHaveLength(1);
    const library = readFileSync(join(folder, new URL(charts()[0] ?? '').pathname), 'utf8');
    expect(library).toContain('LogarithmicScale'.slice(0, 11).toLowerCase());
    seen.clear();
    const others = ['', 'postmortems/', 'root-causes/process-gap/', 'patterns/recurrence/'];
    for (const path of others) await page.goto(site.at(path), { waitUntil: 'networkidle' });
    expect(charts()).toEqual([]);
    const naming = pagesIn(folder).filter(
      ({ path, html }) => path !== 'patterns/' && /chart-board|pattern-tables/.test(html),
    );
    expect(naming.map(({ path }) => path)).toEqual([]);
  });
});

describe('the page of patterns', () => {
  test.each([320, 768, 1280])(
    'keeps to %i px and to what axe asks, with its charts',
    async (width) => {
      await page.setViewportSize({ width, height: 800 });
      await open();
      for (const id of ['categories', 'lengths', 'weekdays', 'actions'] as const) await chartOf(id);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await violations(page, { colours: colorScheme === 'dark' })).toEqual([]);
      }
      expect(
        await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        }),
      ).toBe(0);
      await pattern('categories').locator('td button').first().click();
      expect(await violations(page, { within: '.incidents:popover-open' })).toEqual([]);
      expect(seen.complaints).toEqual([]);
    },
  );

  test('prints findings and tables, and no canvas', async () => {
    await open();
    await chartOf('categories');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('canvas:visible').count()).toBe(0);
    expect(await page.locator('.findings .sentence').first().isVisible()).toBe(true);
    const cells = pattern('categories').locator('td');
    expect(await cells.locator('button:visible').count()).toBeGreaterThan(0);
    expect(await page.locator('tr.folded:visible').count()).toBe(
      await page.locator('tr.folded').count(),
    );
  });

  test('stands without JavaScript: findings, tables, their incidents and CSV', async () => {
    const still = await (await site.reader({ javaScriptEnabled: false })).newPage();
    await still.goto(site.at('patterns/'));
    expect(await still.locator('.findings li').count()).toBeGreaterThan(2);
    const number = still.locator('[data-pattern=categories] td button').first();
    await number.click();
    const opened = still.locator('.incidents:popover-open li');
    expect(await opened.count()).toBe(Number(await number.textContent()));
    for (const id of Object.keys(patternTables) as PatternTableId[]) {
      const section = still.locator(`[data-pattern=${id}]`);
      const table = patternTables[id](selectedBy(''), firstChoice(labels));
      const cells = await section
        .locator('tbody tr')
        .evaluateAll((rows) =>
          rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
        );
      expect(cells).toEqual(
        table.rows.map(({ label, cells: some }) => [label, ...some.map(({ text }) => text)]),
      );
      const csv = (await section.locator('.csv').getAttribute('href')) ?? '';
      expect(readFileSync(join(folder, csv), 'utf8')).toBe(toCsv(table, shown));
    }
    await still.context().close();
  });
});

function recordsIn(filter: ReturnType<typeof parseView>['filter']): number {
  return rowsMatching(shown, filter).length;
}

/** What a section is made of, without what only the build or the browser puts there. */
function outlines(sections: Element[]): string[] {
  return sections.map((section) => {
    const copy = section.cloneNode(true) as Element;
    copy.querySelector('.drawing')?.remove();
    for (const element of copy.querySelectorAll('*')) {
      for (const name of element.getAttributeNames()) {
        if (name.startsWith('data-astro') || name === 'popovertarget')
          element.removeAttribute(name);
      }
      if (element.className === '') element.removeAttribute('class');
    }
    return copy.innerHTML.replace(/\s+/g, ' ').replace(/> | </g, (it) => it.trim());
  });
}
