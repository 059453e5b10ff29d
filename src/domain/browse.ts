/** The archive seen by tag, by service, by failure mode and by year. */
import { type Action, isOpen } from './actions.ts';
import type { Service } from './archive-file.ts';
import type { Archive } from './archive.ts';
import { dateOf } from './facets.ts';
import type { Postmortem } from './resolve.ts';

/** Something that post-mortems share, with how many do. */
export interface Shared {
  readonly id: string;
  readonly count: number;
}

/** A service with the post-mortems that name it, in the order they were given. */
export interface ServiceView {
  readonly service: Service;
  readonly postmortems: readonly Postmortem[];
}

/** An action together with the post-mortem that promised it. */
export interface Promised {
  readonly action: Action;
  readonly postmortem: Postmortem;
}

/** Items under a common heading, in the order they were given. */
export interface Group<Item> {
  readonly key: string;
  readonly items: readonly Item[];
}

/** One page of a list that is too long for one. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  /** Counts from 1. */
  readonly number: number;
  readonly of: number;
}

/** A list longer than this is spread over pages. */
export const rowsPerPage = 100;

/** Every tag with its post-mortems, by name. */
export function byTag(postmortems: readonly Postmortem[]): Map<string, Postmortem[]> {
  return gather(postmortems, ({ tags }) => tags);
}

/** Every year with its post-mortems, the latest first. */
export function byYear(postmortems: readonly Postmortem[]): Map<string, Postmortem[]> {
  const years = gather(postmortems, (postmortem) => [dateOf(postmortem).slice(0, 4)]);
  return new Map([...years].reverse());
}

/**
 * Every service of the archive in its own order, then those that only post-mortems know, by id:
 * a folder without archive.yaml has services too.
 */
export function byService(archive: Archive, postmortems: readonly Postmortem[]): ServiceView[] {
  const named = gather(postmortems, ({ services }) => [...new Set(services)]);
  const known = new Set(archive.services.map(({ id }) => id));
  const unlisted = [...named.keys()].filter((id) => !known.has(id)).map((id) => ({ id, name: id }));
  return [...archive.services, ...unlisted].map((service) => ({
    service,
    postmortems: named.get(service.id) ?? [],
  }));
}

/** Every failure mode that occurs with its post-mortems, by id. */
export function byFailureMode(postmortems: readonly Postmortem[]): Map<string, Postmortem[]> {
  return gather(postmortems, ({ failureModes }) => failureModes);
}

/**
 * How many post-mortems have each value of something, the commonest first, among equals the first
 * met: with the newest post-mortems first, the latest. Each counts once for a value.
 */
export function countBy(
  postmortems: readonly Postmortem[],
  valuesOf: (postmortem: Postmortem) => Iterable<string | undefined>,
): Shared[] {
  const found = new Map<string, number>();
  for (const postmortem of postmortems) {
    for (const value of new Set(valuesOf(postmortem))) {
      if (value !== undefined) found.set(value, (found.get(value) ?? 0) + 1);
    }
  }
  return [...found].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count);
}

/**
 * The post-mortems to count incidents by: without those that another has replaced, which tell the
 * same incident again; all of them where nothing else is left.
 */
export function standing(postmortems: readonly Postmortem[]): readonly Postmortem[] {
  const left = postmortems.filter(({ status }) => status !== 'superseded');
  return left.length > 0 ? left : postmortems;
}

/** How many of some groups hold what, the largest first, then by id. */
export function counts(groups: ReadonlyMap<string, readonly Postmortem[]>): Shared[] {
  return [...groups]
    .map(([id, { length }]) => ({ id, count: length }))
    .sort((a, b) => b.count - a.count || compare(a.id, b.id));
}

/** Promises that still stand, the longest due first. */
export function openPromises(postmortems: readonly Postmortem[]): Promised[] {
  return postmortems
    .flatMap((postmortem) => postmortem.actions.map((action) => ({ action, postmortem })))
    .filter(({ action }) => isOpen(action))
    .sort(
      (a, b) =>
        compare(a.action.due, b.action.due) ||
        compare(a.postmortem.id, b.postmortem.id) ||
        compare(a.action.id, b.action.id),
    );
}

/** Put what lies together under the same key into one group. */
export function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Group<Item>[] {
  return [...Map.groupBy(items, key)].map(([name, members]) => ({ key: name, items: members }));
}

/** Cut a list into pages; an empty one still has its first. */
export function inPages<Item>(items: readonly Item[], size = rowsPerPage): ListPage<Item>[] {
  const of = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: of }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    of,
  }));
}

function gather(
  postmortems: readonly Postmortem[],
  keysOf: (postmortem: Postmortem) => readonly string[],
): Map<string, Postmortem[]> {
  const groups = new Map<string, Postmortem[]>();
  for (const postmortem of postmortems) {
    for (const key of keysOf(postmortem)) {
      const group = groups.get(key);
      if (group) group.push(postmortem);
      else groups.set(key, [postmortem]);
    }
  }
  return new Map([...groups].sort(([a], [b]) => compare(a, b)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
