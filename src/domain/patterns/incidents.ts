/** Some incidents of an archive, and how they are parted by what they have. */
import type { Facet } from '../filters.ts';
import { type RecordColumns, noRole } from './records/record-columns.ts';
import type { PatternChoice } from './tables/table.ts';

/** Rows of the records, in their order: the newest incident first. */
export type Rows = readonly number[];

export interface Incidents {
  readonly records: RecordColumns;
  readonly rows: Rows;
}

/** Every record of an archive. */
export function allOf(records: RecordColumns): Incidents {
  return { records, rows: records.ids.map((_id, row) => row) };
}

/** The ids of some rows. */
export function idsIn({ ids }: Pick<RecordColumns, 'ids'>, rows: Rows): string[] {
  return rows.map((row) => ids[row] ?? '');
}

/** Those of some incidents that a list of rows has, in the order of the list. */
export function inOrderOf(list: Int32Array, incidents: Incidents): Rows {
  const isAmong = marksOf(incidents);
  const found: number[] = [];
  for (const row of list) if (isAmong[row] === 1) found.push(row);
  return found;
}

/** By row: 1 for each that is among some incidents. */
export function marksOf({ records, rows }: Incidents): Uint8Array {
  const marks = new Uint8Array(records.ids.length);
  for (const row of rows) marks[row] = 1;
  return marks;
}

/** Part rows by a number that each has: those with 0, those with 1 … below `size`; others are in no part. */
export function partBy(rows: Rows, numbers: ArrayLike<number>, size: number): Rows[] {
  const parts = emptyParts(size);
  for (const row of rows) parts[numbers[row] ?? size]?.push(row);
  return parts;
}

/** Part incidents by the values of a facet they have, in the order in which the values come up. */
export function partByValue({ records, rows }: Incidents, facet: Facet): Map<string, Rows> {
  const { starts, codes } = records.facets[facet];
  const parts: (number[] | undefined)[] = [];
  const cameUp: number[] = [];
  for (const row of rows) {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at++) {
      const code = codes[at] ?? 0;
      const part = parts[code];
      if (part === undefined) {
        parts[code] = [row];
        cameUp.push(code);
      } else if (part[part.length - 1] !== row) part.push(row);
    }
  }
  const values = records.values[facet];
  return new Map(cameUp.map((code) => [values[code] ?? '', parts[code] ?? []]));
}

/** Part incidents by the root causes they have, as a root if only roots count: a part for each category. */
export function partByCategory(
  { records, rows }: Incidents,
  choice: Pick<PatternChoice, 'rootOnly'>,
): Rows[] {
  const shallowest = shallowestOf(choice);
  return records.factors.deepest.map((roles) =>
    rows.filter((row) => (roles[row] ?? noRole) <= shallowest),
  );
}

/** Those of some incidents that have no root cause, or no root one if only roots count. */
export function withoutCategory(
  { records, rows }: Incidents,
  choice: Pick<PatternChoice, 'rootOnly'>,
): Rows {
  const { deepest } = records.factors;
  const shallowest = shallowestOf(choice);
  return rows.filter((row) => deepest.every((roles) => (roles[row] ?? noRole) > shallowest));
}

/** Those of some incidents that have no value in a facet. */
export function without({ records, rows }: Incidents, facet: Facet): Rows {
  const { starts } = records.facets[facet];
  return rows.filter((row) => starts[row] === starts[row + 1]);
}

/** The shallowest role that counts. */
function shallowestOf({ rootOnly }: Pick<PatternChoice, 'rootOnly'>): number {
  return rootOnly ? 0 : noRole - 1;
}

function emptyParts(size: number): number[][] {
  return Array.from({ length: size }, () => []);
}
