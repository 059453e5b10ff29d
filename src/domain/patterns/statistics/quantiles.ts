/** The middle of some lengths, and how sure it is, also when some are known from one side only. */
import { binomialQuantile } from './binomial.ts';
import type { Interval } from './interval.ts';

/** The ranks, counted from 1, of the two values that enclose a median. */
export interface Ranks {
  readonly low: number;
  readonly high: number;
}

/** With fewer no pair of values encloses the median 95 times in 100, and no median is told. */
export const fewestForMedian = 6;

/** By the number of values: groups are as large again and again. */
const lowRanks = new Map<number, number>();

/**
 * The ranks of the sorted values between which the median lies at least 95 times in 100, whatever the
 * distribution; undefined below six. W. R. Thompson, "On confidence ranges for the median and other
 * expectation distributions", Annals of Mathematical Statistics 7 (1936), 122–128; Conover, "Practical
 * nonparametric statistics", 3rd ed. (1999), section 3.2.
 */
export function medianRanks(n: number): Ranks | undefined {
  if (n < fewestForMedian) return undefined;
  const low = lowRanks.get(n) ?? binomialQuantile(0.025, n, 0.5);
  lowRanks.set(n, low);
  return { low, high: n - low + 1 };
}

/**
 * A quantile of sorted values, between two neighbours in proportion: the seventh of the definitions of
 * Hyndman and Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996),
 * 361–365, which R and NumPy use unless told otherwise.
 */
export function quantile(sorted: readonly number[], share: number): number | undefined {
  if (sorted.length === 0) return undefined;
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Infinity;
  const above = sorted[Math.ceil(place)] ?? Infinity;
  return above === below ? below : below + (above - below) * (place - Math.floor(place));
}

/** A median and what surrounds it, each as far as it is known: `high` is Infinity when it is not. */
export interface Summary {
  readonly n: number;
  readonly median: Interval;
  /** The 95 % interval of the median; undefined below six values. */
  readonly interval: Interval | undefined;
  /** The first and third quartile; undefined below ten values. */
  readonly quartiles: readonly [Interval, Interval] | undefined;
}

/** The lower and the upper ends of lengths, each from the least to the greatest. */
export interface Ends {
  readonly lows: readonly number[];
  readonly highs: readonly number[];
}

/**
 * Summarise lengths that are each known to lie within an interval, an exact one at a point. What holds
 * of the lower ends and of the upper ends holds of every value between: these are bounds, not guesses
 * (Manski, "Partial identification of probability distributions", 2003, chapter 1).
 */
export function summarise({ lows, highs }: Ends): Summary | undefined {
  const n = lows.length;
  if (n === 0) return undefined;
  const at = (share: number): Interval => ({
    low: quantile(lows, share) ?? 0,
    high: quantile(highs, share) ?? Infinity,
  });
  const ranks = medianRanks(n);
  return {
    n,
    median: at(0.5),
    interval: ranks && {
      low: lows[ranks.low - 1] ?? 0,
      high: highs[ranks.high - 1] ?? Infinity,
    },
    quartiles: n >= 10 ? [at(0.25), at(0.75)] : undefined,
  };
}
