import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Rows, idsIn } from '#domain/patterns/incidents.ts';
import { parseView } from '#domain/patterns/pattern-view.ts';
import { rowsMatching } from '#domain/patterns/column-filter.ts';
import { selectRecords } from '#domain/patterns/selection.ts';
import {
  type PatternChoice,
  type PatternTable,
  firstChoice,
} from '#domain/patterns/tables/table.ts';
import { toCsv } from '#domain/patterns/tables/table-csv.ts';
import { type PatternTableId, patternTables } from '#domain/patterns/tables/tables.ts';
import { type PatternChart, patternCharts } from '#ui/charts/pattern-charts.ts';
import { readersToday } from '#ui/components/readers-today.ts';
import { violations } from '../support/axe.ts';
import { barriers } from '../support/barriers.ts';
import { type Mark, barsAt, withoutRepeats } from '../support/chart-marks.ts';
import { pagesIn } from '../support/html-pages.ts';
import { type Opened, clickCells, clickGrid, watchOpened } from '../support/opened.ts';
import { type Visit, visit } from '../support/served.ts';
import { columnsOf, shipped } from '../support/shipped-records.ts';
import { builtSite } from '../support/sites.ts';
import { type Watch, watch } from '../support/watch.ts';

const { written, labels, exposure } = shipped();
/** Those that a site shows. */
const shown = columnsOf(
  written.filter(({ id }) => !id.includes('seller-payout-accounts-taken-over')),
  labels,
);
const choice = { ...firstChoice(labels), exposure };

const tableIds = Object.keys(patternTables) as PatternTableId[];

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

/** Start what draws the tables, and wait until all of them stand. */
async function allDrawn(): Promise<void> {
  await chartOf('categories');
  await page.locator('pattern-tables[aria-busy]').waitFor({ state: 'detached' });
}

/** Scroll to a chart and give its canvas once it is drawn. */
async function chartOf(id: PatternTableId): Promise<Locator> {
  await pattern(id).scrollIntoViewIfNeeded();
  const canvas = pattern(id).locator('canvas').first();
  await canvas.waitFor();
  return canvas;
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
      const table = patternTables.triggers(selectedBy(query), choice);
      expect(readFileSync(await download.path(), 'utf8')).toBe(toCsv(table, shown));
      expect(download.suggestedFilename()).toBe('triggers.csv');
    },
  );
});

