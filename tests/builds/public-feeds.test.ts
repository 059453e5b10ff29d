/** What leaves with the public site besides its pages: feeds, the API, Markdown, data for search engines. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { markdownToHtml } from 'satteri';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { discard, sandbox } from '../support/build.ts';
import { type BuiltPage, elementsOf, pagesIn } from '../support/html-pages.ts';
import { filesOf } from '../support/site-bytes.ts';
import { builtSite, guardedSite } from '../support/sites.ts';

const feeds = ['atom.xml', 'rss.xml', 'feed.json'];

/** The `<link rel="alternate">` of a page: its type and where it leads. */
function alternatesOf({ document }: BuiltPage): [type: string, href: string][] {
  return elementsOf(document)
    .filter(({ name, attributes }) => name === 'link' && attributes.get('rel') === 'alternate')
    .map(({ attributes }) => [attributes.get('type') ?? '', attributes.get('href') ?? '']);
}

/** Whether search engines are to find a page: redirects and the page for what is not there say no. */
function isListed({ document }: BuiltPage): boolean {
  return elementsOf(document).every(({ attributes }) => attributes.get('content') !== 'noindex');
}

function jsonLdOf({ document }: BuiltPage): unknown[] {
  return elementsOf(document)
    .filter(({ attributes }) => attributes.get('type') === 'application/ld+json')
    .map(({ text }) => JSON.parse(text) as unknown);
}

describe('the site of the shipped archive', () => {
  let site: string;
  let incidents: BuiltPage[];
  const read = (file: string) => readFileSync(join(site, file), 'utf8');

  beforeAll(async () => {
    site = await builtSite('public');
    incidents = pagesIn(site).filter(
      (page) => /^incidents\/[^/]+\/$/.test(page.path) && isListed(page),
    );
  });

  function titleOf({ document }: BuiltPage): string | undefined {
    return elementsOf(document)
      .find(({ name }) => name === 'h1')
      ?.text.trim();
  }

  const pageOf = (url: string | undefined) =>
    incidents.find(({ path }) => url === `https://status.harbourlane.example/${path}`);

  test('every incident is in each feed, and each entry leads to its page', () => {
    expect(incidents.length).toBeGreaterThan(5);
    for (const file of ['atom.xml', 'rss.xml']) new SaxesParser().write(read(file)).close();
    const entries = [
      parseAtomFeed(read('atom.xml')).entries?.map(({ links, title }) => [
        links?.[0]?.href,
        title?.value,
      ]),
      parseRssFeed(read('rss.xml')).items?.map(({ link, title }) => [link, title]),
      parseJsonFeed(read('feed.json')).items?.map(({ url, title }) => [url, title]),
    ];
    for (const list of entries) {
      expect(list).toHaveLength(incidents.length);
      for (const [url, title] of list ?? []) {
        const page = pageOf(url);
        expect(page && titleOf(page)).toBe(title);
      }
    }
  });

  test('an entry of an incident that moved has the id it had at first', () => {
    const moved = parseAtomFeed(read('atom.xml')).entries?.find(({ links }) =>
      links?.[0]?.href?.endsWith('/orders-could-not-be-placed-september-2025/'),
    );
    expect(moved?.id).toBe(
      'tag:status.harbourlane.example,2025-09-24:checkout-unavailable-september-2025',
    );
  });

  test('the API has every incident, with the address of its page', () => {
    const { incidents: listed } = JSON.parse(read('api/v2/incidents.json')) as {
      incidents: { name: string; shortlink: string }[];
    };
    expect(listed).toHaveLength(incidents.length);
    for (const { name, shortlink } of listed) {
      const page = pageOf(shortlink);
      expect(page && titleOf(page)).toBe(name);
    }
  });

  test('every page that is to be found names the feeds and its Markdown, which are there', () => {
    for (const page of pagesIn(site)) {
      const alternates = alternatesOf(page);
      for (const [, href] of alternates)
        expect([page.path, href, existsSync(join(site, href))]).toContain(true);
      if (!isListed(page)) continue;
      expect(alternates.map(([type]) => type)).toEqual([
        'application/atom+xml',
        'application/rss+xml',
        'application/feed+json',
        'text/markdown',
      ]);
    }
  });

  test('the Markdown of an incident begins with its title and says what its page says', () => {
    for (const page of incidents) {
      const markdown = read(page.path.replace(/\/$/, '.md'));
      const title = titleOf(page) ?? '';
      expect(markdownToHtml(markdown).html.split('\n')[0]).toBe(
        `<h1>${title.replaceAll('&', '&amp;')}</h1>`,
      );
      const paragraphs = elementsOf(page.document).filter(
        ({ name, text }) => name === 'p' && text.length > 200,
      );
      for (const { text } of paragraphs)
        expect(markdown).toContain(text.replace(/\s+/g, ' ').trim());
    }
  });

  test('llms.txt and index.md lead to the Markdown of every incident', () => {
    for (const file of ['llms.txt', 'index.md']) {
      const links = [
        ...read(file).matchAll(/\]\(https:\/\/status\.harbourlane\.example\/(\S+\.md)\)/g),
      ];
      expect(links.map(([, path]) => path).sort()).toEqual(
        incidents.map(({ path }) => path.replace(/\/$/, '.md')).sort(),
      );
    }
  });

  test('an incident’s page says to search engines what it is, the history’s what it lists', () => {
    for (const page of incidents) {
      expect(jsonLdOf(page)).toMatchObject([
        {
          '@graph': [
            { '@type': 'TechArticle', headline: titleOf(page) },
            { '@type': 'BreadcrumbList' },
          ],
        },
      ]);
    }
    const home = pagesIn(site).filter(({ path }) => path === '');
    expect(home.flatMap(jsonLdOf)).toMatchObject([
      { '@graph': [{ '@type': 'WebSite' }, { mainEntity: { numberOfItems: incidents.length } }] },
    ]);
  });
});

describe('a site', () => {
  test('of which nobody knows where it is served has no feeds, and no page speaks of any', async () => {
    const site = await guardedSite();
    const files = filesOf(site);
    for (const file of [...feeds, 'api/v2/incidents.json']) expect(files).not.toContain(file);
    for (const page of pagesIn(site)) {
      expect(alternatesOf(page).filter(([type]) => type !== 'text/markdown')).toEqual([]);
      expect(jsonLdOf(page)).toEqual([]);
    }
    expect(files).toContain('incidents/cards-declined-january-2026.md');
    expect(readFileSync(join(site, 'index.md'), 'utf8')).toContain(
      '](/incidents/cards-declined-january-2026.md)',
    );
  });

  test('below a folder of its host has that in every address', async () => {
    const box = sandbox('guarded-archive');
    const site = box.site('public');
    onTestFinished(() => discard(box));
    const env = { SITE_URL: 'https://example.com', BASE_PATH: '/status/' };
    expect(await box.build({ audience: 'public', env })).toMatchObject({ code: 0 });
    const feed = parseAtomFeed(readFileSync(join(site, 'atom.xml'), 'utf8'));
    const page = 'https://example.com/status/incidents/cards-declined-january-2026/';
    expect(feed).toMatchObject({
      links: [
        { href: 'https://example.com/status/atom.xml' },
        { href: 'https://example.com/status/' },
      ],
      entries: [
        { id: 'tag:example.com,2026-01-11:cards-declined-january-2026', links: [{ href: page }] },
      ],
    });
    const home = pagesIn(site).find(({ path }) => path === '');
    expect(home && alternatesOf(home).map(([, href]) => href)).toEqual([
      ...feeds.map((file) => `/status/${file}`),
      '/status/index.md',
    ]);
  });
});
