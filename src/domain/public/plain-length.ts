/** Lengths of time as one says them to somebody who does not read logs. */

const minuteMs = 60_000;

/**
 * Write milliseconds with their two largest units, in full: `38 minutes`, `4 hours 2 minutes`,
 * `1 day 3 hours`. What the public learns are minutes, so less than one is `less than a minute`.
 */
export function plainLength(ms: number): string {
  const minutes = Math.floor(ms / minuteMs);
  if (minutes === 0) return 'less than a minute';
  if (minutes < 60) return count(minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return joined(count(hours, 'hour'), minutes % 60, 'minute');
  return joined(count(Math.floor(hours / 24), 'day'), hours % 24, 'hour');
}

function joined(large: string, small: number, unit: string): string {
  return small === 0 ? large : `${large} ${count(small, unit)}`;
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
