import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFor, readHeaderRules } from '#files/headers-file.ts';
import { type BuiltPage, elementsOf, isRedirect, pagesIn } from '../support/html-pages.ts';
import { urlsInStyles } from '../support/links.ts';
import { type Visit, visit } from '../support/served.ts';
import { filesOf } from '../support/site-bytes.ts';
import { builtSite } from '../support/sites.ts';
import { type Watch, elsewhere, watch } from '../support/watch.ts';

let folder: string;
let pages: BuiltPage[];
let site: Visit;
let context: BrowserContext;
let page: Page;
let seen: Watch;

function on(audience: 'internal' | 'public'): void {
  beforeAll(async () => {
    folder = await builtSite(audience);
    pages = pagesIn(folder);
    site = await visit(folder);
    context = await site.reader();
    seen = await watch(context);
    page = await context.newPage();
  });

  afterAll(() => site?.end());
}

/** A policy as directive → sources, sorted. */
function directives(policy: string): Record<string, string[]> {
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
  return Object.fromEntries(parts.map(([name = '', ...sources]) => [name, sources.sort()]));
}

/** The policy that a page carries in itself, which holds on hosts that send no headers. */
function ownPolicy({ document }: BuiltPage): Record<string, string[]> {
  const elements = elementsOf(document);
  const at = elements.findIndex(
    ({ name, attributes }) =>
      name === 'meta' && attributes.get('http-equiv') === 'Content-Security-Policy',
  );
  const fetching = elements.findIndex(({ name }) => name === 'link' || name === 'script');
  // What stands before a policy is not held to it.
  if (at < 0 || fetching < at) return {};
  return directives(elements[at]?.attributes.get('content') ?? '');
}

/** The policy of `_headers`, without what a page cannot say of itself. */
function sentPolicy(): Record<string, string[]> {
  const rules = readHeaderRules(readFileSync(join(folder, '_headers'), 'utf8'));
  const policy = directives(headersFor('/', rules).get('Content-Security-Policy') ?? '');
  const { 'frame-ancestors': frames, ...rest } = policy;
  expect(frames).toEqual(["'none'"]);
  return rest;
}

describe.each(['internal', 'public'] as const)('the %s site', (audience) => {
  on(audience);

  test('has no address of another origin in its styles', () => {
    const fetched = filesOf(folder)
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) => urlsInStyles(readFileSync(join(folder, file), 'utf8')));
    expect(fetched.filter((url) => !/^(?:\/(?!\/)|\.{0,2}\/?[\w-]+[./]|data:)/.test(url))).toEqual(
      [],
    );
  });

  test('loads, embeds and prepares nothing from another origin', () => {
    const foreign = pages.flatMap(({ file, document }) =>
      elementsOf(document)
        .filter(({ name }) => name !== 'a')
        .flatMap(({ name, attributes }) =>
          ['href', 'src', 'srcset', 'action', 'data', 'poster']
            .filter((key) => /^\s*(?:[a-z]+:)?\/\//i.test(attributes.get(key) ?? ''))
            .filter(() => attributes.get('rel') !== 'canonical')
            .map((key) => `${file}: <${name} ${key}="${attributes.get(key)}">`),
        ),
    );
    expect(foreign).toEqual([]);
  });

  test('leads elsewhere only by links that hand nothing over', () => {
    const leaking = pages.flatMap(({ file, document }) =>
      elementsOf(document)
        .filter(({ name, attributes }) => name === 'a' && attributes.has('ping'))
        .map(({ attributes }) => `${file}: ${attributes.get('href')}`),
    );
    expect(leaking).toEqual([]);
  });
});

