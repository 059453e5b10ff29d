/** Days as patterns count and group them. */

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

/** The ISO weekday of a day that `dayNumber` counted, 1 being Monday. */
export function weekdayOfNumber(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The ISO weekday of a date, 1 being Monday. */
export function weekdayIn(date: string): number {
  return weekdayOfNumber(dayNumber(date));
}

/** Quarters since the year 0 of a date. */
export function quarterNumber(date: string): number {
  return Number(date.slice(0, 4)) * 4 + Math.ceil(Number(date.slice(5, 7)) / 3) - 1;
}

/** `2026-Q1` of a quarter that `quarterNumber` counted. */
export function quarterId(quarter: number): string {
  return `${String(Math.floor(quarter / 4)).padStart(4, '0')}-Q${(quarter % 4) + 1}`;
}

/** "Q1 2026" of a quarter that `quarterNumber` counted. */
export function quarterLabel(quarter: number): string {
  const id = quarterId(quarter);
  return `${id.slice(5)} ${id.slice(0, 4)}`;
}
