/** One record as numbers, each in the column of its kind, and back. */
import { type Facet, type Facets, facetNames } from '../filters.ts';
import {
  actionStatuses,
  actionTypes,
  factorRoles,
  idsOf,
  rootCauseCategories,
} from '../taxonomy.ts';
import { type Length, type Measure, lengthStates, measures } from './length.ts';
import { signed, unsigned } from './packed-numbers.ts';
import { type Acknowledged, type PatternAction, type PatternRecord, namedIn } from './record.ts';

/** What records share, each thing once; columns hold its place. */
export interface Shared {
  readonly values: Readonly<Record<Facet, readonly string[]>>;
  readonly nouns: readonly string[];
  /** Ids of incidents that others may be a recurrence of. */
  readonly ids: readonly string[];
}

/** The place of each shared thing. */
export interface Places {
  readonly values: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
  readonly nouns: ReadonlyMap<string, number>;
  readonly ids: ReadonlyMap<string, number>;
}

/** Adds a number to a column. */
export type Put = (column: string, number: number) => void;
/** Takes the next number of a column. */
export type Take = (column: string) => number;

/** Facets that do not follow from other fields of a record. */
const packedFacets = facetNames.filter(
  (facet): facet is Exclude<Facet, 'category' | 'year'> => facet !== 'category' && facet !== 'year',
);
const roles = idsOf(factorRoles);
const categories = idsOf(rootCauseCategories);
const types = idsOf(actionTypes);
const statuses = idsOf(actionStatuses);
const measureNames = Object.keys(measures) as Measure[];
const noHour = 24;

/** Write a record into columns; its id and words are not in them. */
export function putRecord(record: PatternRecord, places: Places, put: Put): void {
  const idDay = dayNumber(record.id);
  const day = dayNumber(record.day);
  put('shift', unsigned(day - idDay));
  put('hour', record.hour ?? noHour);
  for (const facet of packedFacets) {
    put(`${facet}s`, record.facets[facet].length);
    for (const value of record.facets[facet]) put(facet, places.values[facet].get(value) ?? 0);
  }
  put('factors', record.factors.length);
  for (const { role, category, on } of record.factors) {
    put('cause', roles.indexOf(role) * categories.length + categories.indexOf(category));
    put('on', on === undefined ? 0 : 1 + (places.nouns.get(on) ?? 0));
  }
  for (const measure of measureNames) {
    const { state, minutes } = record.times[measure];
    put(`${measure}State`, lengthStates.indexOf(state));
    if (state !== 'unknown') put(measure, minutes);
  }
  putAcknowledged(record.acknowledged, put);
  put('actions', record.actions.length);
  for (const action of record.actions) putAction(action, put);
  const { recurrenceOf } = record;
  put('recurrence', recurrenceOf === undefined ? 0 : 1 + (places.ids.get(recurrenceOf) ?? 0));
}

/** Read the record of an id out of columns, without the words it is called by. */
export function takeRecord(id: string, shared: Shared, take: Take): PatternRecord {
  const day = dayNumber(id) + signed(take('shift'));
  const hour = take('hour');
  const packed: Record<string, readonly string[]> = Object.fromEntries(
    packedFacets.map((facet) => [
      facet,
      several(take(`${facet}s`), () => shared.values[facet][take(facet)] ?? ''),
    ]),
  );
  const facets = packed as Omit<Facets, 'category' | 'year'>;
  const factors = several(take('factors'), () => {
    const cause = take('cause');
    return {
      role: roles[Math.floor(cause / categories.length)] ?? 'root',
      category: categories[cause % categories.length] ?? 'human-error',
      on: shared.nouns[take('on') - 1],
    };
  });
  const date = dateOfNumber(day);
  return {
    id,
    title: id,
    incident: '',
    day: date,
    weekday: hour === noHour ? undefined : ((day + 3) % 7) + 1,
    hour: hour === noHour ? undefined : hour,
    ...namedIn(facets),
    factors,
    times: {
      toDetect: takeLength('toDetect', take),
      toMitigate: takeLength('toMitigate', take),
      toResolve: takeLength('toResolve', take),
    },
    acknowledged: takeAcknowledged(take),
    actions: several(take('actions'), () => takeAction(date, take)),
    recurrenceOf: shared.ids[take('recurrence') - 1],
    facets: {
      ...facets,
      category: [...new Set(factors.map(({ category }) => category))],
      year: [date.slice(0, 4)],
    },
    folded: '',
  };
}

function takeLength(measure: Measure, take: Take): Length {
  const state = lengthStates[take(`${measure}State`)] ?? 'unknown';
  return { state, minutes: state === 'unknown' ? 0 : take(measure) };
}

/** 0 without; from 1 to 24 the hour of a page, from 25 to 48 that of an alert. */
function putAcknowledged(acknowledged: Acknowledged | undefined, put: Put): void {
  if (!acknowledged) return put('pageHour', 0);
  const { hour, minutes, since } = acknowledged;
  put('pageHour', 1 + hour + (since === 'page' ? 0 : 24));
  put('wait', minutes);
}

function takeAcknowledged(take: Take): Acknowledged | undefined {
  const hour = take('pageHour') - 1;
  if (hour < 0) return undefined;
  return { minutes: take('wait'), hour: hour % 24, since: hour < 24 ? 'page' : 'alert' };
}

/** Due counts from the incident, done from due; 0 when the day is not known. */
function putAction({ type, status, opened, due, done }: PatternAction, put: Put): void {
  put('action', types.indexOf(type) * statuses.length + statuses.indexOf(status));
  put('due', unsigned(dayNumber(due) - dayNumber(opened)));
  if (status === 'done') {
    put('done', done === undefined ? 0 : 1 + unsigned(dayNumber(done) - dayNumber(due)));
  }
}

function takeAction(opened: string, take: Take): PatternAction {
  const action = take('action');
  const status = statuses[action % statuses.length] ?? 'open';
  const due = dayNumber(opened) + signed(take('due'));
  const done = status === 'done' ? take('done') : 0;
  return {
    type: types[Math.floor(action / statuses.length)] ?? 'prevention',
    status,
    opened,
    due: dateOfNumber(due),
    done: done === 0 ? undefined : dateOfNumber(due + signed(done - 1)),
  };
}

/** Days since 1 January 1970 of a date, or of an id that begins with one. */
export function dayNumber(text: string): number {
  return Date.parse(text.slice(0, 10)) / 86_400_000;
}

/** Dates that were asked for: many incidents and promises share theirs. */
const dates = new Map<number, string>();

/** The date of a day that `dayNumber` counted. */
export function dateOfNumber(day: number): string {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
  dates.set(day, date);
  return date;
}

function several<Item>(count: number, read: () => Item): Item[] {
  return Array.from({ length: count }, read);
}
