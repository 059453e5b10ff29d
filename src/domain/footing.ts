/** What a bare time of day counts from, where times stand in a list one after another. */
import {
  type KnownMoment,
  isLocal,
  isTimeAlone,
  onTheDayOf,
  readMoment,
  readTimeOfDay,
} from './moment.ts';
import { type Fault, type Outcome, fault, ok } from './outcome.ts';
import { quote } from './quote.ts';

/** The moment the next bare time takes its date from. */
export interface Footing {
  readonly moment: KnownMoment;
  /** Whether it was written as local time of the archive's zone: then a bare time is local too. */
  readonly local: boolean;
  /** Whether it belongs to an item of the list; else it is the start of the whole. */
  readonly isItem: boolean;
}

/** Stand on the start of the incident. */
export function footingOnStart(started: KnownMoment): Footing {
  return { moment: started, local: isLocal(started.written), isItem: false };
}

/** Stand on an item; one with a bare time stays in the local time or offset of what was before. */
export function footingOnItem(at: KnownMoment, before: Footing | undefined): Footing {
  const local = isTimeAlone(at.written) ? before?.local : isLocal(at.written);
  return { moment: at, local: local ?? false, isItem: true };
}

/** Say that an item stands before the one above it; `noun` is what the list is made of. */
export function judgeSequence(
  at: KnownMoment,
  { moment, isItem }: Footing,
  noun: string,
): { readonly fault: Fault } | undefined {
  if (!isItem || at.epochMs >= moment.epochMs) return undefined;
  return fault(
    `${at.written} goes back in time: the ${noun} before is at ${moment.written}`,
    'Put them in order, the oldest first; across midnight write the date too, such as 2026-03-15T00:05Z.',
  );
}

/** Settle a moment of the list; a bare time takes date and offset, or zone, from the footing. */
export function placeTime(
  written: string,
  footing: Footing | undefined,
  zone: string,
): Outcome<KnownMoment> {
  if (/^before\s/i.test(written.trim())) {
    return fault(
      `${quote(written)} is known from one side only`,
      'Write when it was: only started, detected, mitigated and resolved may be `before …`.',
    );
  }
  if (!isTimeAlone(written)) return readMoment(written, zone);
  const time = readTimeOfDay(written);
  if (time.fault) return time;
  if (!footing) {
    return fault(
      `${quote(written)} has no date, and \`started\` is unknown`,
      'Write the date in the first one, such as 2026-03-14T02:14Z.',
    );
  }
  const sameDay = onTheDayOf(footing.moment, time.value, written.trim());
  return footing.local ? readLocal(sameDay, zone) : ok(sameDay);
}

/** Read the wall clock of a moment in the archive's zone, where the clocks may have changed. */
function readLocal(moment: KnownMoment, zone: string): Outcome<KnownMoment> {
  const wall = new Date(moment.epochMs + moment.offsetMinutes * 60_000).toISOString();
  const read = readMoment(wall.slice(0, 19), zone);
  return read.fault ? read : ok({ ...read.value, written: moment.written });
}
