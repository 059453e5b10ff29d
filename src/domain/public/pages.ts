/** Which pages the public site has: the one list for its sitemap and for the last look at what was built. */
import { type ListedComponent, componentsOf } from './components.ts';
import { layOutHistory } from './history-pages.ts';
import type { PublicIncident } from './incident.ts';
import { redirectsOf } from './redirects.ts';

export interface PublicPages {
  /** Paths below the root of the site, `incidents/…/`, without that of the first page. */
  readonly listed: readonly string[];
  /** Those that only lead to another one. */
  readonly redirects: readonly string[];
}

/** List the pages that a history makes. */
export function publicPages(
  components: readonly ListedComponent[] | undefined,
  incidents: readonly PublicIncident[],
): PublicPages {
  const { years } = layOutHistory(incidents);
  return {
    listed: [
      ...incidents.map(({ slug }) => `incidents/${slug}/`),
      ...componentsOf(components, incidents).flatMap(({ slug, pages }) =>
        pages.map(({ number }) => inPath(`components/${slug}/`, number)),
      ),
      ...years.flatMap(({ year, pages }) =>
        pages.map(({ number }) => inPath(`history/${year}/`, number)),
      ),
    ],
    redirects: redirectsOf(incidents).map(({ from }) => `incidents/${from}/`),
  };
}

/** The path of a page of a list; pages count from 1, and the first has none of its own. */
export function inPath(path: string, number: number): string {
  return number === 1 ? path : `${path}${number}/`;
}
