import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readImage } from '#files/image.ts';
import { type BuiltPage, elementsOf, isRedirect, pagesIn } from '../support/html-pages.ts';
import { filesOf, filesWith } from '../support/site-bytes.ts';
import { builtSite, crowdedBase, quietSite } from '../support/sites.ts';

const address = 'https://status.harbourlane.example/';

let folder: string;
let pages: BuiltPage[];

const read = (name: string) => readFileSync(join(folder, name), 'utf8');

/** What a page says in a `meta` of this property or name. */
function said({ document }: BuiltPage, what: string): string | undefined {
  return elementsOf(document)
    .find(
      ({ name, attributes }) =>
        name === 'meta' && [attributes.get('property'), attributes.get('name')].includes(what),
    )
    ?.attributes.get('content');
}

describe('the public site of the shipped archive', () => {
  beforeAll(async () => {
    folder = await builtSite('public');
    pages = pagesIn(folder);
  });

  const incidents = () => pages.filter(({ path }) => /^incidents\/./.test(path));

  test('lists in its sitemap every page that search engines may show, and no other', () => {
    const listed = [...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);
    const shown = pages.filter((page) => said(page, 'robots') === undefined);
    expect(listed.sort()).toEqual(shown.map(({ path }) => address + encodeURI(path)).sort());
    expect(pages.filter((page) => !shown.includes(page)).map(({ path }) => path)).toEqual([
      '404.html',
      'incidents/checkout-unavailable-september-2025/',
    ]);
  });

  test('welcomes search engines', () => {
    expect(read('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${address}sitemap.xml\n`);
    expect(read('_headers')).not.toMatch(/noindex/i);
  });

  test('has a picture of the right size for every page that is shared, of its own for each incident', () => {
    const cards = pages
      .filter((page) => said(page, 'robots') === undefined)
      .map((page) => [page.path, said(page, 'og:image') ?? ''] as const);
    for (const [path, card] of cards) {
      expect(card, path).toMatch(new RegExp(`^${address}`));
      const { value } = readImage(readFileSync(join(folder, card.slice(address.length))));
      expect(value).toEqual({ type: 'PNG', width: 1200, height: 630 });
    }
    const own = incidents().flatMap((page) => said(page, 'og:image') ?? []);
    expect(new Set(own).size).toBe(incidents().filter((page) => !isRedirect(page)).length);
  });

  test('leads from a former address to the page', () => {
    const moved = 'incidents/checkout-unavailable-september-2025/';
    const now = 'incidents/orders-could-not-be-placed-september-2025/';
    const page = read(`${moved}index.html`);
    expect(page).toContain(`<meta http-equiv="refresh" content="0; url=/${now}">`);
    expect(page).toContain(`<link rel="canonical" href="${address}${now}">`);
    expect(page).toContain(`<a href="/${now}">Orders could not be placed</a>`);
    expect(read('_redirects')).toBe(`/${moved} /${now} 301\n`);
  });

  test('never says that all is well, or that a component works', () => {
    const claims = /\b(?:all systems|operational|up and running|no (?:known )?issues|100 ?%)\b/i;
    for (const { file, html } of pages) expect(html, file).not.toMatch(claims);
    expect(read('components/e-mail/index.html')).toContain(
      'No incident we have published affected it.',
    );
  });

  test('says nowhere what it was made with', () => {
    expect(filesWith(folder, 'hindsight')).toEqual([]);
    for (const { file, html } of pages) expect(html, file).not.toMatch(/post-?mortem/i);
  });

  test('has its own colour', () => {
    expect(read('brand.css')).toMatch(
      /^:root\{--accent:#0b5c6b;--link:light-dark\(#0b5c6b,#\w{6}\)\}\n$/,
    );
    expect(read('icon.svg')).toContain('fill="#0b5c6b"');
  });
});

describe('a public site of which nothing is known but a name', () => {
  beforeAll(async () => {
    folder = await quietSite();
    pages = pagesIn(folder);
  });

  test('says calmly that nothing was published, and where to turn', () => {
    expect(read('index.html')).toContain('No incidents have been published here yet.');
    expect(read('index.html')).toContain('mailto:help@quillmarket.example');
  });

  test('has a page for its component that claims nothing', () => {
    expect(read('components/paying/index.html')).toContain(
      'does not show whether it works right now',
    );
  });

  test('tells nobody an address that it does not know', () => {
    expect(filesOf(folder).filter((name) => /sitemap|atom|rss|feed/.test(name))).toEqual([]);
    expect(read('robots.txt')).toBe('User-agent: *\nAllow: /\n');
    for (const page of pages) expect(said(page, 'og:title'), page.path).toBeUndefined();
  });

  test('stands below the folder it is served from', () => {
    expect(read('index.html')).toContain(`href="${crowdedBase}components/paying/"`);
    expect(read('_redirects')).toBe('');
  });
});
