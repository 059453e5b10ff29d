/** Dates and times of an incident as its page says them, in the archive's zone. */
import { longDate, readClock, shortDate, weekdayName } from './calendar.ts';
import { type KnownMoment, type Moment, isKnown } from './moment.ts';
import type { Postmortem } from './resolve.ts';

/** "Saturday 14 March 2026" from `2026-03-14`. */
export function dayWithWeekday(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  return `${weekdayName(weekday)} ${longDate(date)}`;
}

/** "UTC", "UTC+1", "UTC−3:30" from minutes east. */
export function zoneLabel(offsetMinutes: number): string {
  if (offsetMinutes === 0) return 'UTC';
  const size = Math.abs(offsetMinutes);
  const minutes = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return `UTC${offsetMinutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${minutes}`;
}

/** A moment in words: "14 March 2026, 02:14 UTC", "before 14 March 2026, 02:14 UTC", "unknown". */
export function sayMoment(moment: Moment, timezone: string): string {
  if (!isKnown(moment)) return 'unknown';
  const { date, time, offsetMinutes } = readClock(moment.epochMs, timezone);
  const before = moment.bound ? 'before ' : '';
  return `${before}${longDate(date)}, ${time} ${zoneLabel(offsetMinutes)}`;
}

/** A moment in a line that has little room: "14 Mar 2026, 02:14 UTC". */
export function sayShortly({ epochMs }: KnownMoment, timezone: string): string {
  const { date, time, offsetMinutes } = readClock(epochMs, timezone);
  return `${shortDate(date)}, ${time} ${zoneLabel(offsetMinutes)}`;
}

/** A moment in words beside an earlier one: on the same day the time says enough. */
export function sayLater(moment: Moment, earlier: KnownMoment, timezone: string): string {
  if (!isKnown(moment)) return sayMoment(moment, timezone);
  const clock = readClock(moment.epochMs, timezone);
  const { date, offsetMinutes } = readClock(earlier.epochMs, timezone);
  return clock.date === date && clock.offsetMinutes === offsetMinutes
    ? `${moment.bound ? 'before ' : ''}${clock.time}`
    : sayMoment(moment, timezone);
}

/** A moment for machines, as `<time datetime>` wants it; undefined when it is not exact. */
export function machineMoment(moment: Moment): string | undefined {
  return isKnown(moment) && !moment.bound ? new Date(moment.epochMs).toISOString() : undefined;
}

export interface When {
  /** "Saturday 14 March 2026", "Before …": of the start, or of the directory's name without one. */
  readonly day: string;
  /** "02:14–02:52 UTC", "21:14 – Monday 3 August 2026, 08:20 UTC", "start unknown". */
  readonly hours: string;
}

/** When an incident happened: its day, and its hours until the last moment that is known. */
export function whenOf(
  postmortem: Pick<Postmortem, 'day' | 'started' | 'mitigated' | 'resolved'>,
  timezone: string,
): When {
  const { started, mitigated, resolved } = postmortem;
  const end = isKnown(resolved) ? resolved : isKnown(mitigated) ? mitigated : undefined;
  const to = end && readClock(end.epochMs, timezone);
  if (!isKnown(started)) {
    const until = to ? `, over ${dayWithWeekday(to.date)}, ${to.time}` : '';
    const zone = to ? ` ${zoneLabel(to.offsetMinutes)}` : '';
    return { day: dayWithWeekday(postmortem.day), hours: `start unknown${until}${zone}` };
  }
  const from = readClock(started.epochMs, timezone);
  const shifted = to !== undefined && to.offsetMinutes !== from.offsetMinutes;
  const begin = from.time;
  const zone = ` ${zoneLabel(from.offsetMinutes)}`;
  const day = `${started.bound ? 'Before ' : ''}${dayWithWeekday(from.date)}`;
  if (to === undefined) return { day, hours: `${started.bound ? '' : 'from '}${begin}${zone}` };
  const endZone = ` ${zoneLabel(to.offsetMinutes)}`;
  const between = to.date === from.date ? '–' : ` – ${dayWithWeekday(to.date)}, `;
  return { day, hours: `${begin}${shifted ? zone : ''}${between}${to.time}${endZone}` };
}
