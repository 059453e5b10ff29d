/** The binomial distribution: of n independent tries with the same chance, how many succeed. */
import { logChoose } from './combinations.ts';
import type { Interval } from './interval.ts';

/** ln of the probability of `k` successes in `n` tries of chance `p`. */
export function logBinomial(k: number, n: number, p: number): number {
  return logBinomials(n, p)(k);
}

/** The same for one count after the other. */
export function logBinomials(n: number, p: number): (k: number) => number {
  if (p <= 0) return (k) => (k === 0 ? 0 : -Infinity);
  if (p >= 1) return (k) => (k === n ? 0 : -Infinity);
  const [success, failure] = [Math.log(p), Math.log1p(-p)];
  return (k) => logChoose(n, k) + k * success + (n - k) * failure;
}

/**
 * The smallest count with at least the given probability of it or fewer. Counts so far below the mean
 * that less than 10⁻³⁰ lies beyond them (Chernoff's bound) are passed over.
 */
export function binomialQuantile(probability: number, n: number, p: number): number {
  const mean = n * p;
  const logProbability = logBinomials(n, p);
  let sum = 0;
  for (let k = Math.max(0, Math.floor(mean - 12 * Math.sqrt(mean))); k < n; k++) {
    sum += Math.exp(logProbability(k));
    if (sum >= probability * (1 - 1e-12)) return k;
  }
  return n;
}

/**
 * Where each count should lie if `n` events spread over cells as `shares` says, such that all of them
 * lie there together at least 95 times in 100: each cell is binomial, and what may go wrong is shared
 * out among them (Bonferroni; Dunn, "Multiple comparisons among means", Journal of the American
 * Statistical Association 56 (1961), 52–64).
 */
export function spreadBand(n: number, shares: readonly number[]): Interval[] {
  const tail = 0.05 / shares.length / 2;
  const bands = new Map(
    [...new Set(shares)].map((share) => [
      share,
      {
        low: binomialQuantile(tail, n, share),
        high: n - binomialQuantile(tail, n, 1 - share),
      },
    ]),
  );
  return shares.map((share) => bands.get(share) ?? { low: 0, high: n });
}

/** Equal shares for so many cells. */
export function evenShares(cells: number): number[] {
  return Array.from({ length: cells }, () => 1 / cells);
}
