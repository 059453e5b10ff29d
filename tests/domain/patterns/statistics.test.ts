/** The statistics against answers from outside: textbooks, papers, and R and SciPy where they say so. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  binomialQuantile,
  evenShares,
  logBinomial,
  spreadBand,
} from '#domain/patterns/statistics/binomial.ts';
import { logFactorial } from '#domain/patterns/statistics/combinations.ts';
import { binomialTest, rateTest, sharesTest } from '#domain/patterns/statistics/exact-test.ts';
import { holmAdjust } from '#domain/patterns/statistics/holm.ts';
import type { Interval } from '#domain/patterns/statistics/interval.ts';
import { medianRanks, quantile, summarise } from '#domain/patterns/statistics/quantiles.ts';
import { wilsonInterval } from '#domain/patterns/statistics/wilson.ts';

/** Whether two numbers agree in so many of their leading digits. */
function expectClose(found: number, known: number, digits = 9) {
  expect(Math.abs(found - known)).toBeLessThanOrEqual(Math.abs(known) * 10 ** -digits);
}

/** What is said of lengths that each lie within an interval. */
function summaryOf(values: readonly Interval[]) {
  const sorted = (ends: number[]) => ends.sort((a, b) => (a === b ? 0 : a - b));
  return summarise({
    lows: sorted(values.map(({ low }) => low)),
    highs: sorted(values.map(({ high }) => high)),
  });
}

