/** The file that the guide's example of a Metric names. */
import { exampleSeries } from '../../../example-series.ts';

export function GET(): Response {
  const [series] = exampleSeries.series;
  const lines = exampleSeries.at.map(
    (at, index) => `${new Date(at).toISOString()},${series?.values[index] ?? ''}`,
  );
  return new Response([`at,${series?.name ?? ''}`, ...lines, ''].join('\n'));
}
