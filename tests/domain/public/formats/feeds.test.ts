/** Feeds are read back by parsers of others: feedsmith for what they say, saxes for whether they are XML at all. */
import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { writeAtom } from '#domain/public/formats/atom.ts';
import { feedOf } from '#domain/public/formats/feed.ts';
import { writeJsonFeed } from '#domain/public/formats/json-feed.ts';
import type { PublishedWriteUp } from '#domain/public/formats/published.ts';
import { writeRss } from '#domain/public/formats/rss.ts';
import { escapeXml, xmlText } from '#domain/public/formats/xml.ts';
import {
  hostileTexts,
  published,
  saying,
  site,
  storySaying,
  textOfHtml,
  withoutSpaces,
} from '../../../support/published.ts';

const atomOf = (...writeUps: PublishedWriteUp[]) =>
  writeAtom(feedOf(writeUps, site), `${site.url}atom.xml`);
const rssOf = (...writeUps: PublishedWriteUp[]) =>
  writeRss(feedOf(writeUps, site), `${site.url}rss.xml`);
const jsonOf = (...writeUps: PublishedWriteUp[]) =>
  writeJsonFeed(feedOf(writeUps, site), `${site.url}feed.json`);

/** Throws when a text is not well-formed XML; gives all of its text. */
function readXml(xml: string): string {
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (piece) => (text += piece));
  parser.write(xml).close();
  return text;
}

describe('what every feed says', () => {
  test('an entry is known by the day it went out and the slug it had then, however often it moves', () => {
    const [before] = feedOf([published()], site).entries;
    const [after] = feedOf(
      [
        published({
          slug: 'cards-declined',
          formerSlugs: ['payments-failed', 'payments'],
          updated: '2026-05-01',
          title: 'Cards were declined',
        }),
      ],
      site,
    ).entries;
    expect(before?.id).toBe('tag:status.example.com,2026-03-16:payments-failed');
    expect(after).toMatchObject({
      id: before?.id,
      url: 'https://status.example.com/incidents/cards-declined/',
      published: '2026-03-16T00:00:00Z',
      updated: '2026-05-01T00:00:00Z',
    });
  });

  test('the fifty that went out last are in it, the last one first', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      published({
        slug: `n-${index}`,
        published: `2026-${index < 30 ? '01' : '02'}-${10 + (index % 15)}`,
      }),
    );
    const { entries } = feedOf(many, site);
    const days = entries.map((entry) => entry.published);
    expect(entries).toHaveLength(50);
    expect(days).toEqual([...days].sort().reverse());
    expect(feedOf(many.toReversed(), site).entries).toEqual(entries);
  });

  test('it changed when its latest entry did', () => {
    const old = published({ slug: 'old', published: '2025-01-01', updated: '2026-06-01' });
    expect(feedOf([published(), old], site).updated).toBe('2026-06-01T00:00:00Z');
  });

  test('the whole text is in it, with updates and corrections', () => {
    const text = textOfHtml(feedOf([published()], site).entries[0]?.html ?? '');
    expect(text.replace(/\s+/g, ' ').trim()).toBe(
      'Resolved · Major · Payments 14 March 2026, 02:14–02:52 UTC ' +
        'Noticed after 3 minutes, stopped after 31, over after 38. ' +
        'Most payments failed for half an hour. ' +
        'What we are doing We now notice this before you do. ' +
        'Corrections Corrected on 18 March 2026: We first wrote 20 minutes. It was 31. ' +
        'Updates Investigating , 14 March 2026, 02:31 UTC: Some payments fail. ' +
        'Monitoring , 14 March 2026, 02:46 UTC: Payments work again. ' +
        'Resolved , 14 March 2026, 02:55 UTC: This is over.',
    );
  });
});

test('Atom is what RFC 4287 asks for', () => {
  expect(parseAtomFeed(atomOf(published()))).toMatchObject({
    id: 'https://status.example.com/',
    title: { value: 'Acme status' },
    updated: '2026-03-18T00:00:00Z',
    links: [
      { rel: 'self', type: 'application/atom+xml', href: 'https://status.example.com/atom.xml' },
      { rel: 'alternate', type: 'text/html', href: 'https://status.example.com/' },
    ],
    authors: [{ name: 'Acme status', uri: 'https://status.example.com/' }],
    entries: [
      {
        id: 'tag:status.example.com,2026-03-16:payments-failed',
        title: { value: 'Payments failed' },
        links: [
          { rel: 'alternate', href: 'https://status.example.com/incidents/payments-failed/' },
        ],
        published: '2026-03-16T00:00:00Z',
        updated: '2026-03-18T00:00:00Z',
        categories: [{ term: 'Payments' }],
        summary: { value: 'Most payments failed for half an hour.' },
        content: { type: 'html' },
      },
    ],
  });
});

