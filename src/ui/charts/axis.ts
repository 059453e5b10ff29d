/** Tidy values for the axes of small charts. */
import { readClock, shortDate } from '#domain/calendar.ts';

export interface Axis {
  readonly min: number;
  readonly max: number;
  /** From `min` to `max`, evenly. */
  readonly ticks: readonly number[];
}

/**
 * An axis from zero that holds every value, in about `target` steps of 1, 2, 2.5 or 5 times a
 * power of ten. Lines are compared by their height, so the axis never starts above zero.
 */
export function valueAxis(values: readonly number[], target = 4): Axis {
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  const step = tidyStep((high - low || 1) / target);
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    clean((first + index) * step),
  );
  return { min: clean(first * step), max: clean(last * step), ticks };
}

function tidyStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9));
  return (factor ?? 10) * power;
}

/** Take away what binary fractions leave behind: 0.30000000000000004. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}

export interface TimeTick {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** "02:00", or the date on axes of days. */
  readonly label: string;
  /** "3 Aug", on the first tick and on each new day, when the axis spans several. */
  readonly date: string | undefined;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const timeSteps = [
  ...[1, 2, 5, 10, 15, 30].map((count) => (count * minute) / 60),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 7, 14, 28, 91, 182, 364].map((count) => count * day),
];

/** Round times between two instants (milliseconds since 1970), at most `most` of them. */
export function timeTicks(from: number, to: number, timezone: string, most = 4): TimeTick[] {
  const span = to - from;
  const step =
    timeSteps.find((candidate) => span / candidate <= most) ?? Math.ceil(span / most / day) * day;
  const ticks: TimeTick[] = [];
  const severalDays = readClock(from, timezone).date !== readClock(to, timezone).date;
  let lastDate: string | undefined;
  // Round by the wall clock, whose offset may change on the way.
  for (let wall = roundUp(from + offset(from, timezone), step); ; wall += step) {
    const at = wall - offset(wall - offset(wall, timezone), timezone);
    if (at > to || ticks.length > most) return ticks;
    // A time that the clocks skipped has no place on the axis.
    if (at + offset(at, timezone) !== wall) continue;
    const { date, time } = readClock(at, timezone);
    const short = shortDate(date).replace(/ \d{4}$/, '');
    const seconds = step < minute ? new Date(at).toISOString().slice(16, 19) : '';
    const isNew = severalDays && date !== lastDate;
    ticks.push(
      step >= day
        ? { at, label: short, date: undefined }
        : { at, label: time + seconds, date: isNew ? short : undefined },
    );
    lastDate = date;
  }
}

function offset(epochMs: number, timezone: string): number {
  return readClock(epochMs, timezone).offsetMinutes * minute;
}

function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}
