/** Bars over a table: one for each row, in parts for each of some columns. */
import type { Chart, ChartDataset } from 'chart.js';
import type { PatternTable, Unit } from '#domain/patterns/tables/table.ts';
import { type Picture, axisOptions, commonOptions, shortened } from './chart-options.ts';
import type { ChartTheme } from './chart-theme.ts';
import { fillOf } from './fills.ts';

/** A cell of the table by the places of its row and column. */
export type OpenCell = (row: number, column: number) => void;

export interface BarsOf {
  readonly table: PatternTable;
  /** Places of the columns that are the parts of a bar. */
  readonly columns: readonly number[];
  /** Places of columns with what to expect. */
  readonly bands: readonly number[];
  /** Rows are left out after so many: the table has them. */
  readonly most: number;
  /** Upwards, for what has the order of a calendar. */
  readonly upright: boolean;
  /** The end of the axis, an even number or less than four: to compare charts with each other. */
  readonly end?: number;
  /** Room for the names of rows, in letters. */
  readonly room: number;
}

/** What bars count, for their axis. */
const unitNames: Readonly<Partial<Record<Unit, string>>> = {
  incidents: 'Incidents',
  actions: 'Actions',
};

/** Make the picture of a chart of bars. */
export function barChart(of: BarsOf, theme: ChartTheme, open: OpenCell): Picture<'bar'> {
  const { table, columns, upright, end, room } = of;
  const rows = table.rows.slice(0, of.most);
  const common = commonOptions(theme);
  const axis = axisOptions(theme);
  const expected = rows.flatMap(({ cells }) => of.bands.map((band) => cells[band]?.interval?.high));
  const counts = {
    ...axis,
    stacked: true,
    beginAtZero: true,
    // What is to be expected is seen whole, however little there is.
    suggestedMax: Math.max(0, ...expected.filter((high) => high !== undefined)),
    ...(end !== undefined && { max: end }),
    ticks: {
      ...axis.ticks,
      precision: 0,
      ...(end === undefined
        ? { maxTicksLimit: upright ? 4 : 8 }
        : { stepSize: end < 4 ? 1 : end / 2 }),
    },
    title: {
      ...axis.title,
      display: end === undefined,
      text: unitNames[table.columns[columns[0] ?? 0]?.unit ?? 'text'] ?? '',
    },
  };
  const names = {
    ...axis,
    stacked: true,
    grid: { display: false },
    ticks: {
      ...axis.ticks,
      autoSkip: upright,
      maxRotation: 0,
      // Hours and quarters are as wide as each other: to measure some is enough.
      ...(upright && { sampleSize: 4 }),
    },
  };
  return {
    type: 'bar',
    data: {
      labels: rows.map(({ label }) => shortened(label, room)),
      datasets: columns.map((column, place): ChartDataset<'bar'> => ({
        label: table.columns[column]?.label ?? '',
        data: rows.map(({ cells }) => cells[column]?.value ?? 0),
        backgroundColor: fillOf(place, theme),
        borderColor: theme.accent,
        borderWidth: 1,
        maxBarThickness: 22,
        categoryPercentage: 0.8,
        barPercentage: 0.9,
      })),
    },
    options: {
      ...common,
      indexAxis: upright ? 'x' : 'y',
      scales: upright ? { x: names, y: counts } : { x: counts, y: names },
      plugins: {
        ...common.plugins,
        legend: { ...common.plugins.legend, display: columns.length > 1 },
        tooltip: {
          ...common.plugins.tooltip,
          callbacks: { title: ([item]) => rows[item?.dataIndex ?? 0]?.label ?? '' },
        },
      },
      onClick: (_event, [bar]) => {
        if (!bar) return;
        const column = columns[bar.datasetIndex];
        if (column !== undefined) open(bar.index, column);
      },
      onHover: ({ native }, [bar]) => {
        if (native?.target instanceof HTMLElement) {
          native.target.style.cursor = bar ? 'pointer' : '';
        }
      },
    },
    over: (chart) => drawBands(chart, of, theme),
  };
}

/** Brackets from the least to the most that is to be expected, beside each bar. */
function drawBands(
  chart: Chart,
  { table, bands, most, upright }: BarsOf,
  { ink, paper }: ChartTheme,
) {
  const { ctx: context, scales } = chart;
  const [names, counts] = upright ? [scales['x'], scales['y']] : [scales['y'], scales['x']];
  if (!names || !counts) return;
  context.save();
  for (const [index, { cells }] of table.rows.slice(0, most).entries()) {
    for (const column of bands) {
      const interval = cells[column]?.interval;
      if (!interval) continue;
      const across = names.getPixelForValue(index);
      const [low, high] = [
        counts.getPixelForValue(interval.low),
        counts.getPixelForValue(interval.high),
      ];
      const to = (along: number, side: number): [number, number] =>
        upright ? [across + side, along] : [along, across + side];
      context.beginPath();
      for (const [from, until] of [
        [to(low, -4), to(low, 4)],
        [to(low, 0), to(high, 0)],
        [to(high, -4), to(high, 4)],
      ] as const) {
        context.moveTo(...from);
        context.lineTo(...until);
      }
      // On paper a line of ink is seen, on a bar only with paper around it.
      for (const [style, width] of [
        [paper, 3],
        [ink, 1.5],
      ] as const) {
        context.strokeStyle = style;
        context.lineWidth = width;
        context.stroke();
      }
    }
  }
  context.restore();
}
