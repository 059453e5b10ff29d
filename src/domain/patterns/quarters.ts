/** Incidents by the quarter in which they began. */
import { quarterId, quarterLabel } from './calendar-days.ts';
import type { Incidents, Rows } from './incidents.ts';

export interface Quarter {
  /** `2026-Q1` */
  readonly id: string;
  /** "Q1 2026" */
  readonly label: string;
  readonly began: Rows;
}

/** Every quarter from the first to the last in which some incidents began, also those without any. */
export function quartersOf({ records: { quarters }, rows }: Incidents): Quarter[] {
  let [first, last] = [Infinity, -Infinity];
  for (const row of rows) {
    const quarter = quarters[row] ?? 0;
    if (quarter < first) first = quarter;
    if (quarter > last) last = quarter;
  }
  const parts: number[][] = [];
  for (let quarter = first; quarter <= last; quarter++) parts.push([]);
  for (const row of rows) parts[(quarters[row] ?? 0) - first]?.push(row);
  return parts.map((began, place) => ({
    id: quarterId(first + place),
    label: quarterLabel(first + place),
    began,
  }));
}
