/**
 * Exact tests of counts: how often chance alone would give what was counted, or something at least
 * as unlikely. All are two-sided by the method of small p-values (Fay, "Two-sided exact tests and
 * matching confidence intervals for discrete data", The R Journal 2/1 (2010), 53–58), which is what
 * binom.test, poisson.test and fisher.test of R and their namesakes in SciPy do.
 */
import { logBinomials } from './binomial.ts';
import { logChoose } from './combinations.ts';

/** Counts as equally unlikely what differs by no more than rounding; R and SciPy use the same. */
const rounding = 1e-7;

/** The p-value of `count` successes in `n` when each comes with probability `p`. */
export function binomialTest(count: number, n: number, p: number): number {
  return smallPValues(0, n, count, logBinomials(n, p));
}

/** Events, and what they could happen in: days, deploys, incidents. */
export interface Rate {
  readonly events: number;
  readonly exposure: number;
}

/**
 * The p-value of two counts when both come at the same rate: given their sum, the first is binomial
 * with the first's share of the exposure. Przyborowski and Wilenski, "Homogeneity of results in
 * testing samples from Poisson series", Biometrika 31 (1940), 313–323.
 */
export function rateTest(one: Rate, other: Rate): number {
  const exposure = one.exposure + other.exposure;
  if (exposure <= 0) return 1;
  return binomialTest(one.events, one.events + other.events, one.exposure / exposure);
}

/** How many of some have a property. */
export interface Part {
  readonly count: number;
  readonly n: number;
}

/**
 * The p-value of two parts when both groups are alike: given how many have the property in all, the
 * count in the first is hypergeometric. R. A. Fisher, "The logic of inductive inference", Journal of
 * the Royal Statistical Society 98 (1935), 39–82.
 */
export function sharesTest(one: Part, other: Part): number {
  const having = one.count + other.count;
  const total = logChoose(one.n + other.n, having);
  const least = Math.max(0, having - other.n);
  const most = Math.min(one.n, having);
  return smallPValues(
    least,
    most,
    one.count,
    (k) => logChoose(one.n, k) + logChoose(other.n, having - k) - total,
  );
}

/** Add up the probabilities of every outcome that is no likelier than the one observed. */
function smallPValues(
  least: number,
  most: number,
  observed: number,
  logProbability: (outcome: number) => number,
): number {
  const limit = logProbability(observed) + Math.log1p(rounding);
  let sum = 0;
  for (let outcome = least; outcome <= most; outcome++) {
    const log = logProbability(outcome);
    if (log <= limit) sum += Math.exp(log);
  }
  return Math.min(1, sum);
}