describe('every number', () => {
  test.each(['', '?severity=sev2&root=1&by=category&time=toResolve'])(
    'of every table opens exactly the incidents it counts, with "%s"',
    async (query) => {
      await page.addInitScript(watchOpened);
      await open(query);
      await allDrawn();
      for (const id of tableIds) {
        const clicked = await pattern(id).evaluate(clickCells);
        const { columns, rows } = patternTables[id](selectedBy(query), choiceOf(query));
        const counting = columns.map(({ unit }) => unit === 'incidents' || unit === 'actions');
        expect(
          clicked.map((cells) => cells.map(idsOpened)),
          id,
        ).toEqual(
          rows.map(({ cells }) =>
            cells.map(({ incidents }, column) => (counting[column] ? sortedIds(incidents) : [])),
          ),
        );
      }
    },
  );

  test('that leads to the list has exactly its incidents there', async () => {
    await open();
    const number = pattern('services').locator('td a[href*="postmortems/?"]').first();
    const { pathname, search } = new URL((await number.getAttribute('href')) ?? '', page.url());
    await number.click();
    const expected = idsOpened({ href: pathname + search });
    await expect.poll(() => page.locator('.results > li').count()).toBe(expected.length);
    const titles = page.locator('.results > li a[href*="/postmortems/2"]');
    expect(await incidentsIn(titles)).toEqual(expected);
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
  test('opens exactly what its table counts, wherever it is clicked', async () => {
    await page.addInitScript(watchOpened);
    await open();
    await allDrawn();
    for (const [id, charts] of Object.entries(patternCharts) as [
      PatternTableId,
      PatternChart[],
    ][]) {
      const table = patternTables[id](selectedBy(''), choiceOf(''));
      await chartOf(id);
      const canvases = await pattern(id).locator('canvas').all();
      const drawn = charts.flatMap((chart) => partsOf(chart, table));
      expect(canvases.length, id).toBe(drawn.length);
      for (const [place, canvas] of canvases.entries()) {
        const part = drawn[place];
        const upright = part?.kind === 'bars' && part.upright;
        const hits = await canvas.evaluate(
          clickGrid,
          upright ? { dx: 5, dy: 6 } : { dx: 6, dy: 5 },
        );
        const marks = hits.map(({ x, y, ...opened }) => ({ x, y, ids: idsOpened(opened) }));
        if (part?.kind === 'bars') {
          expect(barsAt(marks, upright), `${id} ${place}`).toEqual(part.rows);
        } else expectDots(marks, table);
      }
    }
  });

  test('opens the incidents of a bar and of a dot by a click', async () => {
    await page.addInitScript(watchOpened);
    await open();
    await allDrawn();
    for (const id of ['categories', 'lengths'] as const) {
      const canvas = await chartOf(id);
      const hit = (await canvas.evaluate(clickGrid, { dx: 12, dy: 5 })).find(({ ids }) => ids);
      await canvas.click({ position: { x: hit?.x ?? 0, y: hit?.y ?? 0 } });
      await list().waitFor();
      expect(await incidentsIn(list().locator('a'))).toEqual(hit && idsOpened(hit));
      await page.keyboard.press('Escape');
    }
  });

  test('is made once, however late what draws it arrives', async () => {
    let arrive = (): void => undefined;
    const held = new Promise<void>((resolve) => (arrive = resolve));
    await page.route('**/chart-board*', async (route) => {
      await held;
      await route.continue();
    });
    await open();
    await pattern('categories').scrollIntoViewIfNeeded();
    await page
      .locator('pattern-tables:not([aria-busy]) td button:not([popovertarget])')
      .first()
      .waitFor();
    await page.getByRole('combobox', { name: 'Severity' }).selectOption('sev2');
    const made = await pattern('categories').evaluateHandle((section) => {
      const canvases = new Set<Node>();
      new MutationObserver(() => {
        for (const canvas of section.querySelectorAll('canvas')) canvases.add(canvas);
      }).observe(section, { childList: true, subtree: true });
      return canvases;
    });
    arrive();
    await chartOf('categories');
    await page.waitForTimeout(500);
    expect(await made.evaluate(({ size }) => size)).toBe(1);
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
  test('keeps to what axe asks and to the screen at every width, with its charts', async () => {
    const widths = [320, 768, 1280];
    await page.setViewportSize({ width: 320, height: 800 });
    await open();
    for (const id of ['categories', 'lengths', 'weekdays', 'actions'] as const) await chartOf(id);
    expect(await barriers(page, { sizes: widths })).toEqual([]);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await pattern('categories').locator('td button').first().click();
      expect(await violations(page, '.incidents:popover-open'), `${width} px`).toEqual([]);
      await page.keyboard.press('Escape');
    }
    expect(seen.complaints).toEqual([]);
  });

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
    for (const id of tableIds) {
      const section = still.locator(`[data-pattern=${id}]`);
      const table = patternTables[id](selectedBy(''), choice);
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

/** What was chosen beside the filter, on the day of the reader. */
function choiceOf(query: string): PatternChoice {
  return { ...choice, ...parseView(query), today: readersToday() };
}

/** The incidents that something opened; none when it opened nothing. */
function idsOpened(opened: Opened | null | undefined): string[] {
  if (opened?.ids) {
    expect(opened.said).toBe(`${opened.ids.length} incident${opened.ids.length === 1 ? '' : 's'}`);
    return [...opened.ids].sort();
  }
  if (opened?.href === undefined) return [];
  const [path = '', query] = opened.href.split('?');
  return query === undefined
    ? [path.split('/').at(-2) ?? '']
    : sortedIds(rowsMatching(shown, parseView(query).filter));
}

type Part =
  | { readonly kind: 'dots' }
  /** For each row that has a bar the incidents of its parts. */
  | { readonly kind: 'bars'; readonly upright: boolean; readonly rows: string[][] };

/** What a chart draws of a table, canvas by canvas. */
function partsOf(chart: PatternChart, { id, columns, rows }: PatternTable): Part[] {
  if (chart.kind === 'dots') return [{ kind: 'dots' }];
  const drawn = rows.length > 24 && chart.kind === 'bars' ? rows.slice(0, 14) : rows;
  const barsOf = (wanted: readonly string[]) =>
    drawn
      .map(({ cells }) =>
        cells.flatMap(({ incidents }, place) =>
          wanted.includes(columns[place]?.id ?? '') && incidents.length > 0
            ? [sortedIds(incidents).join(' ')]
            : [],
        ),
      )
      .map(withoutRepeats)
      .filter((parts) => parts.length > 0);
  if (chart.kind === 'bars') {
    return [{ kind: 'bars', upright: id === 'hours', rows: barsOf(chart.columns) }];
  }
  return columns
    .filter((column) => !chart.without.includes(column.id))
    .map((column): Part => ({ kind: 'bars', upright: true, rows: barsOf([column.id]) }))
    .filter((part) => part.kind === 'bars' && part.rows.length > 0);
}
/** What is known of dots: all of a table are there and no others, each where its length and its row put it. */
function expectDots(marks: readonly Mark[], { rows }: PatternTable): void {
  const points = rows.flatMap(({ points: some = [] }, row) =>
    some.map(({ incident, value }) => ({ id: shown.ids[incident] ?? '', value, row })),
  );
  expect([...new Set(marks.flatMap(({ ids }) => ids))].sort()).toEqual(
    [...new Set(points.map(({ id }) => id))].sort(),
  );
  const single = marks.flatMap(({ x, y, ids: [id, ...others] }) => {
    const own = points.filter((point) => point.id === id);
    return others.length === 0 ? [{ x, y, own }] : [];
  });
  expect(single.length).toBeGreaterThan(10);
  // Within the width of a dot either of two can be the one on the left.
  const apart = 15;
  const rowsOf = ({ own }: (typeof single)[number]) => own.map(({ row }) => row);
  const odd = single.flatMap((a) =>
    single.filter(
      (b) =>
        (b.x - a.x > apart && (b.own[0]?.value ?? 0) < (a.own[0]?.value ?? 0)) ||
        (b.y - a.y > apart && Math.max(...rowsOf(b)) < Math.min(...rowsOf(a))),
    ),
  );
  expect(odd).toEqual([]);
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
