import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { type BuiltPage, isRedirect, pagesIn } from '../support/html-pages.ts';
import { byRoute, hardest, routesOf } from '../support/page-types.ts';
import { type Visit, visit } from '../support/served.ts';
import { builtSite, crowdedBase, crowdedSite, quietSite } from '../support/sites.ts';

const widths = [320, 768, 1280];
const themes = ['light', 'dark'] as const;

let site: Visit;
let context: BrowserContext;
let page: Page;

/** Run the tests of a block on one served site, in one page. */
function on(served: () => Promise<Visit>): void {
  beforeAll(async () => {
    site = await served();
    context = await site.reader({ reducedMotion: 'reduce' });
    page = await context.newPage();
  });

  afterAll(() => site?.end());
}

/**
 * What axe finds at every width in both themes, and where the page is wider than the screen. A theme changes nothing
 * but colours, so in the dark only they are looked at.
 */
async function faultsAtEverySize(name: string, within?: string): Promise<string[]> {
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    faults.push(...(await tooWide()).map((fault) => `${name} at ${width} px: ${fault}`));
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      await painted();
      const found = await violations(page, {
        colours: colorScheme === 'dark',
        ...(within && { within }),
      });
      faults.push(...found.map((fault) => `${name} at ${width} px, ${colorScheme}: ${fault}`));
    }
  }
  return faults;
}

/** Colours follow a change of theme with the next frame. */
function painted(): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}

