/** A feed as Atom 1.0 (RFC 4287). */
import type { Feed, FeedEntry } from './feed.ts';
import { xmlElement, xmlText } from './xml.ts';

/** An empty feed has to say when it changed, too; no other moment is the same in every build. */
const never = '1970-01-01T00:00:00Z';

/** Write a feed; `address` is its own. */
export function writeAtom(feed: Feed, address: string): string {
  const root = xmlElement(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
    xmlText('id', feed.url),
    xmlText('title', feed.title),
    xmlText('subtitle', feed.description),
    xmlText('updated', feed.updated ?? never),
    xmlElement('link', { rel: 'self', type: 'application/atom+xml', href: address }),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: feed.url }),
    xmlElement('author', {}, xmlText('name', feed.title), xmlText('uri', feed.url)),
    ...feed.entries.map(entry),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

function entry({ id, url, title, published, updated, summary, html, topics }: FeedEntry): string {
  return xmlElement(
    'entry',
    {},
    xmlText('id', id),
    xmlText('title', title),
    xmlElement('link', { rel: 'alternate', type: 'text/html', href: url }),
    xmlText('published', published),
    xmlText('updated', updated),
    ...topics.map((term) => xmlElement('category', { term })),
    xmlText('summary', summary),
    xmlText('content', html, { type: 'html' }),
  );
}
