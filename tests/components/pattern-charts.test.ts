import { expect, test, vi } from 'vitest';
import type { PatternTable, Point } from '#domain/patterns/tables/table.ts';
import { barChart } from '#ui/charts/bar-chart.ts';
import { framesOf } from '#ui/charts/chart-frames.ts';
import { timeAxis } from '#ui/charts/length-ticks.ts';
import { patternCharts } from '#ui/charts/pattern-charts.ts';

// Its tiles are drawn on canvases, which only browsers have.
vi.mock(import('#ui/charts/fills.ts'), () => ({ fillOf: () => '#05a' }));

const theme = {
  accent: '#05a',
  family: 'sans-serif',
  ink: '#000',
  line: '#ccc',
  paper: '#fff',
  quiet: '#666',
} as Parameters<typeof barChart>[1];

const hours: PatternTable = {
  id: 'hours',
  title: 'Hour of the start',
  sentence: 'Three incidents.',
  rowHeader: 'Hour',
  columns: [
    { id: 'incidents', label: 'Incidents', unit: 'incidents' },
    { id: 'even', label: 'If even', unit: 'incidents' },
  ],
  rows: [1, 2].map((value) => ({
    id: String(value),
    label: `0${value}:00`,
    cells: [
      { text: String(value), value, incidents: [] },
      { text: '0–5', interval: { low: 0, high: 5 }, incidents: [] },
    ],
  })),
};

test('the axis of bars holds all that is to be expected, and says what is counted', () => {
  const of = { table: hours, columns: [0], bands: [1], most: 24, upright: true, room: 28 };
  const { options } = barChart(of, theme, () => undefined);
  expect(options?.scales?.['y']).toMatchObject({
    suggestedMax: 5,
    title: { display: true, text: 'Incidents' },
  });
});

/** The caption of a chart of lengths whose rows have such medians and points. */
function captionOf(median: { value?: number; interval?: boolean }, states: Point['state'][]) {
  const interval = { low: 30, high: 60 };
  const cells = [
    { text: '', incidents: [], ...(median.value !== undefined && { value: median.value }) },
    { text: '', incidents: [], ...(median.interval && { interval }) },
  ];
  const points = states.map((state, incident): Point => ({ incident, value: 40, state }));
  const table: PatternTable = {
    ...hours,
    id: 'lengths',
    columns: [
      { id: 'median', label: 'Median', unit: 'minutes' },
      { id: 'interval', label: '95 % interval', unit: 'minutes' },
    ],
    rows: [{ id: 'sev1', label: 'SEV1', cells, points }],
  };
  const charted = { table, openCell: () => undefined, openPoints: () => undefined };
  return framesOf(patternCharts.lengths ?? [], charted, { theme, room: 28 })[0]?.caption;
}

test('a chart of dots explains the marks that are there, and no others', () => {
  expect(captionOf({}, ['exact'])).toBe('Each dot is one incident.');
  expect(captionOf({ value: 40, interval: true }, ['exact'])).toBe(
    'Each dot is one incident. The line is the median, the band covers it 95 times in 100.',
  );
  expect(captionOf({ value: 40 }, ['exact', 'at-least'])).toBe(
    'Each dot is one incident. The line is the median. Open marks are known from one side only: the arrow points to where the truth lies.',
  );
});

test('a chart that has not room for all rows says how many it shows', () => {
  const captionOf = (count: number) => {
    const rows = Array.from({ length: count }, () => hours.rows[0] as PatternTable['rows'][number]);
    const table = { ...hours, id: 'weak-spots', rows };
    const charted = { table, openCell: () => undefined, openPoints: () => undefined };
    return framesOf(patternCharts['weak-spots'] ?? [], charted, { theme, room: 28 })[0]?.caption;
  };
  expect(captionOf(47)).toBe('The first 14 of 47.');
  expect(captionOf(24)).toBeUndefined();
});

test('an axis of time ends at a mark that is near, and not at one that is far', () => {
  const labelsTo = (most: number) =>
    timeAxis([10, most], 'minutes').ticks.map(({ label }) => label);
  expect(labelsTo(885)).toEqual(['5 min', '15 min', '1 h', '4 h', '1 d']);
  expect(labelsTo(300)).toEqual(['5 min', '15 min', '1 h', '4 h']);
  expect(labelsTo(1440)).toContain('1 d');
});
