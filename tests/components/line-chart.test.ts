import { describe, expect, test } from 'vitest';
import type { SeriesAsset } from '#domain/body.ts';
import { timeTicks, valueAxis } from '#ui/charts/axis.ts';
import { layOutLineChart } from '#ui/charts/line-chart.ts';
import { thinRows } from '#ui/charts/rows.ts';

const start = Date.parse('2026-03-14T02:00:00Z');

function series(values: (number | null)[]): SeriesAsset {
  return {
    file: 'rate.csv',
    at: values.map((_, index) => start + index * 60_000),
    series: [{ name: 'value', values }],
  };
}

describe('a value axis', () => {
  test.each([
    [
      [0.3, 97.4],
      [0, 25, 50, 75, 100],
    ],
    [
      [3, 7],
      [0, 2, 4, 6, 8],
    ],
    [
      [-3, 7],
      [-5, -2.5, 0, 2.5, 5, 7.5],
    ],
    [
      [0.1, 0.3],
      [0, 0.1, 0.2, 0.3],
    ],
    [[], [0, 0.25, 0.5, 0.75, 1]],
    [
      [0, 0],
      [0, 0.25, 0.5, 0.75, 1],
    ],
  ])('over %j', (values, ticks) => {
    expect(valueAxis(values)).toMatchObject(
      values.length > 0 && values.some((value) => value !== 0)
        ? { ticks }
        : { min: 0, ticks: [0, 0.25] },
    );
  });
});

describe('a time axis', () => {
  test('has round times of the archive and no more than fit on a phone', () => {
    const ticks = timeTicks(start - 600_000, start + 4_080_000, 'UTC');
    expect(ticks.map(({ label }) => label)).toEqual(['02:00', '02:30', '03:00']);
  });

  test('names the day when it spans several', () => {
    const from = Date.parse('2026-08-02T17:00:00Z');
    const ticks = timeTicks(from, from + 18 * 3_600_000, 'UTC');
    expect(ticks.map(({ label, date }) => [label, date])).toEqual([
      ['18:00', '2 Aug'],
      ['00:00', '3 Aug'],
      ['06:00', undefined],
    ]);
  });

  test('keeps to round hours when the clocks change', () => {
    const from = Date.parse('2026-03-28T22:00:00Z');
    const labels = timeTicks(from, from + 8 * 3_600_000, 'Europe/Amsterdam').map(
      ({ label }) => label,
    );
    expect(labels).toEqual(['00:00', '04:00', '06:00', '08:00']);
  });

  test('of a single moment has one tick', () => {
    expect(timeTicks(start, start, 'UTC')).toHaveLength(1);
  });
});

describe('a line', () => {
  const draw = (values: (number | null)[]) =>
    layOutLineChart(series(values), { timezone: 'UTC' }).lines[0]?.path;

  test('goes from point to point', () => {
    expect(draw([0, 50, 100])).toBe('M0 1000L500 500 1000 0');
  });

  test('stops at an empty cell and goes on after it', () => {
    expect(draw([0, 100, null, 100, 0])).toBe('M0 1000L250 0M750 0L1000 1000');
  });

  test('shows a value between two empty cells as a dot', () => {
    expect(draw([null, 100, null])).toBe('M500 0h0');
  });

  test('of very many points stays small and keeps its peak', () => {
    const values = Array.from({ length: 20_000 }, (_, index) => (index === 7_777 ? 100 : 0));
    const path = draw(values) ?? '';
    expect(path.length).toBeLessThan(15_000);
    expect(path).toMatch(/ 0[ L]/);
  });
});

test('a chart tells in words what it shows', () => {
  const { text } = layOutLineChart(series([3, 90, null, 1]), { timezone: 'UTC', unit: '%' });
  expect(text).toBe(
    '3 % at 02:00 UTC, lowest 1 % at 02:03 UTC, highest 90 % at 02:01 UTC, last 1 % at 02:03 UTC.',
  );
});

test('a chart without a single value says so', () => {
  expect(layOutLineChart(series([null, null]), { timezone: 'UTC' }).text).toBe('no values.');
});

test('the threshold is on the axis even when no value reaches it', () => {
  const chart = layOutLineChart(series([1, 2]), { timezone: 'UTC', threshold: 8, unit: 's' });
  expect(chart.threshold).toEqual({ y: 0, label: '8 s' });
});

test('the table of a long file shows evenly spread rows with both ends', () => {
  expect(thinRows(3)).toEqual([0, 1, 2]);
  const rows = thinRows(10_000);
  expect([rows.length, rows[0], rows.at(-1)]).toEqual([120, 0, 9999]);
});
