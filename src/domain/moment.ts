import { formatOffset, instantsOf, isCalendarDate, longDate, offsetAt } from './calendar.ts';
import { type Outcome, fault, ok } from './outcome.ts';
import { quote, shorten } from './quote.ts';

/** A moment somebody wrote down. `bound: 'before'` means: at that time or earlier. */
export interface KnownMoment {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly epochMs: number;
  /** The offset it was written with, or that of the archive's zone at that time; east is positive. */
  readonly offsetMinutes: number;
  /** The author's own characters. */
  readonly written: string;
  readonly bound?: 'before';
}

/** A moment nobody knows, with the reason given for the post-mortem. */
export interface UnknownMoment {
  readonly unknown: string;
}

export type Moment = KnownMoment | UnknownMoment;

/** A time of day within a timeline: milliseconds since midnight. */
export interface TimeOfDay {
  readonly timeOfDayMs: number;
}

/** Whether a moment is there and not `unknown`; one that is bounded is known. */
export function isKnown(moment: Moment | undefined): moment is KnownMoment {
  return moment !== undefined && 'epochMs' in moment;
}

const earliestYear = 2000;
const latestYear = 2100;
const fullMoment =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*([Zz]|[+-]\d{2}:\d{2})?$/;
const timeAlone = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const useful = 'Write 2026-03-14T02:14Z (UTC) or 2026-03-14T02:14+01:00.';

/**
 * Read a moment: RFC 3339 with seconds optional (`2026-03-14T02:14Z`), or without offset as local
 * time in `zone`. Without a zone only the form is judged, and a local time counts as UTC.
 */
export function readMoment(written: string, zone?: string): Outcome<KnownMoment> {
  const text = written.trim();
  const before = /^before\s+/i.exec(text);
  const dated = before ? text.slice(before[0].length) : text;
  const match = fullMoment.exec(dated);
  if (!match) return explainMoment(dated);
  const [, date = '', hour = '', minute = '', second, fraction, offset] = match;
  if (!isCalendarDate(date)) return impossibleDate(date);
  const year = Number(date.slice(0, 4));
  if (year < earliestYear)
    return fault(`${quote(dated)} lies before ${earliestYear}`, 'Check the year.');
  if (year > latestYear)
    return fault(`${quote(dated)} lies after ${latestYear}`, 'Check the year.');
  const time = timeOfDay(hour, minute, second);
  if (time.fault) return time;
  const midnight = Date.UTC(year, Number(date.slice(5, 7)) - 1, Number(date.slice(8)));
  const wallMs = midnight + time.value.timeOfDayMs + millisecondsOf(fraction);
  const placed =
    offset === undefined ? placeInZone(wallMs, zone ?? 'UTC') : placeAt(wallMs, offset);
  if (placed.fault) return placed;
  return ok({ ...placed.value, written: text, ...(before && { bound: 'before' as const }) });
}

/** Read one of the four moments of a post-mortem, which may also be `unknown`. */
export function readMomentOrUnknown(
  written: string,
  zone: string | undefined,
  unknownBecause: string,
): Outcome<Moment> {
  return written.trim().toLowerCase() === 'unknown'
    ? ok({ unknown: unknownBecause })
    : readMoment(written, zone);
}

/** Read `02:14` or `02:14:30`, the short form that timeline entries may use. */
export function readTimeOfDay(written: string): Outcome<TimeOfDay> {
  const match = timeAlone.exec(written.trim());
  if (!match) return explainMoment(written);
  const [, hour = '', minute = '', second] = match;
  return timeOfDay(hour, minute, second);
}

function timeOfDay(hour: string, minute: string, second = ''): Outcome<TimeOfDay> {
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second)];
  if (hours > 23 || minutes > 59 || seconds > 59) {
    const written = [hour, minute, ...(second === '' ? [] : [second])].join(':');
    return fault(
      `${quote(written)} is no time of day`,
      'Hours go from 00 to 23, minutes and seconds from 00 to 59.',
    );
  }
  return ok({ timeOfDayMs: ((hours * 60 + minutes) * 60 + seconds) * 1000 });
}

/** The first three digits behind a decimal point. */
function millisecondsOf(fraction = ''): number {
  return fraction === '' ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'));
}

