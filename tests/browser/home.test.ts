import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Visit, visit } from '../support/served.ts';
import { builtSite } from '../support/sites.ts';

let site: Visit;

beforeAll(async () => {
  site = await visit(await builtSite('internal'));
});

afterAll(() => site?.end());

/** What the first page asks to be read again when it is opened at noon of a day. */
async function askedOn(day: string): Promise<string[]> {
  const context = await site.reader();
  const page = await context.newPage();
  await page.clock.setFixedTime(`${day}T12:00:00Z`);
  await page.goto(site.at(''));
  const titles = await page.locator('six-months-on a:visible').allTextContents();
  await context.close();
  return titles;
}

describe('"Six months on" on the first page', () => {
  test('names what is six months past on the reader’s day', async () => {
    const asked = await askedOn('2026-11-21');
    expect(asked).toContain(
      'Two in five shops vanished from the catalogue when a flag named "skip" was switched off',
    );
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  test('is not there when nothing is', async () => {
    expect(await askedOn('2031-01-01')).toEqual([]);
  });
});

/** What the first page says of meetings when it is opened at noon of a day. */
async function meetingsOn(day: string): Promise<string[]> {
  const context = await site.reader();
  const page = await context.newPage();
  await page.clock.setFixedTime(`${day}T12:00:00Z`);
  await page.goto(site.at(''));
  const said = await page.locator('meeting-time').allInnerTexts();
  await context.close();
  return said.map((text) => text.replace(/\s+/g, ' ').trim());
}

test('the first page invites to a meeting until it has begun where the reader is', async () => {
  const [payouts, slow] = await meetingsOn('2026-11-24');
  expect(payouts).toBe('meeting 25 Nov 2026, 14:00 UTC listeners welcome');
  expect(slow).toBe('meeting 24 Nov 2026, 14:00 UTC listeners welcome');
  const [, over] = await meetingsOn('2026-11-25');
  expect(over).toBe('meeting was on 24 Nov 2026, 14:00 UTC');
});
