/** Marks of a logarithmic axis of time, where people would put them. */

const hour = 60;
const day = 24 * hour;

const minuteTicks: readonly (readonly [minutes: number, label: string])[] = [
  [1, '1 min'],
  [5, '5 min'],
  [15, '15 min'],
  [hour, '1 h'],
  [4 * hour, '4 h'],
  [day, '1 d'],
  [4 * day, '4 d'],
  [14 * day, '14 d'],
  [60 * day, '60 d'],
  [365 * day, '1 y'],
  [1825 * day, '5 y'],
];

const dayTicks: readonly (readonly [days: number, label: string])[] = [
  [1, '1 d'],
  [7, '1 w'],
  [30, '30 d'],
  [90, '90 d'],
  [365, '1 y'],
  [1095, '3 y'],
  [3650, '10 y'],
];

export interface TimeAxis {
  readonly least: number;
  readonly most: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** Less than one has no place on a logarithmic axis; it stands at the edge. */
export const leastOnAxis = 0.6;

/** An axis that holds all of some values, given in minutes or days. */
export function timeAxis(values: readonly number[], unit: 'minutes' | 'days'): TimeAxis {
  const all = unit === 'minutes' ? minuteTicks : dayTicks;
  const low = Math.max(leastOnAxis, Math.min(...values, all[1]?.[0] ?? 1));
  const high = Math.max(...values, all[2]?.[0] ?? 1);
  const least = low < 1 ? leastOnAxis : low / 1.3;
  // The next mark, if it is not far: what lies beyond the last one is hard to read.
  const next = all.find(([value]) => value >= high)?.[0] ?? Infinity;
  const most = next <= 2 * high ? Math.max(next * 1.1, high * 1.4) : high * 1.4;
  return {
    least,
    most,
    ticks: all
      .filter(([value]) => value >= least && value <= most)
      .map(([value, label]) => ({ value, label })),
  };
}
