/** A feed as RSS 2.0, with the whole text in `content:encoded`. */
import type { Feed, FeedEntry } from './feed.ts';
import { escapeXml, xmlElement, xmlText } from './xml.ts';

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
};

/** Write a feed; `address` is its own. */
export function writeRss(feed: Feed, address: string): string {
  const channel = xmlElement(
    'channel',
    {},
    xmlText('title', feed.title),
    xmlText('link', feed.url),
    xmlText('description', feed.description),
    xmlText('language', feed.language.toLowerCase()),
    ...(feed.updated === undefined ? [] : [xmlText('lastBuildDate', dateOf(feed.updated))]),
    xmlElement('atom:link', { rel: 'self', type: 'application/rss+xml', href: address }),
    ...feed.entries.map(item),
  );
  const root = xmlElement('rss', { version: '2.0', ...namespaces }, channel);
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

function item({ id, url, title, published, summary, html, topics }: FeedEntry): string {
  return xmlElement(
    'item',
    {},
    xmlText('title', title),
    xmlText('link', url),
    xmlText('guid', id, { isPermaLink: 'false' }),
    xmlText('pubDate', dateOf(published)),
    ...topics.map((topic) => xmlText('category', topic)),
    // Readers take it for HTML.
    xmlText('description', escapeXml(summary)),
    xmlText('content:encoded', html),
  );
}

/** `Tue, 17 Mar 2026 00:00:00 GMT` (RFC 822, with a year of four digits). */
function dateOf(moment: string): string {
  return new Date(moment).toUTCString();
}
