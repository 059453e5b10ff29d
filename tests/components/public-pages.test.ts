import { gzipSync } from 'node:zlib';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, test } from 'vitest';
import { componentsOf } from '#domain/public/components.ts';
import { layOutHistory } from '#domain/public/history-pages.ts';
import type { PublicIncident } from '#domain/public/incident.ts';
import { historyJsonLd } from '#domain/public/formats/json-ld.ts';
import type { PublicSite } from '#domain/public/site.ts';
import Pagination from '#ui/components/Pagination.astro';
import EmptyHistory from '#ui/components/public/EmptyHistory.astro';
import HistoryAside from '#ui/components/public/HistoryAside.astro';
import IncidentList from '#ui/components/public/IncidentList.astro';
import WriteUp from '#ui/components/public/WriteUp.astro';
import PublicPage from '#ui/layouts/PublicPage.astro';
import { at, incidentWith, longHistory } from '../support/stories.ts';

let container: AstroContainer;

beforeAll(async () => {
  container = await AstroContainer.create();
});

type Component = Parameters<AstroContainer['renderToString']>[0];

const render = (component: Component, props: Record<string, unknown>, slots = {}) =>
  container.renderToString(component, { props, slots });

const textOf = (html: string) =>
  html
    .replace(/<(?:style|script)[^]*?<\/(?:style|script)>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const site: PublicSite = {
  name: 'Harbourlane status',
  url: 'https://status.harbourlane.example/',
  contact: 'help@harbourlane.example',
};

const body = {
  segments: [{ html: '<p>It was our fault.</p>' }],
  headings: [],
  words: 4,
  assets: [],
  mentions: [],
};

describe('a page of a write-up', () => {
  const write = (facts: Partial<PublicIncident>, props = {}) =>
    render(WriteUp, { story: incidentWith(facts), body, ...props });

  test('says in words what happened to whom, when, for how long, and what comes of it', async () => {
    const html = await write({
      detected: at('2026-03-14T02:17Z'),
      mitigated: at('2026-03-14T02:45Z'),
      actions: ['We notice this sooner.'],
      updates: [
        { at: at('2026-03-14T02:31Z'), phase: 'investigating', text: 'We are looking.' },
        { at: at('2026-03-14T02:52Z'), phase: 'resolved', text: 'It is over.' },
      ],
      corrections: [{ on: '2026-03-18', text: 'It was 31 minutes.' }],
    });
    expect(textOf(html)).toBe(
      [
        'Orders could not be placed Resolved · Major · Checkout 14 March 2026, 02:14–02:52 UTC · Corrected on 18 March 2026',
        'Noticed after 3 minutes, stopped after 31, over after 38.',
        'Before we noticed 3 minutes 02:14–02:17 Until it stopped 28 minutes 02:17–02:45 Until it was over 7 minutes 02:45–02:52',
        'It was our fault. What was affected Checkout What we are doing We notice this sooner.',
        'Updates Investigating 14 March 2026, 02:31 UTC We are looking. Resolved 14 March 2026, 02:52 UTC It is over.',
        'Corrections Corrected on 18 March 2026 : It was 31 minutes.',
      ].join(' '),
    );
  });

  test('claims nothing that is not known', async () => {
    const html = await write({ resolved: undefined, affects: [], impact: 'none' });
    expect(textOf(html)).toBe(
      'Orders could not be placed Going on · No impact from 14 March 2026, 02:14 UTC Not over yet. It was our fault.',
    );
  });

  test('leads to the components where they have pages, and names the others', async () => {
    const components = [
      { name: 'Search', description: 'The search box.', href: '/components/search/' },
    ];
    const html = await write({ affects: ['Search', 'Checkout'] }, { components });
    expect(html).toMatch(/<a href="\/components\/search\/"[^>]*>Search<\/a>: The search box\./);
    expect(textOf(html)).toContain('Search : The search box. Checkout');
  });

  test('is no markup where its author wrote some', async () => {
    const html = await write({
      title: '</h1><script>alert(1)</script>',
      affects: ['<b>Checkout</b>'],
      actions: ['<img src=x onerror=alert(1)>'],
    });
    expect(html).not.toMatch(/<script>alert|<b>Checkout|<img src=x/);
  });
});

describe('a long history', () => {
  /** The heaviest pages of a history: the first one, one of a year, one of a component. */
  async function pagesOf(incidents: readonly PublicIncident[]): Promise<Map<string, string>> {
    const { latest, years } = layOutHistory(incidents);
    const components = componentsOf(undefined, incidents);
    const lists = [
      ['', { items: latest, number: 1, of: 1 }],
      ...years.flatMap(({ year, pages }) =>
        pages.map((page) => [`history/${year}/`, page] as const),
      ),
      ...components.flatMap(({ slug, pages }) =>
        pages.map((page) => [`components/${slug}/`, page] as const),
      ),
    ] as const;
    // Of each list its first page and one in the middle: the others are like them.
    const shown = lists.filter(([, { number }]) => number < 3);
    const aside = await render(HistoryAside, { components, years, site });
    const drawn = await Promise.all(
      shown.map(async ([path, { items, number, of }]) => {
        const list = await render(IncidentList, { incidents: items });
        const turning = await render(Pagination, {
          number,
          of,
          hrefOf: (page: number) => `/${path}${page}/`,
          label: 'Pages',
        });
        const facts = {
          title: site.name,
          description: 'A description.',
          path,
          jsonLd: historyJsonLd(items, site),
          site,
        };
        const html = await render(PublicPage, facts, {
          default: `<h1>Incidents</h1>${list}${turning}`,
          aside,
        });
        return [`${path} ${number}`, html] as const;
      }),
    );
    return new Map(drawn);
  }

  test.each([500, 3000])('of %d write-ups has pages of at most 10 kB', async (count) => {
    const pages = await pagesOf(longHistory(count));
    const weights = [...pages].map(([path, html]) => [path, gzipSync(html).length] as const);
    expect(weights.length).toBeGreaterThan(10);
    expect(weights.filter(([, bytes]) => bytes > 10_000)).toEqual([]);
    expect(Math.max(...weights.map(([, bytes]) => bytes))).toBeGreaterThan(3000);
  });

  test('stays within that with the longest titles there may be, no two words of them alike', async () => {
    let seed = 1;
    const word = () => (seed = (seed * 48_271) % 2_147_483_647).toString(36);
    const incidents = longHistory(40).map((incident) => ({
      ...incident,
      title: Array.from({ length: 20 }, word).join(' ').slice(0, 120),
    }));
    const weights = [...(await pagesOf(incidents)).values()].map((html) => gzipSync(html).length);
    expect(Math.max(...weights)).toBeLessThanOrEqual(10_000);
  });
});

test('an empty history says so calmly, and where to turn', async () => {
  const html = await render(EmptyHistory, { site });
  expect(textOf(html)).toMatch(/^No incidents have been published here yet\./);
  expect(html).toContain('href="mailto:help@harbourlane.example"');
});

describe('the frame of every page', () => {
  const page = (facts = {}) =>
    render(PublicPage, {
      title: 'Orders failed',
      path: 'incidents/x/',
      card: 'cards/x.png',
      site,
      ...facts,
    });

  test('tells those who share a link what it is, by whole addresses', async () => {
    const html = await page({ description: 'Nobody could order.' });
    for (const [property, content] of [
      ['og:title', 'Orders failed'],
      ['og:description', 'Nobody could order.'],
      ['og:url', 'https://status.harbourlane.example/incidents/x/'],
      ['og:image', 'https://status.harbourlane.example/cards/x.png'],
    ]) {
      expect(html).toContain(`<meta property="${property}" content="${content}">`);
    }
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image">');
    expect(html).toContain(
      '<link rel="canonical" href="https://status.harbourlane.example/incidents/x/">',
    );
  });

  test('claims no address where nobody says where the site is', async () => {
    const html = await page({ site: { ...site, url: undefined } });
    expect(html).not.toMatch(/og:|twitter:|canonical|atom\.xml/);
  });

  test('keeps from search engines what has no address of its own', async () => {
    expect(await page({ path: undefined })).toContain('<meta name="robots" content="noindex">');
    expect(await page()).not.toContain('noindex');
  });

  test('shows the logo in its size, beside the name and as the icon', async () => {
    const html = await page({
      site: { ...site, logo: { file: 'logo.svg', width: 120, height: 32 } },
    });
    expect(html).toMatch(/<img src="\/logo\.svg" width="120" height="32" alt=""/);
    expect(html).toContain('<link rel="icon" href="/logo.svg" type="image/svg+xml">');
  });

  test.each([
    ['help@example.com', '<a href="mailto:help@example.com">help@example.com</a>'],
    ['https://help.example.com', '<a href="https://help.example.com">help.example.com</a>'],
    ['the number on your card', 'Questions? the number on your card'],
    ['javascript:alert(1)', 'Questions? javascript:alert(1)'],
  ])('says where questions go: %s', async (contact, shown) => {
    expect((await page({ site: { ...site, contact } })).replace(/\s+/g, ' ')).toContain(shown);
  });
});
