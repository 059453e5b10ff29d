import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { facetNames } from '#domain/filters.ts';
import { type Visit, visit } from '../support/served.ts';
import { builtSite } from '../support/sites.ts';

interface Written {
  readonly services: readonly string[];
  readonly visibility?: string;
}

/** The shipped post-mortems as another YAML reader sees them, without the restricted one. */
const archive = path.resolve(import.meta.dirname, '../../postmortems');
const shown = readdirSync(archive)
  .filter((name) => /^\d{4}-/.test(name))
  .map((id) => {
    const [, frontmatter = ''] = readFileSync(path.join(archive, id, 'index.mdx'), 'utf8').split(
      /^---$/m,
    );
    return { id, ...(parse(frontmatter) as Written) };
  })
  .filter(({ visibility }) => visibility !== 'restricted');
const inPayments = shown.filter(({ services }) => services.includes('payments')).length;
const in2026 = shown.filter(({ id }) => id.startsWith('2026')).length;

let site: Visit;
let page: Page;

beforeAll(async () => {
  site = await visit(await builtSite('internal'));
});

beforeEach(async () => {
  const context = await site.reader();
  page = await context.newPage();
  return () => context.close();
});

afterAll(() => site?.end());

const results = () => page.locator('.results > li');
const open = (query = '') => page.goto(site.at(`postmortems/${query}`));

describe('the list of post-mortems', () => {
  test('follows a choice without a reload and keeps it in the address', async () => {
    await open();
    await page.getByRole('combobox', { name: 'Service' }).selectOption('payments');
    await expect.poll(() => results().count()).toBe(inPayments);
    expect(new URL(page.url()).search).toBe('?service=payments');
    expect(await page.locator('.status').textContent()).toContain(
      `${inPayments} of ${shown.length} post-mortems`,
    );
    expect(await page.locator('.whole').isHidden()).toBe(true);
  });

  test.each(facetNames)('is narrowed by %s, from the address alone', async (facet) => {
    await open();
    const option = page.locator(`select[name=${facet}] option`).nth(1);
    const [value, label] = [await option.getAttribute('value'), await option.textContent()];
    await open(`?${facet}=${value}`);
    await expect.poll(() => results().count()).toBe(Number(/\((\d+)\)$/.exec(label ?? '')?.[1]));
    expect(await page.locator(`select[name=${facet}]`).inputValue()).toBe(value);
  });

  test('draws each row as the build does', async () => {
    await open();
    const built = await page.locator('.whole li.postmortem').evaluateAll(outlines);
    await open('?kind=incident&kind=near-miss&kind=drill');
    await results().first().waitFor();
    const drawn = await page.locator('.results li.postmortem').evaluateAll(outlines);
    expect(drawn).toEqual(built);
  });

  test('opens with the choice of an address, and a choice can be taken back', async () => {
    await open('?severity=sev1&q=INC-142');
    await expect.poll(() => results().count()).toBe(1);
    expect(await page.getByLabel('Words').inputValue()).toBe('INC-142');
    await page.getByRole('button', { name: 'Take back Severity: SEV1' }).click();
    expect(new URL(page.url()).search).toBe('?q=INC-142');
    await page.getByRole('button', { name: 'Clear all' }).click();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('.whole').isVisible()).toBe(true);
  });

  test('says that nothing matches, and where to go', async () => {
    await open('?q=quux&year=2026');
    await page.locator('.status a').waitFor();
    expect(await page.locator('.status').textContent()).toMatch(/^Nothing matches all of this/);
    expect(await page.locator('.status a').getAttribute('href')).toMatch(/search\/\?q=quux$/);
    expect(await page.getByRole('button', { name: 'Clear all' }).isVisible()).toBe(true);
  });

  test('says so when its data does not arrive, and leaves the list whole', async () => {
    await page.route('**/index.json', (route) => route.abort());
    await open('?year=2026');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await page.locator('.whole').isVisible()).toBe(true);
    await page.unroute('**/index.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => results().count()).toBe(in2026);
  });

  test('is whole without JavaScript, and shows no form that would do nothing', async () => {
    const context = await site.reader({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(site.at('postmortems/?severity=sev1'));
    expect(await still.locator('li.postmortem').count()).toBe(shown.length);
    expect(await still.locator('.filter').isVisible()).toBe(false);
    await context.close();
  });
});

/** What a row is made of, whatever the spaces between its tags. */
function outlines(rows: Element[]): string[] {
  return rows.map((row) => row.outerHTML.replace(/\s+/g, ' ').replace(/> | </g, (it) => it.trim()));
}