describe('a share', () => {
  // 4, 2 and 15: reference/honest-patterns.md; the others: SciPy 1.17 binomtest().proportion_ci('wilson').
  test.each([
    [4, 12, 0.1381200910912132, 0.6093779111272004],
    [2, 5, 0.11762077423264794, 0.769275718723987],
    [15, 40, 0.24222979167233272, 0.5296756086269889],
    [0, 10, 0, 0.27753279986288926],
    [10, 10, 0.7224672001371109, 1],
    [263, 320, 0.7762100459448822, 0.8599036893074621],
  ])('of %i in %i lies within its Wilson interval', (count, n, low, high) => {
    const interval = wilsonInterval(count, n);
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  });

  // Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i has the interval that Newcombe prints', (count, n, low, high) => {
    const interval = wilsonInterval(count, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test('of nothing is not known at all', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe('factorials and binomial probabilities', () => {
  test('agree with exact and with published values', () => {
    expectClose(Math.exp(logFactorial(10)), 3_628_800, 13);
    expectClose(logFactorial(20), Math.log(2_432_902_008_176_640_000), 14);
    // C's lgamma(10001).
    expectClose(logFactorial(10_000), 82108.92783681434, 14);
    // SciPy binom.logpmf.
    expectClose(logBinomial(5_000, 10_000, 0.5), -4.830986538632715, 10);
    expectClose(logBinomial(3, 10_000, 0.001), -4.886306050078229, 10);
  });

  test('add up to 1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, p) => {
          let sum = 0;
          for (let k = 0; k <= n; k++) sum += Math.exp(logBinomial(k, n, p));
          expect(sum).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});

describe('the exact binomial test', () => {
  // R: binom.test(682, 925, p = 0.75), Mendel's peas as in its help page (Conover 1971, p. 97 f.): 0.3825.
  // R: binom.test(7, 20, .3): 0.6295. The others: SciPy 1.17 binomtest().
  test.each([
    [682, 925, 0.75, 0.3824915595748517],
    [7, 20, 0.3, 0.6294979666766769],
    [3, 10, 0.5, 0.34375],
    [15, 20, 0.5, 0.04138946533203125],
    [0, 20, 0.1, 0.25452997802490435],
    [1, 3, 0.05, 0.142625],
    [4, 17, 1 / 7, 0.28989686226866906],
    [11, 25, 1 / 7, 0.0003209210896361498],
    [10, 2_000, 0.002, 0.008066170858970505],
    [5_000, 10_000, 0.49, 0.04654168501674097],
    [9_990, 10_000, 0.999, 1],
    [235, 682, 0.75, 7.26755816815947e-110],
  ])('of %i in %i with chance %d', (count, n, p, known) => {
    expectClose(binomialTest(count, n, p), known);
  });

  test('finds nothing strange in what had to be', () => {
    expect(binomialTest(0, 5, 0)).toBe(1);
    expect(binomialTest(5, 5, 1)).toBe(1);
    expect(binomialTest(1, 5, 0)).toBe(0);
    expect(binomialTest(0, 0, 0.5)).toBe(1);
  });
});

describe('the conditional test of two rates', () => {
  // R: poisson.test(c(11, 6 + 8 + 7), c(800, 1083 + 1050 + 878)), from its help page: 0.07967.
  // 41 breast cancers in 28,010 woman-years against 15 in 19,017 (Boice and Monson 1977).
  test.each([
    [11, 800, 21, 3_011, 0.07967, 4],
    [41, 28_010, 15, 19_017, 0.04085202628650178, 9],
    [11, 1_000, 3, 1_000, 0.057373046875, 9],
    [10, 365, 22, 365, 0.050102459732443094, 9],
  ])('%i in %i against %i in %i', (k1, t1, k2, t2, known, digits) => {
    const p = rateTest({ events: k1, exposure: t1 }, { events: k2, exposure: t2 });
    expect(p).toBeCloseTo(known, digits);
    expectClose(rateTest({ events: k2, exposure: t2 }, { events: k1, exposure: t1 }), p, 6);
  });

  test('tells nothing without exposure', () => {
    expect(rateTest({ events: 0, exposure: 0 }, { events: 0, exposure: 0 })).toBe(1);
  });
});

describe('the exact test of two shares', () => {
  // The lady tasting tea (Fisher 1935), 3 of 4: 0.4857. Convictions of twins (Fisher 1962): 0.0005367.
  // The others: SciPy 1.17 fisher_exact(); 8/2 against 1/5 is the example of its manual, 0.03497.
  test.each([
    [3, 4, 1, 4, 0.48571428571428565],
    [10, 12, 3, 18, 0.0005367241191434357],
    [8, 10, 1, 6, 0.034965034965034975],
    [1, 10, 11, 14, 0.0027594561852200836],
    [3, 3, 0, 3, 0.10000000000000002],
    [500, 2_000, 620, 2_000, 2.7480202835946045e-5],
  ])('%i of %i against %i of %i', (k1, n1, k2, n2, known) => {
    expectClose(sharesTest({ count: k1, n: n1 }, { count: k2, n: n2 }), known);
  });
});

describe('tests made together', () => {
  test('are adjusted as in the example of Holm’s procedure', () => {
    // R: p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm") and p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm").
    const first = [0.05, 0.08, 0.09, 0.09, 0.09];
    for (const [index, p] of holmAdjust([0.01, 0.02, 0.03, 0.04, 0.05]).entries()) {
      expect(p).toBeCloseTo(first[index] ?? NaN, 12);
    }
    const second = [0.03, 0.06, 0.06, 0.02];
    for (const [index, p] of holmAdjust([0.01, 0.04, 0.03, 0.005]).entries()) {
      expect(p).toBeCloseTo(second[index] ?? NaN, 12);
    }
    expect(holmAdjust([])).toEqual([]);
    expect(holmAdjust([0.9, 0.8])).toEqual([1, 1]);
  });
});

describe('a median', () => {
  // reference/honest-patterns.md, and Conover 1999, table A3; 25 and above: SciPy binom.ppf.
  test.each([
    [6, 1, 6],
    [7, 1, 7],
    [8, 1, 8],
    [9, 2, 8],
    [10, 2, 9],
    [15, 4, 12],
    [20, 6, 15],
    [25, 8, 18],
    [30, 10, 21],
    [50, 18, 33],
    [100, 40, 61],
    [1_000, 469, 532],
  ])('of %i values lies between ranks %i and %i', (n, low, high) => {
    expect(medianRanks(n)).toEqual({ low, high });
  });

  test('of five has no interval', () => {
    expect(medianRanks(5)).toBeUndefined();
    expect(summaryOf([1, 2, 3, 4, 5].map(exactly))).toEqual({
      n: 5,
      median: { low: 3, high: 3 },
      interval: undefined,
      quartiles: undefined,
    });
  });

  test('is covered at least 95 times in 100, and a narrower pair of ranks would not do', () => {
    for (let n = 6; n <= 200; n++) {
      const low = medianRanks(n)?.low ?? 0;
      const outside = (rank: number) => {
        let sum = 0;
        for (let k = 0; k < rank; k++) sum += Math.exp(logBinomial(k, n, 0.5));
        return 2 * sum;
      };
      expect(outside(low)).toBeLessThanOrEqual(0.05);
      expect(outside(low + 1)).toBeGreaterThan(0.05);
    }
  });

  test('and its quartiles are those of R', () => {
    // R: quantile(c(1, 2, 4, 8, 16, 32, 64, 128, 256, 512)).
    const doubling = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512];
    expect([0.25, 0.5, 0.75].map((share) => quantile(doubling, share))).toEqual([5, 24, 112]);
    expect(quantile([], 0.5)).toBeUndefined();
    expect(quantile([7], 0.25)).toBe(7);
    expect(summaryOf(doubling.map(exactly))).toMatchObject({
      interval: { low: 2, high: 256 },
      quartiles: [exactly(5), exactly(112)],
    });
  });

  test('stands when those that are only bounded cannot move it, and is bounded when they can', () => {
    const longer = { low: 40, high: Infinity };
    expect(summaryOf([1, 2, 3].map(exactly).concat(longer, longer))?.median).toEqual(exactly(3));
    expect(summaryOf([exactly(1), exactly(2), longer, longer])?.median).toEqual({
      low: 21,
      high: Infinity,
    });
    expect(summaryOf([longer, longer, longer])?.median).toEqual(longer);
    expect(summaryOf([{ low: 0, high: 9 }, exactly(4), exactly(5)])?.median).toEqual({
      low: 4,
      high: 5,
    });
    expect(summaryOf([])).toBeUndefined();
  });
});

describe('an even spread', () => {
  // SciPy binom.ppf(0.05 / cells / 2) and binom.isf of the same.
  test.each([
    [35, 7, 0, 11],
    [100, 7, 6, 24],
    [35, 24, 0, 6],
    [10_000, 24, 356, 479],
  ])('of %i over %i cells', (n, cells, low, high) => {
    expect(spreadBand(n, evenShares(cells))).toEqual(
      Array.from({ length: cells }, () => ({ low, high })),
    );
  });

  test('follows the shares it is given, and none is expected where there is nothing', () => {
    expect(spreadBand(20, [1, 0])).toEqual([
      { low: 20, high: 20 },
      { low: 0, high: 0 },
    ]);
    expect(spreadBand(0, evenShares(7))[0]).toEqual({ low: 0, high: 0 });
  });

  test('has the quantiles of the binomial distribution', () => {
    expect(binomialQuantile(0.5, 10, 0.5)).toBe(5);
    expect(binomialQuantile(1, 4, 0.5)).toBe(4);
  });
});

function exactly(value: number) {
  return { low: value, high: value };
}
