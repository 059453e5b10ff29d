/** Pages of every type as they stand; in use: accessibility-in-use.test.ts. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { barriers, showAll, tooWide } from '../support/barriers.ts';
import type { BuiltPage } from '../support/html-pages.ts';
import { byRoute, hardest, routesOf, typesIn } from '../support/page-types.ts';
import { type Visit, visit } from '../support/served.ts';
import { builtSite } from '../support/sites.ts';

let types: Map<string, BuiltPage[]>;
let site: Visit;
let page: Page;

beforeAll(async () => {
  const folder = await builtSite('internal');
  types = typesIn(folder, 'internal');
  site = await visit(folder);
  page = await (await site.reader({ reducedMotion: 'reduce' })).newPage();
});

afterAll(() => site?.end());

async function open(path: string): Promise<void> {
  await page.goto(site.at(path));
  await showAll(page);
}

describe('a page of the internal site', () => {
  test.each(routesOf('internal'))(
    'from %s is free of barriers, in both themes, at every width',
    async (route) => {
      for (const { path, shows } of hardest(types, route)) {
        await open(path);
        expect(await barriers(page, { again: shows }), `/${path}`).toEqual([]);
      }
    },
  );
});

describe('these tests', () => {
  /** A page with little on it. */
  const plain = '404.html';
  const pale = (where: string) => `@media ${where} { #planted { color: #ddd; background: #fff } }`;
  const planted = '<p id="planted">Pale</p>';
  const small = 'button { all: unset; font: 8px/8px sans-serif }';
  const narrow = (css: string) => `@media (max-width: 400px) { ${css} }`;
  const between = '(min-width: 700px) and (max-width: 900px)';

  async function openWith(markup: string, css: string): Promise<void> {
    await open(plain);
    await page.evaluate(
      ([markup, css]) => {
        document.body.insertAdjacentHTML('beforeend', markup);
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
      },
      [markup, css] as const,
    );
  }

  test.each([
    ['color-contrast', 'everywhere', planted, pale('all')],
    ['color-contrast', 'in the dark alone', planted, pale('(prefers-color-scheme: dark)')],
    ['color-contrast', 'at one width alone', planted, pale(between)],
    [
      'color-contrast',
      'in the dark at one width alone',
      planted,
      pale(`(prefers-color-scheme: dark) and (max-width: 400px)`),
    ],
    [
      'color-contrast',
      'where what lies beneath changes',
      '<div id="beneath"><p>Pale</p></div>',
      `@media (prefers-color-scheme: dark) and ${between} { #beneath { background: #777 } #beneath p { color: #888 } }`,
    ],
    [
      'color-contrast',
      'where what is shown is shown at one width alone',
      planted,
      `#planted { display: none; color: #ddd; background: #fff } @media ${between} { #planted { display: block } }`,
    ],
    ['target-size', 'everywhere', '<button>a</button><button>b</button>', small],
    ['target-size', 'at one width alone', '<button>a</button><button>b</button>', narrow(small)],
    ['image-alt', 'everywhere', '<img src="/favicon.svg">', ''],
    [
      'image-alt',
      'at one width alone',
      '<img src="/favicon.svg" id="planted">',
      `#planted { display: none } @media ${between} { #planted { display: block } }`,
    ],
    ['region', 'everywhere', '<p>Beside the content</p>', ''],
    [
      'scrolling sideways',
      'at one width alone',
      '<div id="planted">Wide</div>',
      narrow('#planted { inline-size: 500px }'),
    ],
  ])('see a planted %s %s', async (rule, _where, markup, css) => {
    await openWith(markup, css);
    const fault = rule === 'scrolling sideways' ? ' px wide because of ' : `${rule}: `;
    expect((await barriers(page)).join('\n')).toContain(fault);
  });

  test('look at a part of a page in every theme and width, where that part alone is new', async () => {
    const dark = `(prefers-color-scheme: dark) and ${between}`;
    await openWith(
      `${planted}<p id="known">Pale</p>`,
      pale(dark) + pale(dark).replace('planted', 'known'),
    );
    const found = await barriers(page, { again: 'body :is(#planted, .nowhere)' });
    expect(found.filter((fault) => fault.includes('color-contrast'))).toEqual([
      expect.stringMatching(/^at 768 px, dark: color-contrast: #planted /),
    ]);
  });

  test('see what makes a page scroll sideways', async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    await open(plain);
    await page.evaluate(() => {
      document
        .querySelector('main')
        ?.insertAdjacentHTML('beforeend', '<canvas class="wide" width="400">');
    });
    expect((await tooWide(page)).join()).toContain('canvas.wide');
  });

  test('are told where there is nothing to look at', async () => {
    await open('');
    await expect(violations(page, '.nowhere')).rejects.toThrow('Nothing to examine in .nowhere');
  });

  test('do not pass when a type of page has no page in the archive', () => {
    const none = byRoute(routesOf('public'), []);
    expect(() => hardest(none, '404')).toThrow('No built page shows 404');
    expect(() => byRoute(['services/index'], [{ path: 'tags/postgres/' }])).toThrow(
      'No route gives the built page /tags/postgres/',
    );
  });
});
