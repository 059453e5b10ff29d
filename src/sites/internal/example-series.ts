import type { SeriesAsset } from '#domain/body.ts';

const values = [0.4, 0.5, 0.4, 6.1, 38, 71, 88, 93, 95, 96, 97, 96, 97, 41, 3.2, 0.6, 0.4];

/** The measurements behind the guide's example of a Metric: a night on which a pool ran out. */
export const exampleSeries: SeriesAsset = {
  file: 'error-rate.csv',
  at: values.map((_, index) => Date.UTC(2026, 2, 14, 2, 5 + 3 * index)),
  series: [{ name: 'errors', values }],
};