test('RSS has a permanent guid, days as RFC 822 writes them, and the whole text', () => {
  const feed = parseRssFeed(rssOf(published()));
  expect(feed.items?.[0]?.content?.encoded).toContain('<strong>failed</strong>');
  expect(feed).toMatchObject({
    title: 'Acme status',
    link: 'https://status.example.com/',
    description: 'What went wrong, and what we did.',
    language: 'en-gb',
    lastBuildDate: 'Wed, 18 Mar 2026 00:00:00 GMT',
    atom: { links: [{ rel: 'self', href: 'https://status.example.com/rss.xml' }] },
    items: [
      {
        title: 'Payments failed',
        link: 'https://status.example.com/incidents/payments-failed/',
        guid: { value: 'tag:status.example.com,2026-03-16:payments-failed', isPermaLink: false },
        pubDate: 'Mon, 16 Mar 2026 00:00:00 GMT',
        categories: [{ name: 'Payments' }],
        description: 'Most payments failed for half an hour.',
      },
    ],
  });
});

/** https://www.jsonfeed.org/version/1.1/ */
const JsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  description: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.string(),
  authors: z.array(z.strictObject({ name: z.string(), url: z.url() })).min(1),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url(),
      title: z.string().min(1),
      summary: z.string(),
      content_html: z.string().min(1),
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime(),
      tags: z.array(z.string()).min(1).optional(),
    }),
  ),
});

test('JSON Feed has the fields of version 1.1 and no other', () => {
  const feed = JsonFeedSchema.parse(
    JSON.parse(jsonOf(published(), published({ slug: 'b', affects: [] }))),
  );
  expect(feed.items.map(({ tags }) => tags)).toEqual([undefined, ['Payments']]);
  expect(parseJsonFeed(jsonOf(published()))).toMatchObject({ title: 'Acme status' });
});

test('a history without incidents is a feed without entries', () => {
  expect(parseAtomFeed(atomOf())).toMatchObject({ updated: '1970-01-01T00:00:00Z' });
  expect(parseRssFeed(rssOf())).not.toHaveProperty('items');
  expect(JsonFeedSchema.parse(JSON.parse(jsonOf())).items).toEqual([]);
  readXml(atomOf());
  readXml(rssOf());
});

describe.each(Object.entries(hostileTexts))('%s', (_name, text) => {
  const writeUp = saying(text);
  const said = withoutSpaces(storySaying(text));
  const saidIn = (html: string | undefined) => withoutSpaces(textOfHtml(html ?? ''));

  test('is in Atom what it was', () => {
    const [entry] = parseAtomFeed(atomOf(writeUp)).entries ?? [];
    expect(entry?.title?.value).toBe(text);
    expect(entry?.categories?.[0]?.term).toBe(text);
    expect(saidIn(entry?.content?.value)).toContain(said);
    expect(withoutSpaces(readXml(atomOf(writeUp)))).toContain(withoutSpaces(text));
  });

  test('is in RSS what it was', () => {
    const [item] = parseRssFeed(rssOf(writeUp)).items ?? [];
    expect(item?.title).toBe(text);
    expect(saidIn(item?.content?.encoded)).toContain(said);
    readXml(rssOf(writeUp));
  });

  test('is in JSON Feed what it was', () => {
    const [item] = JsonFeedSchema.parse(JSON.parse(jsonOf(writeUp))).items;
    expect(item?.title).toBe(text);
    expect(saidIn(item?.content_html)).toContain(said);
  });
});

describe('XML', () => {
  test('is well-formed for any text, and says it but for what XML forbids', () => {
    const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const wanted = text.toWellFormed().replace(forbidden, '');
        expect(readXml(xmlText('a', text, { b: text }))).toBe(wanted);
      }),
      { numRuns: 1000 },
    );
  });

  test('is well-formed for halves of characters', () => {
    expect(readXml(xmlText('a', 'x\ud800y'))).toBe('x\ufffdy');
    expect(escapeXml(']]>')).toBe(']]&gt;');
  });

  test('any feed is, whatever the write-ups say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readXml(atomOf(saying(text)));
        readXml(rssOf(saying(text)));
      }),
      { numRuns: 100 },
    );
  });
});

test('the same write-ups give the same bytes, in whatever order they come', () => {
  const all = ['a', 'b', 'c'].map((slug) => published({ slug }));
  for (const write of [atomOf, rssOf, jsonOf])
    expect(write(...all)).toBe(write(...all.toReversed()));
});
