/** A feed as JSON Feed 1.1 (jsonfeed.org). */
import type { Feed, FeedEntry } from './feed.ts';

/** Write a feed; `address` is its own. */
export function writeJsonFeed(feed: Feed, address: string): string {
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.url,
    feed_url: address,
    language: feed.language,
    authors: [{ name: feed.title, url: feed.url }],
    items: feed.entries.map(item),
  };
  return `${JSON.stringify(value)}\n`;
}

function item({ id, url, title, published, updated, summary, html, topics }: FeedEntry) {
  return {
    id,
    url,
    title,
    summary,
    content_html: html,
    date_published: published,
    date_modified: updated,
    ...(topics.length > 0 && { tags: topics }),
  };
}
