import { describe, expect, test } from 'vitest';
import { componentsOf } from '#domain/public/components.ts';
import { layOutHistory, mostOnAPage } from '#domain/public/history-pages.ts';
import { publicPages } from '#domain/public/pages.ts';
import { redirectsFile, redirectsOf } from '#domain/public/redirects.ts';
import { at, incidentWith, longHistory } from '../../support/stories.ts';

describe('a history', () => {
  test('of one year on one page has no years to choose from', () => {
    const { latest, isWhole, years } = layOutHistory([incidentWith()]);
    expect([latest.length, isWhole, years]).toEqual([1, true, []]);
    expect(layOutHistory([])).toEqual({ latest: [], isWhole: true, years: [] });
  });

  test('of 3,000 incidents shows the latest first, and every one of them in its year', () => {
    const incidents = longHistory(3000);
    const { latest, isWhole, years } = layOutHistory(incidents);
    expect(latest).toEqual(incidents.slice(0, mostOnAPage));
    expect(isWhole).toBe(false);
    expect(years[0]?.year).toBe('2026');
    const shown = years.flatMap(({ pages }) => pages.flatMap(({ items }) => items));
    expect(shown).toEqual(incidents);
    for (const { year, count, pages } of years) {
      expect(pages.flatMap(({ items }) => items)).toHaveLength(count);
      for (const { items, of } of pages) {
        expect(items.length).toBeLessThanOrEqual(mostOnAPage);
        expect(of).toBe(pages.length);
        for (const { started } of items)
          expect(new Date(started.epochMs).toISOString()).toMatch(`${year}-`);
      }
    }
  });

  test('that reaches into a second year has both', () => {
    const older = incidentWith({
      slug: 'older',
      started: at('2025-12-31T23:59Z'),
      resolved: at('2026-01-01T00:10Z'),
    });
    expect(
      layOutHistory([incidentWith(), older]).years.map(({ year, count }) => [year, count]),
    ).toEqual([
      ['2026', 1],
      ['2025', 1],
    ]);
  });
});

describe('the components', () => {
  const both = incidentWith({ affects: ['Checkout', 'Search'] });

  test('come as archive.yaml lists them, with their incidents, or with none', () => {
    const listed = [
      { name: 'Search' },
      { name: 'E-mail', description: 'Messages from us.' },
      { name: 'Checkout' },
    ];
    const found = componentsOf(listed, [both, incidentWith({ slug: 'b' })]);
    expect(
      found.map(({ slug, count, pages }) => [slug, count, pages[0]?.items.map((it) => it.slug)]),
    ).toEqual([
      ['search', 1, ['orders-failed']],
      ['e-mail', 0, []],
      ['checkout', 2, ['orders-failed', 'b']],
    ]);
    expect(found[1]?.description).toBe('Messages from us.');
  });

  test('that archive.yaml does not list are there by name', () => {
    expect(componentsOf(undefined, [both]).map(({ name }) => name)).toEqual(['Checkout', 'Search']);
  });

  test.each([
    [['Card payments'], ['card-payments']],
    [
      ['Café', 'Öffentliche API'],
      ['cafe', 'offentliche-api'],
    ],
    [
      ['Оплата', '検索'],
      ['оплата', '検索'],
    ],
    [
      ['E-mail', 'E mail', 'e-mail!'],
      ['e-mail', 'e-mail-2', 'e-mail-3'],
    ],
    [
      ['検索 & co', '支払 & co', 'Straße'],
      ['検索--co', '支払--co', 'straße'],
    ],
    [
      ['!!!', '???'],
      ['component', 'component-2'],
    ],
    [
      ['API', 'API 2', 'api'],
      ['api', 'api-2', 'api-3'],
    ],
  ])('%j have addresses of their own', (names, slugs) => {
    expect(
      componentsOf(
        names.map((name) => ({ name })),
        [],
      ).map(({ slug }) => slug),
    ).toEqual(slugs);
  });
});

describe('former addresses', () => {
  const moved = incidentWith({ slug: 'new', formerSlugs: ['first', 'second'] });

  test('lead to the incident, all of them', () => {
    expect(redirectsOf([moved]).map(({ from, to }) => [from, to.slug])).toEqual([
      ['first', 'new'],
      ['second', 'new'],
    ]);
    expect(redirectsFile(redirectsOf([moved]), '/status/')).toBe(
      '/status/incidents/first/ /status/incidents/new/ 301\n/status/incidents/second/ /status/incidents/new/ 301\n',
    );
  });

  test('never take the place of a page, nor of one another', () => {
    const taken = incidentWith({ slug: 'first', formerSlugs: ['second'] });
    expect(redirectsOf([moved, taken]).map(({ from, to }) => [from, to.slug])).toEqual([
      ['second', 'new'],
    ]);
  });
});

test('every page is listed once, and a former address apart from them', () => {
  const incidents = longHistory(100);
  const moved = incidents.map((incident, index) =>
    index === 0 ? { ...incident, formerSlugs: ['old'] } : incident,
  );
  const { listed, redirects } = publicPages([{ name: 'Website' }], moved);
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed).toEqual(
    expect.arrayContaining([
      `incidents/${moved[0]?.slug}/`,
      'components/website/',
      'history/2026/',
      'history/2026/2/',
    ]),
  );
  expect(redirects).toEqual(['incidents/old/']);
});
