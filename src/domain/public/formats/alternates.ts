/** The same history in other forms, and where: for `<link rel="alternate">`. These addresses are promises. */
import type { PublicSite } from '../site.ts';

export interface Alternate {
  readonly type: string;
  /** What a reader of feeds calls it. */
  readonly title: string;
  /** Within the site: `atom.xml`. */
  readonly path: string;
}

/** The feeds of a site; none when nobody knows where it is served, for then they are not written. */
export function feedAlternates({ name, url }: PublicSite): readonly Alternate[] {
  if (url === undefined) return [];
  return [
    { type: 'application/atom+xml', title: `${name} (Atom)`, path: 'atom.xml' },
    { type: 'application/rss+xml', title: `${name} (RSS)`, path: 'rss.xml' },
    { type: 'application/feed+json', title: `${name} (JSON Feed)`, path: 'feed.json' },
  ];
}

/**
 * A page as Markdown, by its path within the site: `incidents/x/` is `incidents/x.md`, the first page `index.md`. A
 * list of several pages is one text: `history/2026/2/` is `history/2026.md`.
 */
export function markdownTwin(path: string): Alternate {
  const name = path.replace(/^((?:components|history)\/[^/]+\/)\d+\/$/, '$1').replace(/\/$/, '');
  return { type: 'text/markdown', title: 'Markdown', path: `${name || 'index'}.md` };
}
