/** How sure a share is that was counted in a few incidents. */
import type { Interval } from './interval.ts';

/** The standard normal deviate that leaves 2.5 % on either side. */
const z = 1.959963984540054;

/**
 * The 95 % score interval of a share of `count` in `n`, as shares of 1; nothing is known without any.
 * E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
 * American Statistical Association 22 (1927), 209–212; recommended for small n by Brown, Cai and
 * DasGupta, "Interval estimation for a binomial proportion", Statistical Science 16 (2001), 101–133.
 */
export function wilsonInterval(count: number, n: number): Interval {
  if (n <= 0) return { low: 0, high: 1 };
  const share = count / n;
  const centre = share + z ** 2 / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  const scale = 1 + z ** 2 / n;
  return {
    low: count === 0 ? 0 : Math.max(0, (centre - reach) / scale),
    high: count === n ? 1 : Math.min(1, (centre + reach) / scale),
  };
}