describe('the internal site', () => {
  on('internal');

  test('holds every page to the policy of public/_headers, whatever the host sends', () => {
    for (const one of pages) expect(ownPolicy(one), one.file).toEqual(sentPolicy());
    expect(readFileSync(join(folder, '_headers'))).toEqual(
      readFileSync(join(import.meta.dirname, '../../public/_headers')),
    );
  });

  test('has no address of another origin in its scripts', () => {
    // Names of XML; a host kept for examples, which Pagefind reads paths with. Nobody fetches either.
    const names = /^https?:\/\/(?:www\.w3\.org\/|example\.com\$\{)/;
    const found = filesOf(folder)
      .filter((file) => /\.[cm]?js$/.test(file))
      .flatMap((file) => [
        ...readFileSync(join(folder, file), 'utf8').matchAll(/\b(?:https?|wss?):\/\/[^\s"'`)]+/g),
      ])
      .map(([url]) => url)
      .filter((url) => !names.test(url));
    expect(found).toEqual([]);
  });

  test('searches, filters and opens results without an error, a broken policy or a request to elsewhere', async () => {
    seen.clear();
    await page.goto(site.at(''));
    await page.keyboard.press('/');
    await page.locator('#search-dialog[open] textarea').fill('connection pool');
    await page.locator('#search-dialog .result').first().waitFor();
    await page.goto(site.at('search/?q=pool&severity=sev1'));
    await page.locator('.result').first().waitFor();
    await page.locator('.result a').first().click();
    await page.waitForURL(/\/postmortems\/\d{4}-/);
    await page.goto(site.at('postmortems/?kind=incident'));
    await page.locator('.results > li').first().waitFor();
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
    expect(seen.complaints).toEqual([]);
    expect(elsewhere(seen.requests, site.at(''))).toEqual([]);
    expect(seen.requests.some((url) => url.includes('/pagefind/'))).toBe(true);
  });
});

describe('the public site', () => {
  on('public');

  test('holds every page to a policy that allows no script and nothing that the internal one forbids', () => {
    const sent = sentPolicy();
    for (const one of pages) {
      const own = ownPolicy(one);
      expect(own, one.file).toMatchObject({ 'default-src': ["'none'"], 'base-uri': ["'none'"] });
      expect(own, one.file).not.toHaveProperty('script-src');
      expect(own, one.file).not.toHaveProperty('connect-src');
      for (const [name, sources] of Object.entries(own)) {
        const allowed = sent[name] ?? sent['default-src'] ?? [];
        const extra = sources.filter((source) => source !== "'none'" && !allowed.includes(source));
        expect(extra, `${one.file}: ${name}`).toEqual([]);
      }
    }
  });
});

describe('a former address of an incident', () => {
  on('public');

  test('leads to its page, without a script', async () => {
    const moved = pages.filter(isRedirect);
    expect(moved).not.toEqual([]);
    for (const { path } of moved) {
      await page.goto(site.at(path));
      await page.waitForURL((url) => url.href !== site.at(path));
      expect(pages.map((one) => site.at(one.path))).toContain(page.url());
      expect(await page.locator('h1').innerText()).not.toContain('moved');
    }
    expect(seen.complaints).toEqual([]);
  });
});

describe('these tests', () => {
  on('internal');

  test.each([
    ['an inline style', '<p style="color: red">Red</p>', /style-src-attr forbids inline/],
    ['an inline script', '<img src="/nowhere.png" onerror="alert(1)" alt="">', /script-src-attr/],
    [
      'a picture of another origin',
      '<img src="https://elsewhere.invalid/a.png" alt="">',
      /img-src/,
    ],
    ['a frame', '<iframe src="/" title="Frame"></iframe>', /frame-src/],
    ['what is not there', '<img src="/nowhere.png" alt="">', /404 for .*nowhere\.png/],
  ])('see %s', async (_what, markup, complaint) => {
    await page.goto(site.at(''));
    seen.clear();
    await page.evaluate((html) => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', html);
    }, markup);
    await expect.poll(() => seen.complaints.join('\n')).toMatch(complaint);
  });

  test('see a request to another origin', async () => {
    const free = await site.reader({ bypassCSP: true });
    const watched = await watch(free);
    const lax = await free.newPage();
    await lax.goto(site.at(''));
    await lax.evaluate(() =>
      fetch('https://elsewhere.invalid/').then(
        () => null,
        () => null,
      ),
    );
    expect(elsewhere(watched.requests, site.at(''))).toEqual(['https://elsewhere.invalid/']);
    await free.close();
  });

  test('see an error in a script', async () => {
    await page.goto(site.at(''));
    seen.clear();
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('planted');
      });
    });
    await expect.poll(() => seen.complaints.join('\n')).toContain('planted');
  });
});
