import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { barriers } from '../support/barriers.ts';
import { type Visit, visit } from '../support/served.ts';
import { builtSite } from '../support/sites.ts';

let site: Visit;
let page: Page;

beforeAll(async () => {
  site = await visit(await builtSite('internal'));
});

afterAll(() => site?.end());

beforeEach(async () => {
  const context = await site.reader({ timezoneId: 'UTC' });
  page = await context.newPage();
  return () => context.close();
});

/** Open the page on a day of the reader's. */
async function open(query = '', today = '2026-07-10'): Promise<void> {
  await page.clock.setFixedTime(new Date(`${today}T12:00:00Z`));
  await page.goto(site.at(`actions/${query}`));
}

const headings = () =>
  page
    .locator('action-filter section:visible > h2')
    .evaluateAll((all) => all.map((it) => it.textContent?.trim().replace(/\s+/g, ' ') ?? ''));

/** The days of the open actions beneath a heading. */
const daysOf = (standing: string) =>
  page
    .locator(`.whole [data-standing=${standing}] li due-date`)
    .evaluateAll((all) => all.map((it) => (it as HTMLElement).dataset['due'] ?? ''));

describe('the actions', () => {
  test('stand under late, this fortnight and later by the reader’s day, not the build’s', async () => {
    await open('', '2026-07-10');
    const before = { late: await daysOf('late'), soon: await daysOf('fortnight') };
    const all = await page.locator('.whole [data-standing] li').count();
    expect(all).toBeGreaterThan(3);
    for (const day of before.late) expect(day < '2026-07-10').toBe(true);
    for (const day of before.soon) expect(day >= '2026-07-10' && day <= '2026-07-24').toBe(true);

    await open('', '2035-01-01');
    expect(await daysOf('late')).toHaveLength(all);
    expect((await headings())[0]).toBe(`Late ${all}`);
    await open('', '2020-01-01');
    expect(await daysOf('later')).toHaveLength(all);
    expect((await headings())[0]).toBe(`Due later ${all}`);
  });

  test('are filtered and grouped without a reload, and the address keeps both', async () => {
    await open();
    await page.evaluate(() => document.body.setAttribute('data-same-page', ''));
    await page.getByRole('combobox', { name: 'Service' }).selectOption('checkout');
    await page.locator('.results li').first().waitFor();
    expect(new URL(page.url()).search).toBe('?service=checkout');
    const services = await page.locator('.results [data-slot=services]').allTextContents();
    expect(services.length).toBeGreaterThan(0);
    for (const service of services) expect(service).toContain('Checkout');
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('owner');
    await expect.poll(() => new URL(page.url()).search).toBe('?service=checkout&by=owner');
    const owners = await page.locator('.results [data-slot=owner]').allTextContents();
    const named = (await headings()).map((it) => it.replace(/ \d+$/, ''));
    expect([...new Set(owners)]).toEqual(named);
    expect(await page.locator('body[data-same-page]').count()).toBe(1);

    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await page.locator('.results li').first().waitFor();
    expect((await headings()).map((it) => it.replace(/ \d+$/, ''))).toEqual(named);
  });

  test('are drawn by the filter as the build writes them', async () => {
    await open();
    const rows = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) =>
          all
            .map((it) => it.outerHTML.replace(/\s+/g, ' ').replace(/> | </g, (gap) => gap.trim()))
            .sort(),
        );
    const built = await rows('.whole [data-standing] li');
    await page.getByRole('combobox', { name: 'Type' }).focus();
    await page.getByRole('combobox', { name: 'State' }).selectOption('late');
    await page.locator('.results li').first().waitFor();
    const drawn = await rows('.results li');
    expect(drawn.length).toBeGreaterThan(0);
    for (const row of drawn) expect(built).toContain(row);
  });

  test('each lead to their place in their incident', async () => {
    await open();
    const link = page.locator('.whole li .text').first();
    const text = (await link.textContent())?.trim() ?? '';
    await link.click();
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#action-/);
    expect(await page.locator('tr:target').textContent()).toContain(text);
  });

  test('keep the choice on the way to another shelf, but for the state', async () => {
    await open('?state=late&service=checkout');
    await page.locator('.status:not(:empty)').waitFor();
    const done = page.getByRole('link', { name: /^Done in/ }).first();
    await expect
      .poll(() => done.getAttribute('href'))
      .toMatch(/actions\/done\/\d+\/\?service=checkout$/);
  });

  test('are whole when their data does not arrive, and can be asked for again', async () => {
    await page.route('**/actions/index.json', (route) => route.abort());
    await open('?by=owner');
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await page.locator('.whole').isVisible()).toBe(true);
    await page.unroute('**/actions/index.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.results li').first().waitFor();
  });

  test('stand by their dates without JavaScript, and no form does nothing', async () => {
    const context = await site.reader({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(site.at('actions/?by=owner'));
    const days = await still
      .locator('[data-open] time')
      .evaluateAll((all) => all.map((it) => (it as HTMLTimeElement).dateTime));
    expect(days.length).toBeGreaterThan(3);
    expect(days).toEqual(days.toSorted());
    expect(await still.locator('.filter').isVisible()).toBe(false);
    expect(await still.getByText('State as of').textContent()).toMatch(/\d+ \w+ 20\d\d/);
    await context.close();
  });

  test('filtered and grouped are free of barriers, on a phone too', async () => {
    await open('?by=service&type=prevention');
    await page.locator('.results li').first().waitFor();
    expect(await barriers(page, { sizes: [320, 1280] })).toEqual([]);
  });
});
