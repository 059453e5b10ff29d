/** Days as patterns group them. */

/** The ISO weekday of a date, 1 being Monday. */
export function weekdayIn(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** `2026-Q1` of a date. */
export function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** "Q1 2026" from `2026-Q1`. */
export function quarterLabel(quarter: string): string {
  return `${quarter.slice(5)} ${quarter.slice(0, 4)}`;
}

/** Every quarter from the first to the last of some dates, also those that have none. */
export function quartersOf(dates: readonly string[]): string[] {
  const sorted = dates.map(quarterOf).sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const quarters: string[] = [];
  for (let number = numberOf(first); number <= numberOf(last); number++) {
    quarters.push(`${String(Math.floor(number / 4)).padStart(4, '0')}-Q${(number % 4) + 1}`);
  }
  return quarters;
}

function numberOf(quarter: string): number {
  return Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;
}

/** The date a number of days after another, before it when negative. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
