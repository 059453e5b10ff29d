/** An action as one row of the actions page: all that the page shows, and all it is filtered by. */
import type { Action } from '../actions.ts';
import { type ActionFacet, type ActionLabels, actionFilter, actionStandings } from './filter.ts';
import type { Archive } from '../archive.ts';
import type { Promised } from '../browse.ts';
import { latenessOf } from '../due.ts';
import type { Option } from '../filter-model.ts';
import { leftOn, nameOf } from '../people.ts';
import type { Postmortem } from '../resolve.ts';
import { type Status, type Term, actionStatuses, actionTypes, statuses } from '../taxonomy.ts';

/** What a row says of the post-mortem that its action comes from. */
export interface ActionSource {
  readonly id: string;
  readonly title: string;
  readonly services: readonly string[];
  /** "Being written", "Superseded"; undefined for a final one. */
  readonly state: string | undefined;
  readonly restricted: boolean;
}

export interface ActionOwner {
  /** As it was written. */
  readonly id: string;
  readonly name: string;
  /** The day this person left, when the archive says so. */
  readonly left: string | undefined;
}

export interface ActionRow extends Pick<
  Action,
  'id' | 'text' | 'status' | 'type' | 'due' | 'done' | 'revisit' | 'reason'
> {
  readonly owner: ActionOwner;
  readonly source: ActionSource;
}

/** Make the row of an action. */
export function actionRowOf(
  { action, postmortem }: Promised,
  archive: Pick<Archive, 'people'>,
): ActionRow {
  const { id, text, status, type, due, done, revisit, reason, owner } = action;
  return {
    id,
    text,
    status,
    type,
    due,
    done,
    revisit,
    reason,
    owner: { id: owner, name: nameOf(owner, archive), left: leftOn(owner, archive) },
    source: sourceOf(postmortem),
  };
}

/** What a row says of the day that matters. */
export interface ActionDay {
  /** "Done", "Revisit on"; an empty string for an open one, whose day speaks for itself. */
  readonly word: string;
  /** `2026-03-28`; undefined when nobody wrote it down. */
  readonly date: string | undefined;
  /** Whether the day is waited for, so that it can be overdue. */
  readonly awaited: boolean;
  /** "6 days late", or an empty string. */
  readonly remark: string;
}

/** Say which day matters about an action, and how. */
export function dayOf({ status, due, done, revisit }: ActionRow): ActionDay {
  if (status === 'accepted')
    return { word: 'Revisit on', date: revisit, awaited: true, remark: '' };
  if (status === 'wont-do') return { word: 'Was due', date: due, awaited: false, remark: '' };
  if (status !== 'done') return { word: '', date: due, awaited: true, remark: '' };
  const remark = (done && latenessOf(done, due)) ?? '';
  return { word: 'Done', date: done, awaited: false, remark };
}

/** What sets an action apart from an ordinary promise: "In progress", "Superseded". */
export function actionMarks({ status, source }: ActionRow): string[] {
  return [
    ...(source.restricted ? ['Restricted'] : []),
    ...(status === 'in-progress' ? [actionStatuses[status].label] : []),
    ...(source.state === undefined ? [] : [`Post-mortem ${source.state.toLowerCase()}`]),
  ];
}

/** What rows say of a post-mortem. */
export function sourceOf(
  postmortem: Pick<Postmortem, 'id' | 'title' | 'services' | 'status' | 'restricted'>,
): ActionSource {
  const { id, title, services, status, restricted } = postmortem;
  return {
    id,
    title,
    services: [...new Set(services)],
    state: stateOf(status),
    restricted,
  };
}

function stateOf(status: Status): string | undefined {
  return status === 'final' ? undefined : statuses[status].label;
}

/** The values of an action in the facets that do not depend on the day; `state` is empty. */
export function actionFacetsOf({
  owner,
  source,
  type,
}: ActionRow): Record<ActionFacet, readonly string[]> {
  return { state: [], service: source.services, type: [type], owner: [owner.id] };
}

/** What readers see for the values of some actions. */
export function actionLabelsOf(archive: Archive, rows: readonly ActionRow[]): ActionLabels {
  return {
    state: labels(actionStandings),
    service: Object.fromEntries(archive.services.map(({ id, name }) => [id, name])),
    type: labels(actionTypes),
    owner: Object.fromEntries(rows.map(({ owner }) => [owner.id, owner.name])),
  };
}

/** What the form of the filter offers at first: the values of each facet, the first `limit` of them. */
export function actionOptions(
  rows: readonly ActionRow[],
  labels: ActionLabels,
  limit = 60,
): Record<ActionFacet, Option[]> {
  const subjects = rows.map((row) => ({ facets: actionFacetsOf(row), folded: '' }));
  const counts = actionFilter.tally(subjects, actionFilter.none);
  const first = (facet: ActionFacet) =>
    actionFilter.optionsOf(facet, counts, labels).slice(0, limit);
  return {
    state: first('state'),
    service: first('service'),
    type: first('type'),
    owner: first('owner'),
  };
}

/** Count how many actions are due on each day, `2026-04-11:3 2026-05-02:1`, for a script to read. */
export function countDues(rows: readonly Pick<ActionRow, 'due'>[]): string {
  return [...Map.groupBy(rows, ({ due }) => due)]
    .map(([due, { length }]) => `${due}:${length}`)
    .sort()
    .join(' ');
}

function labels(terms: Readonly<Record<string, Term>>): Record<string, string> {
  return Object.fromEntries(Object.entries(terms).map(([id, { label }]) => [id, label]));
}
