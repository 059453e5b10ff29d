import { Temporal } from 'temporal-polyfill';

export {
  addWorkingDays,
  daysBetween,
  isCalendarDate,
  longDate,
  monthAndYear,
  shortDate,
  weekdayName,
} from './dates.ts';

/** How a wall clock in some zone read at an instant. */
export interface ClockReading {
  /** `2026-03-14` */
  readonly date: string;
  /** `02:14` */
  readonly time: string;
  /** 1 is Monday, 7 is Sunday (ISO 8601). */
  readonly weekday: number;
  /** 0–23. */
  readonly hour: number;
  /** East of UTC is positive. */
  readonly offsetMinutes: number;
}

const utc = 'UTC';
const millisecondsPerMinute = 60_000;
const millisecondsPerDay = 86_400_000;

/** Whether a name is a time zone of the IANA database in its unambiguous Area/City form, or UTC. */
export function isTimeZone(name: string): boolean {
  if (name === utc) return true;
  if (!/^[A-Z][A-Za-z]+\/[A-Za-z0-9_+\-/]+$/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** Read the wall clock of a zone at an instant (milliseconds since 1970, UTC). */
export function readClock(epochMs: number, zone: string): ClockReading {
  const offsetMinutes = offsetAt(epochMs, zone);
  const wallMinutes = Math.floor(epochMs / millisecondsPerMinute) + offsetMinutes;
  const day = Math.floor(wallMinutes / minutesPerDay);
  const minutes = wallMinutes - day * minutesPerDay;
  const hour = Math.floor(minutes / 60);
  return {
    date: dateOfDay(day),
    time: `${twoDigits[hour]}:${twoDigits[minutes % 60]}`,
    weekday: weekdayOfDay(day),
    hour,
    offsetMinutes,
  };
}

const minutesPerDay = 24 * 60;
const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/** The last day that was written as a date: one moment after the other falls on it. */
let lastDay = { day: 0, date: '1970-01-01' };

/** The date of a day, counted from 1 January 1970. */
function dateOfDay(day: number): string {
  if (day !== lastDay.day) {
    const date = new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
    lastDay = { day, date };
  }
  return lastDay.date;
}

/** 1 January 1970 was a Thursday. */
function weekdayOfDay(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** A stretch of time in which a zone's clocks stay as they are, without its end. */
interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly offsetMinutes: number;
}

/** By zone, those that were asked for: to find one takes as long as to read ten post-mortems. */
const stretches = new Map<string, Stretch[]>();

/** Minutes by which a zone's wall clock is ahead of UTC at an instant. */
export function offsetAt(epochMs: number, zone: string): number {
  if (zone === utc) return 0;
  const known = stretches.get(zone) ?? [];
  const found = known.find(({ from, until }) => from <= epochMs && epochMs < until);
  if (found) return found.offsetMinutes;
  const stretch = stretchAround(epochMs, zone);
  stretches.set(zone, [...known, stretch]);
  return stretch.offsetMinutes;
}

function stretchAround(epochMs: number, zone: string): Stretch {
  const zoned = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
  // What changes at this very instant comes before it.
  const before = zoned.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  const after = zoned.getTimeZoneTransition('next');
  return {
    from: before?.epochMilliseconds ?? -Infinity,
    until: after?.epochMilliseconds ?? Infinity,
    offsetMinutes: Math.round(zoned.offsetNanoseconds / 60e9),
  };
}

/** Every instant (milliseconds since 1970) at which a zone's wall clock read this; none in a gap. */
export function instantsOf(wallMs: number, zone: string): number[] {
  const offsets = new Set([
    offsetAt(wallMs - millisecondsPerDay, zone),
    offsetAt(wallMs + millisecondsPerDay, zone),
  ]);
  return [...offsets]
    .map((offset) => wallMs - offset * millisecondsPerMinute)
    .filter((instant) => instant + offsetAt(instant, zone) * millisecondsPerMinute === wallMs)
    .sort((a, b) => a - b);
}

/** `+01:00`, `-05:00`, or `Z` for zero. */
export function formatOffset(offsetMinutes: number): string {
  if (offsetMinutes === 0) return 'Z';
  const size = Math.abs(offsetMinutes);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
