/** What a feed says, whatever its format. Nothing in it depends on when it was made. */
import type { AddressedSite } from '../addressed-site.ts';
import { writeHtml } from './html.ts';
import { type PublicIncident, compareIncidents, firstSlug } from '../incident.ts';
import { type PublishedWriteUp, factsParagraph, storyOf, updatesOf } from './published.ts';
import { incidentUrl, updatedAt } from '../site.ts';
import { summaryOf } from './summary.ts';

export interface FeedEntry {
  /** The same for ever, however often its page moves: `tag:status.example.com,2026-03-17:orders-failed`. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** RFC 3339, in UTC. */
  readonly published: string;
  readonly updated: string;
  readonly summary: string;
  /** The whole text. */
  readonly html: string;
  /** What was affected. */
  readonly topics: readonly string[];
}

export interface Feed {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** Address of the page with the history. */
  readonly url: string;
  /** When its latest entry changed; undefined while it has none. */
  readonly updated: string | undefined;
  /** What was published last comes first. */
  readonly entries: readonly FeedEntry[];
}

/** Readers of feeds keep what they have seen. */
const mostEntries = 50;

/** Make the feed of a site. */
export function feedOf(writeUps: readonly PublishedWriteUp[], site: AddressedSite): Feed {
  const entries = [...writeUps]
    .sort((a, b) => comparePublished(a.incident, b.incident))
    .slice(0, mostEntries)
    .map((writeUp) => entryOf(writeUp, site));
  return {
    title: site.name,
    description: 'What went wrong, and what we did.',
    language: 'en-GB',
    url: site.url,
    updated: entries
      .map(({ updated }) => updated)
      .sort()
      .at(-1),
    entries,
  };
}

/** A tag URI (RFC 4151) of the day it was first published and the slug it had then. */
export function entryId(incident: PublicIncident, { url }: AddressedSite): string {
  return `tag:${new URL(url).hostname},${incident.published}:${firstSlug(incident)}`;
}

function comparePublished(a: PublicIncident, b: PublicIncident): number {
  if (a.published !== b.published) return a.published < b.published ? 1 : -1;
  return compareIncidents(a, b);
}

function entryOf(writeUp: PublishedWriteUp, site: AddressedSite): FeedEntry {
  const { incident, body } = writeUp;
  const url = incidentUrl(incident, site);
  return {
    id: entryId(incident, site),
    url,
    title: incident.title,
    published: `${incident.published}T00:00:00Z`,
    updated: updatedAt(incident),
    summary: summaryOf(body) || incident.title,
    html: writeHtml([factsParagraph(incident), ...storyOf(writeUp, url), ...updatesOf(incident)]),
    topics: incident.affects,
  };
}
