/** Addresses that incidents had before: they were pasted into chats, and still lead to them. */
import type { PublicStory } from './incident.ts';

export interface Redirect {
  /** The former slug. */
  readonly from: string;
  readonly to: Pick<PublicStory, 'slug' | 'title'>;
}

/** Every former slug that no page has now, and the incident that it leads to. */
export function redirectsOf(
  stories: readonly Pick<PublicStory, 'slug' | 'formerSlugs' | 'title'>[],
): Redirect[] {
  const taken = new Set(stories.map(({ slug }) => slug));
  return stories.flatMap(({ slug, title, formerSlugs }) =>
    formerSlugs.flatMap((from) => {
      if (taken.has(from)) return [];
      taken.add(from);
      return [{ from, to: { slug, title } }];
    }),
  );
}

/** The redirects as Netlify and Cloudflare read them, in a file `_redirects`; `base` ends in a slash. */
export function redirectsFile(redirects: readonly Redirect[], base: string): string {
  return redirects
    .map(({ from, to }) => `${base}incidents/${from}/ ${base}incidents/${to.slug}/ 301\n`)
    .join('');
}
