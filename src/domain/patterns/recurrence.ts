/** Incidents that came back, with what had been promised the time before and how that stood then. */
import type { Facet } from '../filters.ts';
import type { ActionStatus } from '../taxonomy.ts';
import { dateOfNumber } from './calendar-days.ts';
import { type Incidents, type Rows, partByValue } from './incidents.ts';
import { typeOf } from './promises.ts';
import { type ActionColumns, type RecordColumns, noDay } from './records/record-columns.ts';
import { statuses } from './records/record-lists.ts';
import type { ActionType } from './records/record.ts';
import { counted, listed, sayNumber, sentences } from './say.ts';

/** How a promise stood on a day; nobody writes the day on which a risk is accepted or a promise dropped. */
export type StateThen = 'open' | 'late' | 'done' | 'accepted' | 'dropped';

export interface PromiseThen {
  /** Its place among the actions of the earlier incident, from 0. */
  readonly index: number;
  readonly type: ActionType;
  readonly due: string;
  readonly state: StateThen;
}

/** An incident with the earlier one that it repeats, both as rows of the records. */
export interface CameBack {
  readonly incident: number;
  readonly earlier: number;
  /** Its author says so, or we guess it from a failure mode and a service they share. */
  readonly basis: 'stated' | 'guess';
}

/** The two beside each other. */
export interface Compared {
  /** From the day one began to the day the other did. */
  readonly days: number;
  /** Ids of what both have. */
  readonly failureModes: readonly string[];
  readonly services: readonly string[];
  /** Everything promised the time before; empty when nothing was. */
  readonly promises: readonly PromiseThen[];
  /** Prevention among it that was still to be done on the day it came back. */
  readonly unprevented: readonly PromiseThen[];
}

/** A guess reaches back so many days. */
const guessWithin = 365;

/** What an incident can repeat: anything but drills and what is told again by a newer post-mortem. */
export function repeatable(all: Incidents): Incidents {
  const isLeftOut = new Set([
    ...(partByValue(all, 'kind').get('drill') ?? []),
    ...(partByValue(all, 'status').get('superseded') ?? []),
  ]);
  return { ...all, rows: all.rows.filter((row) => !isLeftOut.has(row)) };
}

/**
 * Find the incidents that came back, the newest first: those that say which earlier one of `all` they
 * repeat, and those that share a failure mode and a service with one that began on an earlier day, at
 * most 365 days before, of which the latest counts.
 */
export function recurrencesIn({ records, rows }: Incidents, all: Incidents): CameBack[] {
  const known = new Set(all.rows);
  const byMode = partByValue({ records, rows: newestFirst(all) }, 'failureMode');
  return newestFirst({ records, rows }).flatMap((incident) => {
    const stated = records.repeats[incident] ?? -1;
    const earlier = stated === -1 ? guess(incident, records, byMode) : stated;
    if (earlier === undefined || earlier === incident || !known.has(earlier)) return [];
    return [{ incident, earlier, basis: stated === -1 ? 'guess' : 'stated' }];
  });
}

/** Say how many came back, how we know, and what stood undone. */
export function describeRecurrences(found: readonly CameBack[], records: RecordColumns): string {
  if (found.length === 0) return 'No incident is known to have come back.';
  const guessed = found.filter(({ basis }) => basis === 'guess').length;
  const unprevented = found.filter((one) => wasUndone(one, records)).length;
  const { starts } = records.actions;
  const unpromised = found.filter(({ earlier }) => starts[earlier] === starts[earlier + 1]).length;
  const stated = found.length - guessed;
  const sources = [
    ...(stated > 0 ? [`${sayNumber(stated)} as their authors say`] : []),
    ...(guessed > 0
      ? [
          `${sayNumber(guessed)} as we guess, since they share a failure mode and a service with one of the year before`,
        ]
      : []),
  ];
  return sentences(
    `${counted(found.length, 'incident')} came back: ${listed(sources)}.`,
    unprevented > 0 &&
      `In ${sayNumber(unprevented)} of them, prevention promised the time before was not done yet.`,
    unpromised > 0 && `In ${sayNumber(unpromised)} of them, nothing had been promised.`,
  );
}