/** Whether a moment was written as local time of the archive's zone, without an offset. */
export function isLocal(written: string): boolean {
  return !/(?:[Zz]|[+-]\d{2}:\d{2})$/.test(written.trim());
}

/** Whether the text is a bare time of day, whatever its numbers. */
export function isTimeAlone(written: string): boolean {
  return timeAlone.test(written.trim());
}

/** Put a time of day on the same day and offset as another moment. */
export function onTheDayOf(day: KnownMoment, time: TimeOfDay, written: string): KnownMoment {
  const shift = day.offsetMinutes * 60_000;
  const midnight = Math.floor((day.epochMs + shift) / 86_400_000) * 86_400_000;
  return {
    epochMs: midnight + time.timeOfDayMs - shift,
    offsetMinutes: day.offsetMinutes,
    written,
  };
}

type Placed = Pick<KnownMoment, 'epochMs' | 'offsetMinutes'>;

function placeAt(wallMs: number, offset: string): Outcome<Placed> {
  if (offset === 'Z' || offset === 'z') return ok({ epochMs: wallMs, offsetMinutes: 0 });
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const size = hours * 60 + minutes;
  const offsetMinutes = offset.startsWith('-') && size > 0 ? -size : size;
  if (minutes > 59 || offsetMinutes < -12 * 60 || offsetMinutes > 14 * 60) {
    return fault(`${offset} is no offset from UTC`, 'Offsets go from -12:00 to +14:00.');
  }
  return ok({ epochMs: wallMs - offsetMinutes * 60_000, offsetMinutes });
}

function placeInZone(wallMs: number, zone: string): Outcome<Placed> {
  const instants = instantsOf(wallMs, zone);
  const [first, second] = instants;
  const [date = '', clock = ''] = new Date(wallMs).toISOString().split('T');
  const time = clock.slice(0, 5);
  const at = (epochMs: number) => {
    const offset = offsetAt(epochMs, zone);
    const wall = new Date(epochMs + offset * 60_000).toISOString().slice(0, 16);
    return `${wall}${formatOffset(offset)}`;
  };
  if (first === undefined) {
    const offsetBefore = offsetAt(wallMs - 86_400_000, zone);
    return fault(
      `${time} did not exist in ${zone} on ${longDate(date)}: the clocks went forward over it`,
      `Write the moment with its offset, such as ${at(wallMs - offsetBefore * 60_000)}.`,
    );
  }
  if (second !== undefined) {
    return fault(
      `${time} happened twice in ${zone} on ${longDate(date)}, when the clocks went back`,
      `Write ${at(first)} for the first or ${at(second)} for the second.`,
    );
  }
  return ok({ epochMs: first, offsetMinutes: offsetAt(first, zone) });
}

function impossibleDate(date: string) {
  return fault(`${date} is not in the calendar`, 'Write an existing day as year-month-day.');
}

/** Say why a text is no moment, as helpfully as its shape allows. */
function explainMoment(text: string): { readonly fault: { message: string; hint: string } } {
  if (text.trim() === '') return fault('no moment is given', useful);
  if (/^\d{1,2}:\d{2}(?::\d{2})?\s*(?:[Zz]|[+-]\d{2}:?\d{2})?$/.test(text)) {
    return fault(`${quote(text)} has no date`, useful);
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    if (!isCalendarDate(text)) return impossibleDate(text);
    return fault(`${quote(text)} has no time of day`, `Write ${text}T02:14Z, or unknown.`);
  }
  if (/^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}/.test(text)) {
    return fault(`${quote(text)} is ambiguous: which number is the month?`, useful);
  }
  const abbreviation = /\d\s*([A-Z]{2,5})$/.exec(text);
  if (abbreviation) {
    return fault(
      `"${abbreviation[1]}" is not an offset; abbreviations of zones are ambiguous`,
      'Write the offset, such as -05:00, or set organisation.timezone to a zone such as America/New_York.',
    );
  }
  if (/[+-]\d{4}$/.test(text) && text.includes(':')) {
    const fixed = text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
    return fault(`the offset in ${quote(text)} lacks its colon`, `Write ${shorten(fixed)}.`);
  }
  if (/^\d{9,}$/.test(text)) {
    return fault(`${quote(text)} looks like a Unix time, in seconds or milliseconds`, useful);
  }
  return fault(`${quote(text)} is not a moment`, `${useful} Also possible: before …, unknown.`);
}
