import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Visit, visit } from '../support/served.ts';
import { builtSite } from '../support/sites.ts';

let site: Visit;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await visit(await builtSite('internal'));
});

afterAll(() => site?.end());

beforeEach(async () => {
  context = await site.reader();
  page = await context.newPage();
  return () => context.close();
});

const progress = () => page.locator('.progress').textContent();
const stops = () => page.locator('.stop').count();

describe('progress on a reading path', () => {
  test('is ticked off by keyboard and is there after a reload', async () => {
    await page.goto(site.at('reading/'));
    const all = await stops();
    expect(all).toBeGreaterThan(2);
    expect(await progress()).toMatch(new RegExp(`^0 of ${all} read, about \\d+ minutes left`));
    const first = page.getByRole('checkbox').first();
    await first.focus();
    await page.keyboard.press('Space');
    expect(await progress()).toMatch(`1 of ${all} read`);
    await page.reload();
    expect(await page.getByRole('checkbox').first().isChecked()).toBe(true);
    expect(await progress()).toMatch(`1 of ${all} read`);
  });

  test('can be forgotten, and then nothing of it is kept', async () => {
    await page.goto(site.at('reading/'));
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    expect(await progress()).toMatch(/^All \d+ read/);
    await page.getByRole('button', { name: 'Forget what I have read' }).click();
    expect(await progress()).toMatch(/^0 of/);
    expect(await page.evaluate(() => localStorage.getItem('hindsight-read'))).toBeNull();
  });

  test('holds in every tab at once', async () => {
    await page.goto(site.at('reading/'));
    const other = await context.newPage();
    await other.goto(site.at('reading/'));
    await page.getByRole('checkbox').nth(1).check();
    await expect.poll(() => other.getByRole('checkbox').nth(1).isChecked()).toBe(true);
  });

  test('names what each box is about, and sends nothing anywhere', async () => {
    await page.goto(site.at('reading/'), { waitUntil: 'networkidle' });
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    const title = (await page.locator('.stop h2').first().textContent())?.trim() ?? '';
    await page.getByRole('checkbox', { name: `I have read this “${title}”` }).check();
    expect(sent).toEqual([]);
  });

  test.each(['not json', '{"a":1}', '[1,null,"gone"]'])(
    'begins anew when what is kept is %s',
    async (kept) => {
      await page.goto(site.at('reading/'));
      await page.evaluate((text) => localStorage.setItem('hindsight-read', text), kept);
      await page.reload();
      expect(await progress()).toMatch(/^0 of/);
    },
  );

  test('holds for the page when nothing may be kept', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      });
    });
    await page.goto(site.at('reading/'));
    await page.getByRole('checkbox').first().check();
    await page.getByRole('checkbox').nth(1).check();
    expect(await progress()).toMatch(/^2 of/);
  });

  test('is not offered without JavaScript, and the path is whole', async () => {
    const still = await (await site.reader({ javaScriptEnabled: false })).newPage();
    await still.goto(site.at('reading/'));
    expect(await still.locator('.stop').count()).toBeGreaterThan(2);
    expect(await still.getByRole('checkbox').count()).toBe(0);
    expect(await still.locator('.progress').isVisible()).toBe(false);
    await still.context().close();
  });
});
