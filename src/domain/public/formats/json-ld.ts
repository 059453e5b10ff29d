/**
 * What a page tells search engines, as JSON-LD in the words of schema.org. It has no type for an incident: a write-up
 * is a TechArticle. Nobody is named but the organisation.
 */
import { cutAfterWord } from './summary.ts';
import type { PublicIncident, PublicStory } from '../incident.ts';
import { type AddressedSite, hasAddress } from '../addressed-site.ts';
import { type PublicSite, incidentUrl } from '../site.ts';

/** Search engines show no longer headline. */
const longestHeadline = 110;

const language = 'en-GB';

/**
 * The data of a write-up’s page, to stand in `<script type="application/ld+json">` as it is; undefined when nobody
 * knows where the site is served, since all of it is addresses. `summary` is what the page says in one sentence.
 */
export function incidentJsonLd(
  incident: PublicIncident,
  site: PublicSite,
  summary: string,
): string | undefined {
  if (!hasAddress(site)) return undefined;
  const organisation = organisationOf(site);
  return write([
    {
      '@type': 'TechArticle',
      '@id': incidentUrl(incident, site),
      url: incidentUrl(incident, site),
      headline: cutAfterWord(incident.title, longestHeadline),
      description: summary || incident.title,
      datePublished: incident.published,
      dateModified: incident.updated,
      author: organisation,
      publisher: organisation,
      ...(incident.affects.length > 0 && {
        about: incident.affects.map((name) => ({ '@type': 'Service', name })),
      }),
      isAccessibleForFree: true,
      inLanguage: language,
    },
    breadcrumbs([
      { name: site.name, url: site.url },
      { name: incident.title, url: incidentUrl(incident, site) },
    ]),
  ]);
}

/** The data of the page with the history, or of another list of incidents at `path` within the site. */
export function historyJsonLd(
  stories: readonly PublicStory[],
  site: PublicSite,
  page: { readonly name: string; readonly path: string } = { name: site.name, path: '' },
): string | undefined {
  if (!hasAddress(site)) return undefined;
  const website = { '@type': 'WebSite', '@id': `${site.url}#website`, url: site.url };
  return write([
    {
      ...website,
      name: site.name,
      publisher: organisationOf(site),
      inLanguage: language,
    },
    {
      '@type': 'CollectionPage',
      '@id': site.url + page.path,
      url: site.url + page.path,
      name: page.name,
      isPartOf: { '@id': website['@id'] },
      inLanguage: language,
      mainEntity: {
        '@type': 'ItemList',
        numberOfItems: stories.length,
        itemListElement: stories.map((story, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          name: story.title,
          url: incidentUrl(story, site),
        })),
      },
    },
  ]);
}

function organisationOf({ name, url }: AddressedSite) {
  return { '@type': 'Organization', name, url };
}

function breadcrumbs(steps: readonly { readonly name: string; readonly url: string }[]) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}

/** No `<` may end the script, and these two line ends no string of older browsers. */
function write(graph: readonly object[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph })
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`);
}
