/** The parts of a product as customers know them, and what happened to each. */
import { slug as unicodeSlug } from 'github-slugger';
import { type ListPage, inPages } from '../browse.ts';
import { kebabCase } from '../kebab-case.ts';
import { uniqueIds } from '../unique-ids.ts';
import { mostOnAPage } from './history-pages.ts';
import type { PublicIncident } from './incident.ts';

/** As archive.yaml lists it. */
export interface ListedComponent {
  readonly name: string;
  readonly description?: string | undefined;
}

export interface PublicComponent extends ListedComponent {
  /** Its place below `components/`; no two are alike. */
  readonly slug: string;
  /** How many incidents name it. */
  readonly count: number;
  /** Those incidents, the latest first; at least one page. */
  readonly pages: readonly ListPage<PublicIncident>[];
}

/**
 * Every component that is listed or named: the listed ones in their order, then others by name. A
 * slug comes from the name alone; of two names that make the same one, the second gets a number.
 */
export function componentsOf(
  listed: readonly ListedComponent[] = [],
  incidents: readonly PublicIncident[],
): PublicComponent[] {
  const known = new Set(listed.map(({ name }) => name));
  const named = new Set(incidents.flatMap(({ affects }) => affects));
  const others = [...named.difference(known)].sort().map((name) => ({ name }));
  const all: readonly ListedComponent[] = [...listed, ...others];
  const slugs = uniqueIds(all.map(({ name }) => ({ given: undefined, otherwise: slugOf(name) })));
  return all.map((component, index) => {
    const its = incidents.filter(({ affects }) => affects.includes(component.name));
    return {
      ...component,
      slug: slugs[index] ?? '',
      count: its.length,
      pages: inPages(its, mostOnAPage),
    };
  });
}

/** `e-mail`, `Café` as `cafe`; a name with letters of another script keeps them. */
function slugOf(name: string): string {
  const bare = name.normalize('NFKD').replace(/[\p{ASCII}\p{Mark}]/gu, '');
  const isOther = /[\p{Letter}\p{Number}]/u.test(bare);
  return (isOther ? unicodeSlug(name) : kebabCase(name)) || 'component';
}