/** The elements that make the page scroll sideways. */
function tooWide(): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const widest = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.localName}.${[...element.classList].join('.')}`);
    return [`${scrollWidth} px wide because of ${widest.slice(-3).join(', ') || 'something'}`];
  });
}

async function open(path: string): Promise<void> {
  await page.goto(site.at(path));
  await showAll();
}

/** What is folded away is read too. */
async function showAll(): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

describe.each(['internal', 'public'] as const)('a page of the %s site', (audience) => {
  let types: Map<string, BuiltPage[]>;

  on(async () => {
    const folder = await builtSite(audience);
    const stays = pagesIn(folder).filter((one) => !isRedirect(one));
    types = byRoute(routesOf(audience), stays);
    return visit(folder);
  });

  test.each(routesOf(audience))(
    'from %s is free of barriers, in both themes, at every width',
    async (route) => {
      for (const { path } of hardest(types, route)) {
        await open(path);
        expect(await faultsAtEverySize(`/${path}`)).toEqual([]);
      }
    },
  );

  test.each(routesOf(audience))('from %s needs no scrolling sideways at 400 %', async (route) => {
    for (const { path } of types.get(route) ?? []) {
      await open(path);
      // 1280 × 1024 enlarged four times, and twice.
      for (const [width, height] of [
        [320, 256],
        [640, 512],
      ] as const) {
        await page.setViewportSize({ width, height });
        expect(await tooWide(), `/${path} at ${width} px`).toEqual([]);
      }
    }
  });
});

describe('a public site without incidents', () => {
  on(async () => visit(await quietSite(), crowdedBase));

  test.each(['', 'components/paying/'])('is free of barriers: /%s', async (path) => {
    await open(path);
    expect(await faultsAtEverySize(`/${path}`)).toEqual([]);
  });
});

describe('a list too long for one page', () => {
  let types: Map<string, BuiltPage[]>;

  on(async () => {
    const folder = await crowdedSite();
    types = byRoute(routesOf('internal'), pagesIn(folder));
    return visit(folder, crowdedBase);
  });

  test.each(routesOf('internal').filter((route) => route.endsWith('[...page]')))(
    'from %s leads to the others without barriers',
    async (route) => {
      const inTheMiddle = types
        .get(route)
        ?.find(({ html }) => html.includes('rel="prev"') && html.includes('rel="next"'));
      if (!inTheMiddle) throw new Error(`The crowded archive has no second of three pages`);
      await open(inTheMiddle.path);
      expect(await faultsAtEverySize(`/${inTheMiddle.path}`, '.pagination')).toEqual([]);
    },
  );
});

describe('the internal site in use', () => {
  on(async () => visit(await builtSite('internal')));

  test('the search dialog with results is free of barriers', async () => {
    await open('');
    await page.keyboard.press('/');
    await page.locator('#search-dialog[open] textarea').fill('connection pool');
    await page.locator('#search-dialog .result').first().waitFor();
    await page.locator('#search-dialog .incident-card').first().waitFor();
    expect(await faultsAtEverySize('the dialog')).toEqual([]);
  });

  test('the search dialog without results is free of barriers', async () => {
    await open('');
    await page.keyboard.press('/');
    await page.locator('#search-dialog[open] textarea').fill('zebrafinch quux');
    await page.locator('#search-dialog .search-state').waitFor();
    expect(await faultsAtEverySize('the empty dialog')).toEqual([]);
  });

  test('the search page with results is free of barriers', async () => {
    await open('search/?q=connection+pool');
    await page.locator('.result').first().waitFor();
    await page.locator('.incident-card').first().waitFor();
    await showAll();
    expect(await faultsAtEverySize('search')).toEqual([]);
  });

  test('the search page without results is free of barriers', async () => {
    await open('search/?q=zebrafinch+quux');
    await page.locator('.search-state').waitFor();
    expect(await faultsAtEverySize('search without results')).toEqual([]);
  });

  test('the search page with nothing close is free of barriers', async () => {
    await open('search/?q=how+do+I+book+a+meeting+room');
    await page.locator('.nearest').waitFor();
    await showAll();
    expect(await faultsAtEverySize('search with nothing close')).toEqual([]);
  });

  test('the filtered list is free of barriers', async () => {
    await open('postmortems/?service=payments&kind=incident');
    await page.locator('.results > li').first().waitFor();
    expect(await faultsAtEverySize('the filtered list')).toEqual([]);
  });

  test('the list in which nothing matches is free of barriers', async () => {
    await open('postmortems/?q=zebrafinch');
    await page.locator('.status a').waitFor();
    expect(await faultsAtEverySize('the list without a match')).toEqual([]);
  });
});

describe('in colours of the reader’s own', () => {
  on(async () => visit(await builtSite('internal')));

  test.each(['light', 'dark'] as const)(
    'the phases of an incident differ from each other and from the page: %s',
    async (colorScheme) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await open('postmortems/2026-03-14-payments-pool-exhausted/');
      const looks = await page.evaluate(() =>
        ['unseen', 'responding', 'recovering'].map((phase) => {
          const part = document.querySelector(`.ribbon-page .${phase}`);
          return [...(part?.children ?? [])].map((shape) => {
            const { fill, stroke, strokeDasharray } = getComputedStyle(shape);
            return `${shape.localName} ${fill} ${stroke} ${strokeDasharray}`;
          });
        }),
      );
      expect(looks.map((shapes) => shapes.length > 0)).toEqual([true, true, true]);
      expect(new Set(looks.map((shapes) => shapes.join())).size).toBe(3);
    },
  );

  test.each(['', 'postmortems/', 'search/'])(
    'everything to operate has an edge: /%s',
    async (path) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
      await open(path);
      const bare = await page
        .locator(':is(button, input:not([type=checkbox]), select, textarea, .severity):visible')
        .evaluateAll((all) =>
          all
            .filter((one) => parseFloat(getComputedStyle(one).borderBlockEndWidth) === 0)
            .map((one) => one.outerHTML),
        );
      expect(bare).toEqual([]);
    },
  );
});

describe('these tests', () => {
  on(async () => visit(await builtSite('internal')));

  test.each([
    ['color-contrast', '<p id="planted">Pale</p>', '#planted { color: #ddd; background: #fff }'],
    [
      'target-size',
      '<button>a</button><button>b</button>',
      'button { all: unset; font: 8px/8px sans-serif }',
    ],
    ['image-alt', '<img src="/favicon.svg">', ''],
    ['region', '<p>Beside the content</p>', ''],
  ])('see a planted %s', async (rule, markup, css) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open('');
    await page.evaluate(
      ([markup, css]) => {
        document.body.insertAdjacentHTML('beforeend', markup);
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
      },
      [markup, css] as const,
    );
    expect((await violations(page)).join('\n')).toContain(`${rule}: `);
  });

  test('see what makes a page scroll sideways', async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    await open('');
    await page.evaluate(() => {
      document
        .querySelector('main')
        ?.insertAdjacentHTML('beforeend', '<canvas class="wide" width="400">');
    });
    expect((await tooWide()).join()).toContain('canvas.wide');
  });

  test('do not pass when a type of page has no page in the archive', () => {
    const types = byRoute(routesOf('public'), []);
    expect(() => hardest(types, '404')).toThrow('No built page shows 404');
    expect(() => byRoute(['services/index'], [{ path: 'tags/postgres/' }])).toThrow(
      'No route gives the built page /tags/postgres/',
    );
  });
});
