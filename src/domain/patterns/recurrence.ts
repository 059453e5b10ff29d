/** Incidents that came back, with what had been promised the time before and how that stood then. */
import { daysBetween } from '../dates.ts';
import { daysAfter } from './calendar-days.ts';
import { groupedBy } from './grouped.ts';
import type { ActionRef, ActionType, PatternAction, PatternRecord } from './record.ts';
import { counted, listed, sayNumber, sentences } from './say.ts';

/** How a promise stood on a day; nobody writes the day on which a risk is accepted or a promise dropped. */
export type StateThen = 'open' | 'late' | 'done' | 'accepted' | 'dropped';

export interface PromiseThen extends ActionRef {
  readonly type: ActionType;
  readonly due: string;
  readonly state: StateThen;
}

/** An incident with the earlier one that it repeats. */
export interface CameBack {
  readonly incident: PatternRecord;
  readonly earlier: PatternRecord;
  /** Its author says so, or we guess it from a failure mode and a service they share. */
  readonly basis: 'stated' | 'guess';
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

/**
 * Find the incidents among `records` that came back, the newest first: those that say which earlier
 * one of `all` they repeat, and those that share a failure mode and a service with one that began on
 * an earlier day, at most 365 days before, of which the latest counts.
 */
export function recurrencesIn(
  records: readonly PatternRecord[],
  all: readonly PatternRecord[] = records,
): CameBack[] {
  const byId = new Map(all.map((record) => [record.id, record]));
  const byMode = groupedBy(all.toSorted(byNewest), ({ failureModes }) => failureModes);
  return records
    .flatMap((incident) => {
      const { recurrenceOf } = incident;
      const earlier = recurrenceOf === undefined ? guess(incident, byMode) : byId.get(recurrenceOf);
      if (!earlier || earlier === incident) return [];
      return [compare(incident, earlier, recurrenceOf === undefined ? 'guess' : 'stated')];
    })
    .sort((a, b) => byNewest(a.incident, b.incident));
}

/** Say how many came back, how we know, and what stood undone. */
export function describeRecurrences(found: readonly CameBack[]): string {
  if (found.length === 0) return 'No incident is known to have come back.';
  const guessed = found.filter(({ basis }) => basis === 'guess').length;
  const unprevented = found.filter((one) => one.unprevented.length > 0).length;
  const unpromised = found.filter(({ promises }) => promises.length === 0).length;
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
      `In ${sayNumber(unprevented)} prevention promised the time before was still to be done on the day.`,
    unpromised > 0 && `In ${sayNumber(unpromised)} nothing had been promised.`,
  );
}

/** How a promise stood on a day: one that was done without a date counts from the day it was due. */
export function stateOn(day: string, { status, due, done }: PatternAction): StateThen {
  if (status === 'accepted') return 'accepted';
  if (status === 'wont-do') return 'dropped';
  if (status === 'done' && (done ?? due) <= day) return 'done';
  return due < day ? 'late' : 'open';
}

function compare(
  incident: PatternRecord,
  earlier: PatternRecord,
  basis: CameBack['basis'],
): CameBack {
  const promises = earlier.actions.map((action, index) => ({
    incident: earlier.id,
    index,
    type: action.type,
    due: action.due,
    state: stateOn(incident.day, action),
  }));
  return {
    incident,
    earlier,
    basis,
    days: daysBetween(earlier.day, incident.day),
    failureModes: incident.failureModes.filter((mode) => earlier.failureModes.includes(mode)),
    services: incident.services.filter((service) => earlier.services.includes(service)),
    promises,
    unprevented: promises.filter(
      ({ type, state }) => type === 'prevention' && (state === 'open' || state === 'late'),
    ),
  };
}

/**
 * The latest that began on an earlier day and shares a failure mode and a service; those of a mode
 * come the newest first.
 */
function guess(
  incident: PatternRecord,
  byMode: ReadonlyMap<string, readonly PatternRecord[]>,
): PatternRecord | undefined {
  const earliest = daysAfter(incident.day, -guessWithin);
  let latest: PatternRecord | undefined;
  for (const mode of incident.failureModes) {
    for (const other of byMode.get(mode) ?? []) {
      if (other.day < earliest || (latest && other.day <= latest.day)) break;
      if (other.day >= incident.day) continue;
      if (!other.services.some((service) => incident.services.includes(service))) continue;
      latest = other;
      break;
    }
  }
  return latest;
}

function byNewest(a: PatternRecord, b: PatternRecord): number {
  return byText(b.day, a.day) || byText(b.id, a.id);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