/**
 * How a promise stood on a day, days as `dayNumber` counts them: one that was done on a day nobody wrote
 * down counts from the day it was due.
 */
export function stateOn(
  day: number,
  { status, due, done }: { status: ActionStatus; due: number; done: number | undefined },
): StateThen {
  if (status === 'accepted') return 'accepted';
  if (status === 'wont-do') return 'dropped';
  if (status === 'done' && (done ?? due) <= day) return 'done';
  return due < day ? 'late' : 'open';
}

/** Put an incident beside the one it repeats. */
export function compare({ incident, earlier }: CameBack, records: RecordColumns): Compared {
  const { days, actions } = records;
  const day = days[incident] ?? 0;
  const first = actions.starts[earlier] ?? 0;
  const promises = Array.from(
    { length: (actions.starts[earlier + 1] ?? 0) - first },
    (_, index): PromiseThen => ({
      index,
      type: typeOf(first + index, actions),
      due: dateOfNumber(actions.due[first + index] ?? 0),
      state: stateThen(first + index, day, actions),
    }),
  );
  const shared = (facet: Facet) => {
    const before = valuesOf(earlier, facet, records);
    return valuesOf(incident, facet, records).filter((value) => before.includes(value));
  };
  return {
    days: day - (days[earlier] ?? 0),
    failureModes: shared('failureMode'),
    services: shared('service'),
    promises,
    unprevented: promises.filter(mightHavePrevented),
  };
}

function mightHavePrevented({ type, state }: Pick<PromiseThen, 'type' | 'state'>): boolean {
  return type === 'prevention' && (state === 'open' || state === 'late');
}

/** Whether something that might have prevented it was still to be done. */
function wasUndone({ incident, earlier }: CameBack, { days, actions }: RecordColumns): boolean {
  const end = actions.starts[earlier + 1] ?? 0;
  for (let action = actions.starts[earlier] ?? 0; action < end; action++) {
    const state = stateThen(action, days[incident] ?? 0, actions);
    if (mightHavePrevented({ type: typeOf(action, actions), state })) return true;
  }
  return false;
}

function stateThen(action: number, day: number, actions: ActionColumns): StateThen {
  const done = actions.done[action] ?? noDay;
  return stateOn(day, {
    status: statuses[actions.statuses[action] ?? 0] ?? 'open',
    due: actions.due[action] ?? 0,
    done: done === noDay ? undefined : done,
  });
}

/**
 * The latest that began on an earlier day and shares a failure mode and a service; those of a mode
 * come the newest first.
 */
function guess(
  incident: number,
  records: RecordColumns,
  byMode: ReadonlyMap<string, Rows>,
): number | undefined {
  const dayOf = (row: number) => records.days[row] ?? 0;
  const day = dayOf(incident);
  let latest: number | undefined;
  for (const mode of valuesOf(incident, 'failureMode', records)) {
    for (const other of byMode.get(mode) ?? []) {
      if (dayOf(other) < day - guessWithin) break;
      if (latest !== undefined && dayOf(other) <= dayOf(latest)) break;
      if (dayOf(other) >= day) continue;
      if (!sharesService(incident, other, records)) continue;
      latest = other;
      break;
    }
  }
  return latest;
}

function sharesService(a: number, b: number, { facets }: RecordColumns): boolean {
  const { starts, codes } = facets.service;
  const own = codes.subarray(starts[a], starts[a + 1]);
  return codes.subarray(starts[b], starts[b + 1]).some((code) => own.includes(code));
}

function valuesOf(row: number, facet: Facet, { facets, values }: RecordColumns): string[] {
  const { starts, codes } = facets[facet];
  return [...codes.subarray(starts[row], starts[row + 1])].map((code) => values[facet][code] ?? '');
}

function newestFirst({ records: { days, ids }, rows }: Incidents): Rows {
  return rows.toSorted(
    (a, b) => (days[b] ?? 0) - (days[a] ?? 0) || ((ids[a] ?? '') < (ids[b] ?? '') ? 1 : -1),
  );
}
