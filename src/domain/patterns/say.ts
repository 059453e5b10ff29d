/** Numbers as the patterns say them. */
import { formatLength } from '../length.ts';
import type { Interval } from './statistics/interval.ts';

const thousands = new Intl.NumberFormat('en-GB');

/** "2,310". */
export function sayNumber(count: number): string {
  return count < 1_000 ? count.toString() : thousands.format(count);
}

/** "1 incident", "2,310 incidents". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${sayNumber(count)} ${count === 1 ? one : many}`;
}

/** "44 % (28–61 %)" from shares of 1. */
export function sayShare(share: number, interval: Interval): string {
  return `${percent(share)} % (${percent(interval.low)}–${percent(interval.high)} %)`;
}

/** "38 min", "4 h 12 min" from minutes. */
export function sayMinutes(minutes: number): string {
  return formatLength(minutes * 60_000);
}

/** A value as far as it is known: "38 min", "at least 38 min", "at most 3 d", "between 1 h and 2 h". */
export function sayBounds({ low, high }: Interval, say = sayMinutes): string {
  if (low === high) return say(low);
  if (high === Infinity) return low > 0 ? `at least ${say(low)}` : 'not known';
  return low > 0 ? `between ${say(low)} and ${say(high)}` : `at most ${say(high)}`;
}

/** An interval: "20 min – 1 h 4 min", "20 min – no upper end". */
export function sayInterval({ low, high }: Interval, say = sayMinutes): string {
  return `${say(low)} – ${high === Infinity ? 'no upper end' : say(high)}`;
}

/** A p-value: "0.004", "below 0.001". */
export function sayChance(p: number): string {
  return p < 0.001 ? 'below 0.001' : p.toPrecision(1);
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** One sentence after the other, without those that have nothing to say. */
export function sentences(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false && part !== '').join(' ');
}

function percent(share: number): string {
  return Math.round(share * 100).toString();
}
