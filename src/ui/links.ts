/** Where pages are. URLs are promises: links to them are pasted into chats. */
import type { GlossaryTermId } from '#domain/glossary.ts';
import type { RootCauseCategory } from '#domain/taxonomy.ts';

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** The address of a path of this site, `/search/`, below whatever folder the site is served from. */
export function href(path: string): string {
  return base + path.replace(/^\/+/, '');
}

/** The page of a post-mortem. */
export function postmortemHref(id: string): string {
  return href(`postmortems/${id}/`);
}

/** The preview of a public write-up; of what is live while the draft says something else. */
export function previewHref(id: string, version: 'draft' | 'live' = 'draft'): string {
  return href(`postmortems/${id}/public/${version === 'live' ? 'live/' : ''}`);
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

/** The page of a failure mode that some post-mortem names; pages count from 1. */
export function failureModeHref(id: string, page = 1): string {
  return inPages(href(`failure-modes/${id}/`), page);
}

/** The page of a root-cause category; pages count from 1. */
export function categoryHref(id: RootCauseCategory, page = 1): string {
  return inPages(href(`root-causes/${id}/`), page);
}

/** What a word means, in the glossary. */
export function termHref(id: GlossaryTermId): string {
  return href(`guide/glossary/#${id}`);
}

/** Actions by what became of them: `accepted`, `done/2026`; left out: the open ones. Pages count from 1. */
export function actionsHref(shelf = '', page = 1): string {
  return inPages(href(shelf ? `actions/${shelf}/` : 'actions/'), page);
}

/** The reading path of a service; left out: of the whole archive. */
export function readingHref(service?: string): string {
  return href(service === undefined ? 'reading/' : `reading/${service}/`);
}

/** Incidents that came back; pages count from 1. */
export function recurrenceHref(page = 1): string {
  return inPages(href('patterns/recurrence/'), page);
}

function inPages(address: string, page: number): string {
  return page === 1 ? address : `${address}${page}/`;
}
