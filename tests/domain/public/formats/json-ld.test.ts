import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { historyJsonLd, incidentJsonLd } from '#domain/public/formats/json-ld.ts';
import { hostileTexts, published, site } from '../../../support/published.ts';

/** What schema.org says of each type we use, as far as we use it; no type here is a Person. */
const OrganizationSchema = z.strictObject({
  '@type': z.literal('Organization'),
  name: z.string(),
  url: z.url(),
});
const ArticleSchema = z.strictObject({
  '@type': z.literal('TechArticle'),
  '@id': z.url(),
  url: z.url(),
  headline: z.string().min(1).max(110),
  description: z.string().min(1),
  datePublished: z.iso.date(),
  dateModified: z.iso.date(),
  author: OrganizationSchema,
  publisher: OrganizationSchema,
  about: z
    .array(z.strictObject({ '@type': z.literal('Service'), name: z.string() }))
    .min(1)
    .optional(),
  isAccessibleForFree: z.literal(true),
  inLanguage: z.literal('en-GB'),
});
const BreadcrumbsSchema = z.strictObject({
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z.array(
    z.strictObject({
      '@type': z.literal('ListItem'),
      position: z.int().positive(),
      name: z.string(),
      item: z.url(),
    }),
  ),
});
const WebSiteSchema = z.strictObject({
  '@type': z.literal('WebSite'),
  '@id': z.url(),
  url: z.url(),
  name: z.string(),
  publisher: OrganizationSchema,
  inLanguage: z.literal('en-GB'),
});
const CollectionSchema = z.strictObject({
  '@type': z.literal('CollectionPage'),
  '@id': z.url(),
  url: z.url(),
  name: z.string(),
  isPartOf: z.strictObject({ '@id': z.url() }),
  inLanguage: z.literal('en-GB'),
  mainEntity: z.strictObject({
    '@type': z.literal('ItemList'),
    numberOfItems: z.int().nonnegative(),
    itemListElement: z.array(
      z.strictObject({
        '@type': z.literal('ListItem'),
        position: z.int().positive(),
        name: z.string(),
        url: z.url(),
      }),
    ),
  }),
});
const graph = <First extends z.ZodType, Second extends z.ZodType>(first: First, second: Second) =>
  z.strictObject({
    '@context': z.literal('https://schema.org'),
    '@graph': z.tuple([first, second]),
  });
const IncidentSchema = graph(ArticleSchema, BreadcrumbsSchema);
const HistorySchema = graph(WebSiteSchema, CollectionSchema);

/** What a browser finds in the data of a page that holds this JSON-LD. */
function inPage(jsonLd: string | undefined): unknown {
  const page = parse(
    `<!doctype html><script type="application/ld+json">${jsonLd}</script><p>after</p>`,
  );
  const scripts = elements(page).filter(({ tagName }) => tagName === 'script');
  expect(scripts).toHaveLength(1);
  expect(elements(page).filter(({ tagName }) => tagName === 'p')).toHaveLength(1);
  const [text] = scripts[0]?.childNodes ?? [];
  return JSON.parse(text && 'value' in text ? text.value : '');
}

function elements(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return 'tagName' in node ? [node, ...below] : below;
}

const { incident } = published();
const readIncident = (changes: Partial<typeof incident> = {}, summary = 'Most payments failed.') =>
  IncidentSchema.parse(inPage(incidentJsonLd({ ...incident, ...changes }, site, summary)));

describe('JSON-LD', () => {
  test('a write-up is an article by the organisation, at its place within the site', () => {
    const [article, breadcrumbs] = readIncident()['@graph'];
    expect(article).toMatchObject({
      url: 'https://status.example.com/incidents/payments-failed/',
      headline: 'Payments failed',
      description: 'Most payments failed.',
      datePublished: '2026-03-16',
      dateModified: '2026-03-18',
      author: { name: 'Acme status' },
      about: [{ name: 'Payments' }],
    });
    expect(breadcrumbs.itemListElement.map(({ position, item }) => [position, item])).toEqual([
      [1, 'https://status.example.com/'],
      [2, 'https://status.example.com/incidents/payments-failed/'],
    ]);
  });

  test('a headline is cut after a word, and one that affected nothing is about nothing', () => {
    const [article] = readIncident({ title: 'very long '.repeat(12).trim(), affects: [] })[
      '@graph'
    ];
    expect(article.headline).toMatch(/ (?:very|long)…$/);
    expect(article).not.toHaveProperty('about');
  });

  test('a history is a list of its incidents, a component’s likewise at its own address', () => {
    const of = (...parameters: Parameters<typeof historyJsonLd>) =>
      HistorySchema.parse(inPage(historyJsonLd(...parameters)))['@graph'][1];
    expect(of([incident], site)).toMatchObject({
      url: 'https://status.example.com/',
      mainEntity: {
        numberOfItems: 1,
        itemListElement: [
          { position: 1, url: 'https://status.example.com/incidents/payments-failed/' },
        ],
      },
    });
    expect(of([], site, { name: 'Payments', path: 'components/payments/' })).toMatchObject({
      name: 'Payments',
      url: 'https://status.example.com/components/payments/',
      isPartOf: { '@id': 'https://status.example.com/#website' },
      mainEntity: { numberOfItems: 0 },
    });
  });

  test('there is none where nobody knows the address', () => {
    const nowhere = { ...site, url: undefined };
    expect(incidentJsonLd(incident, nowhere, '')).toBeUndefined();
    expect(historyJsonLd([incident], nowhere)).toBeUndefined();
  });

  test.each(Object.entries(hostileTexts))('%s: stays data', (_name, text) => {
    const [article] = readIncident({ title: text.slice(0, 110), affects: [text] }, text)['@graph'];
    expect(article).toMatchObject({
      headline: text.slice(0, 110),
      description: text,
      about: [{ name: text }],
    });
  });
});
