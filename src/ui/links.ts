/** Where pages are. URLs are promises: links to them are pasted into chats. */

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** The address of a path of this site, `/search/`, below whatever folder the site is served from. */
export function href(path: string): string {
  return base + path.replace(/^\/+/, '');
}

/** The page of a post-mortem. */
export function postmortemHref(id: string): string {
  return href(`postmortems/${id}/`);
}

/** The post-mortems of a year; pages count from 1. */
export function yearHref(year: string, page = 1): string {
  return inPages(href(`postmortems/${year}/`), page);
}

/** The page of a tag; pages count from 1. */
export function tagHref(tag: string, page = 1): string {
  return inPages(href(`tags/${tag}/`), page);
}

/** The page of a service; pages count from 1. */
export function serviceHref(id: string, page = 1): string {
  return inPages(href(`services/${id}/`), page);
}

function inPages(address: string, page: number): string {
  return page === 1 ? address : `${address}${page}/`;
}
