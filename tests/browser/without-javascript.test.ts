import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuiltPage } from '../support/html-pages.ts';
import { hardest, routesOf, typesIn } from '../support/page-types.ts';
import { type Visit, visit } from '../support/served.ts';
import { builtSite } from '../support/sites.ts';

const incident = 'postmortems/2026-03-14-payments-pool-exhausted/';

let site: Visit;
let types: Map<string, BuiltPage[]>;
let context: BrowserContext;
let page: Page;
let scripted: Page;

beforeAll(async () => {
  const folder = await builtSite('internal');
  types = typesIn(folder, 'internal');
  site = await visit(folder);
  context = await site.reader({ javaScriptEnabled: false });
  page = await context.newPage();
  scripted = await (await site.reader()).newPage();
});

afterAll(() => site?.end());

describe('without JavaScript', () => {
  test.each(routesOf('internal'))('everything that %s says can be read', async (route) => {
    for (const { path } of hardest(types, route)) {
      await page.goto(site.at(path));
      expect(await unseen(), `/${path}`).toEqual([]);
    }
  });

  test('a search typed at home leads to a page that says what it needs, and where to go instead', async () => {
    await page.goto(site.at(''));
    await page.locator('main textarea').fill('connection pool');
    await page.locator('main form').getByRole('button').click();
    await page.waitForURL(site.at('search/?q=connection+pool'));
    expect(await page.locator('main').innerText()).toMatch(/needs JavaScript/);
    await page.locator('main').getByRole('link', { name: 'all post-mortems' }).click();
    await page.waitForURL(site.at('postmortems/'));
  });

  test('the search of the header leads to the search page', async () => {
    await page.goto(site.at(incident));
    await page
      .getByRole('banner')
      .getByRole('link', { name: /search|paste/i })
      .click();
    expect(page.url()).toBe(site.at('search/'));
  });

  test.each(routesOf('internal'))(
    '%s shows nothing to operate that would do nothing',
    async (route) => {
      const [longest] = hardest(types, route);
      await page.goto(site.at(longest?.path ?? ''));
      // What is left works by itself: a form that leads to an address, a summary that unfolds, a button that opens
      // what lies over the page.
      const idle = page.locator(
        ':is(button, input, select, textarea):not(form[action] *, [popovertarget]):visible, search-page form:visible',
      );
      expect(await idle.evaluateAll((all) => all.map((one) => one.outerHTML))).toEqual([]);
    },
  );
});

describe('on paper', () => {
  test.each(routesOf('internal'))('%s leaves out what only a screen can do', async (route) => {
    const [longest] = hardest(types, route);
    await scripted.goto(site.at(longest?.path ?? ''));
    await scripted.emulateMedia({ media: 'print' });
    // A number in a table is one on paper too.
    const useless = scripted.locator(
      ':is(nav, button:not(td *), select, input, dialog, .heading-anchor):visible',
    );
    expect(await useless.evaluateAll((all) => all.map((one) => one.outerHTML))).toEqual([]);
    expect(await scripted.locator('h1').isVisible()).toBe(true);
    await scripted.emulateMedia({ media: 'screen' });
  });

  test('a dark theme prints in black on white', async () => {
    await scripted.goto(site.at(incident));
    await scripted.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
    await scripted.emulateMedia({ media: 'print' });
    const { ink, paper } = await scripted.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return { ink: color, paper: backgroundColor };
    });
    expect(paper).toBe('rgb(255, 255, 255)');
    expect(Math.max(...(ink.match(/\d+/g) ?? []).map(Number))).toBeLessThan(64);
    await scripted.emulateMedia({ media: 'screen' });
    await scripted.getByRole('combobox', { name: 'Theme' }).selectOption('system');
  });

  test('an incident says where its links lead', async () => {
    await scripted.goto(site.at(incident));
    await scripted.emulateMedia({ media: 'print' });
    const targets = await scripted
      .locator(':is(.prose, .terms) a[href^="http"]')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
    expect(targets).not.toEqual([]);
    for (const target of targets) expect(target).toContain('http');
    await scripted.emulateMedia({ media: 'screen' });
  });
});

/** Texts of a page that no reader can come to see; labels of what only scripts operate are none of them. */
function unseen(): Promise<string[]> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const list of document.querySelectorAll<HTMLElement>('[popover]')) {
      list.popover = 'manual';
      list.showPopover();
    }
    // Which of all old post-mortems are to be read again depends on the day, which no build knows.
    // A wide page needs no way down to what stands beside.
    const apart =
      ':is(script, template, noscript, option, button, form, fieldset, theme-switch, search-page, six-months-on, .on-this-page)';
    const texts: string[] = [];
    for (const part of document.querySelectorAll('main, aside')) {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { parentElement: parent, textContent } = walker.currentNode;
        const text = textContent?.trim();
        if (!text || !parent || parent.closest(apart)) continue;
        if (!parent.checkVisibility({ visibilityProperty: true })) texts.push(text);
      }
    }
    return texts;
  });
}
