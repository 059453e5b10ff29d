/** What actions are filtered and grouped by, and how one stands on a day. */
import type { Action } from '../actions.ts';
import { openStandingOf } from '../due.ts';
import {
  type Choice,
  type FacetLabels,
  type FacetTerm,
  type FilterSubject,
  filterModel,
} from '../filter-model.ts';
import type { Term } from '../taxonomy.ts';

/** How an action stands on a day, in the order of the page; the first three are of open ones. */
export const actionStandings = {
  late: { label: 'Late', description: 'Promised for a day that has passed.' },
  fortnight: {
    label: 'Due this fortnight',
    description: 'Promised for today or one of the next 14 days.',
  },
  later: { label: 'Due later', description: 'Promised for a day further ahead.' },
  accepted: {
    label: 'Risk accepted',
    description: 'Not done on purpose, with a reason; looked at again later.',
  },
  dropped: { label: 'Will not do', description: 'Dropped, with a reason.' },
  kept: { label: 'Done in time', description: 'Finished on the day or before.' },
  'kept-late': { label: 'Done late', description: 'Finished after the day.' },
} as const satisfies Record<string, Term>;

export type ActionStanding = keyof typeof actionStandings;

/** What one can filter actions by, in the order of the form. */
export const actionFacets = {
  state: { label: 'State', all: 'Any state' },
  service: { label: 'Service', all: 'Any service' },
  type: { label: 'Type', all: 'Any type' },
  owner: { label: 'Owner', all: 'Anybody', order: 'name' },
} as const satisfies Record<string, FacetTerm>;

export type ActionFacet = keyof typeof actionFacets;
/** A reader's choice of actions. */
export type ActionChoice = Choice<ActionFacet>;
/** What readers see for the values of actions. */
export type ActionLabels = FacetLabels<ActionFacet>;
/** An action as far as it can be filtered. */
export type FilterableAction = FilterSubject<ActionFacet>;

/** The filter of actions. */
export const actionFilter = filterModel<ActionFacet>(actionFacets);

/** What actions can be put in groups by; the first is how the page comes. */
export const actionGroupings = {
  state: 'State',
  service: 'Service',
  type: 'Type',
  owner: 'Owner',
} as const satisfies Record<ActionFacet, string>;

/** Read a grouping from an address; anything else than a grouping is the first. */
export function readGrouping(written: string | null): ActionFacet {
  return written !== null && Object.hasOwn(actionGroupings, written)
    ? (written as ActionFacet)
    : 'state';
}

/** Say how an action stands on a day (`2026-11-21`). */
export function standingOf(
  today: string,
  { status, due, done }: Pick<Action, 'status' | 'due' | 'done'>,
): ActionStanding {
  if (status === 'accepted') return 'accepted';
  if (status === 'wont-do') return 'dropped';
  if (status === 'done') return done !== undefined && done > due ? 'kept-late' : 'kept';
  return openStandingOf(today, due);
}
