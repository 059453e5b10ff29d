import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Visit, visit } from '../support/served.ts';
import { builtSite } from '../support/sites.ts';

let site: Visit;

beforeAll(async () => {
  site = await visit(await builtSite('internal'));
});

afterAll(() => site?.end());

/** The paper a reader with a dark system sees, once on the way in and once the page is there. */
async function open(colorScheme: 'light' | 'dark') {
  const context = await site.reader({ colorScheme });
  const page = await context.newPage();
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  return { context, page, paper, visit: () => page.goto(site.at('')) };
}

const light = 'rgb(251, 250, 246)';
const dark = 'rgb(22, 24, 27)';

describe('the theme', () => {
  test('follows the system until the reader chooses', async () => {
    for (const [scheme, colour] of [
      ['light', light],
      ['dark', dark],
    ] as const) {
      const { context, paper, visit } = await open(scheme);
      await visit();
      expect(await paper()).toBe(colour);
      await context.close();
    }
  });

  test('stays as chosen on the next page, from its first paint on', async () => {
    const { context, page, paper, visit } = await open('dark');
    await visit();
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('light');
    expect(await paper()).toBe(light);
    // Without the modules that come later: what paints first has to know already.
    await page.route('**/*.js', (route) =>
      route.request().url().includes('/theme.') ? route.continue() : route.abort(),
    );
    await visit();
    expect(await paper()).toBe(light);
    await page.unroute('**/*.js');
    await visit();
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('system');
    await visit();
    expect(await paper()).toBe(dark);
    await context.close();
  });

  test('is the system’s where a browser keeps nothing', async () => {
    const { context, page, paper, visit } = await open('dark');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await visit();
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('light');
    expect(await paper()).toBe(light);
    expect(errors).toEqual([]);
    await context.close();
  });
});
