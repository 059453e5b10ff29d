import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { barriers } from '../support/barriers.ts';
import { type Visit, visit } from '../support/served.ts';
import { builtSite } from '../support/sites.ts';

const incident = 'postmortems/2026-03-14-payments-pool-exhausted/';

let site: Visit;
let page: Page;

beforeAll(async () => {
  site = await visit(await builtSite('internal'));
});

afterAll(() => site?.end());

beforeEach(async () => {
  const context = await site.reader();
  page = await context.newPage();
  await page.goto(site.at(incident));
  await page.evaluate(() => customElements.whenDefined('timeline-replay').then(() => null));
  return () => context.close();
});

const dialog = () => page.getByRole('dialog', { name: /^Replay: / });
const status = async () => (await dialog().getByRole('status').textContent()) ?? '';
const told = () => dialog().locator('.entry').count();
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());

/** Begin by keyboard. */
async function begin(): Promise<void> {
  await page.getByRole('button', { name: 'Replay it, entry by entry' }).focus();
  await page.keyboard.press('Enter');
  await dialog().waitFor();
}

describe('a replay by keyboard alone', () => {
  test('tells one entry at a time, stops to ask, and shows what they did then', async () => {
    const all = await page.locator('[aria-labelledby="timeline"] .entry').count();
    const asking = await page.locator('.entry[data-asks]').count();
    expect(asking).toBeGreaterThan(0);
    await begin();
    expect(await told()).toBe(1);
    let asked = 0;
    for (let shown = 1; shown < all; shown++) {
      expect(await status()).toContain(`Entry ${shown} of ${all}.`);
      const question = dialog().getByRole('textbox', { name: 'What would you check next?' });
      if (await question.isVisible()) {
        asked++;
        expect(await focused()).toBe('Show what they did');
      } else expect(await focused()).toBe('Next');
      await page.keyboard.press('Enter');
      expect(await told()).toBe(shown + 1);
    }
    expect(asked).toBe(asking);
    expect(await status()).toContain(`All ${all} entries`);
    expect(await focused()).toBe('Leave');
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog().count()).toBe(0);
    expect(await focused()).toBe('Replay it, entry by entry');
  });

  test('keeps what the reader thought beside what happened', async () => {
    await begin();
    while (!(await status()).includes('what would you check next?')) {
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('The <b>deploy</b> history');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const guess = dialog().locator('.replay__guess');
    expect(await guess.textContent()).toBe('You: The <b>deploy</b> history');
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog().count()).toBe(0);
    await begin();
    expect(await dialog().locator('.replay__guess').count()).toBe(0);
    expect(await told()).toBe(1);
  });

  test('shows all at once when asked to', async () => {
    await begin();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Show all');
    await page.keyboard.press('Enter');
    expect(await told()).toBe(await page.locator('[aria-labelledby="timeline"] .entry').count());
    expect(await focused()).toBe('Leave');
  });
});

describe('a replay', () => {
  test('announces each entry politely, and leaves every anchor of the page alone', async () => {
    const ids = () =>
      page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    const before = await ids();
    await begin();
    expect(await dialog().getByRole('log').count()).toBe(1);
    const during = await ids();
    expect(new Set(during).size).toBe(during.length);
    await page.keyboard.press('Escape');
    await expect.poll(ids).toEqual(before);
  });

  test('is fetched when it is asked for, not before', async () => {
    const fetched = () =>
      page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    await page.waitForLoadState('networkidle');
    expect((await fetched()).filter((name) => /\/replay\./.test(name))).toEqual([]);
    await begin();
    expect((await fetched()).filter((name) => /\/replay\./.test(name))).toHaveLength(1);
  });

  test('is free of barriers while it asks and at its end, in both themes, on a phone too', async () => {
    await begin();
    while (!(await status()).includes('what would you check next?')) {
      await page.keyboard.press('Enter');
    }
    for (const end of [false, true]) {
      if (end) await dialog().getByRole('button', { name: 'Show all' }).click();
      expect(
        await barriers(page, { sizes: [320, 1280] }),
        end ? 'at its end' : 'while it asks',
      ).toEqual([]);
    }
  });

  test('is not offered without JavaScript', async () => {
    const context = await site.reader({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(site.at(incident));
    expect(await still.locator('.entry').first().isVisible()).toBe(true);
    expect(await still.locator('timeline-replay').isVisible()).toBe(false);
    await context.close();
  });
});
