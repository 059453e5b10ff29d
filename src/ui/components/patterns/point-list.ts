/** What a chart of dots shows, as lists. */
import type { PatternTable, Point } from '#domain/patterns/tables/table.ts';

/** More than anybody reads: the table and its CSV stand for them. */
export const mostPoints = 400;

export interface PointGroup {
  readonly label: string;
  readonly points: readonly Point[];
}

/** The dots of every row that has some; none when there are too many to read. */
export function pointGroups({ rows }: PatternTable): PointGroup[] {
  const groups = rows.flatMap(({ label, points = [] }) =>
    points.length > 0 ? [{ label, points }] : [],
  );
  const count = groups.reduce((sum, { points }) => sum + points.length, 0);
  return count > mostPoints ? [] : groups;
}
