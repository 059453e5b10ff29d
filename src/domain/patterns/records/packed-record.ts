/** One record as numbers, each in the column of its kind; read-columns.ts reads them back. */
import type { Facet } from '../../filters.ts';
import { dayNumber } from '../calendar-days.ts';
import { lengthStates } from '../length.ts';
import { unsigned } from './packed-numbers.ts';
import type { Acknowledged, PatternAction, PatternRecord } from './record.ts';
import { noHour } from './record-columns.ts';
import { categories, measureNames, packedFacets, roles, statuses, types } from './record-lists.ts';

/** The place of each thing that records share, which is listed once. */
export interface Places {
  readonly values: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
  readonly nouns: ReadonlyMap<string, number>;
  readonly ids: ReadonlyMap<string, number>;
}

/** Adds a number to a column. */
export type Put = (column: string, number: number) => void;

/** Write a record into columns; its id and words are not in them. */
export function putRecord(record: PatternRecord, places: Places, put: Put): void {
  const day = dayNumber(record.day);
  put('shift', unsigned(day - dayNumber(record.id)));
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
  for (const action of record.actions) putAction(action, day, put);
  const { recurrenceOf } = record;
  put(
    'recurrence',
    recurrenceOf === undefined ? 0 : 1 + (places.ids.get(recurrenceOf) ?? places.ids.size),
  );
}

/** 0 without; from 1 to 24 the hour of a page, from 25 to 48 that of an alert. */
function putAcknowledged(acknowledged: Acknowledged | undefined, put: Put): void {
  if (!acknowledged) return put('pageHour', 0);
  const { hour, minutes, since } = acknowledged;
  put('pageHour', 1 + hour + (since === 'page' ? 0 : 24));
  put('wait', minutes);
}

/** Due counts from the incident, done from due; 0 when the day is not known. */
function putAction({ type, status, due, done }: PatternAction, day: number, put: Put): void {
  put('action', types.indexOf(type) * statuses.length + statuses.indexOf(status));
  put('due', unsigned(dayNumber(due) - day));
  if (status === 'done') {
    put('done', done === undefined ? 0 : 1 + unsigned(dayNumber(done) - dayNumber(due)));
  }
}
