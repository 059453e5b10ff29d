/** Dots over a table of lengths or ages: one for each incident, on a logarithmic axis. */
import type { Chart, ChartDataset, ScatterDataPoint } from 'chart.js';
import type { LengthState } from '#domain/patterns/length.ts';
import {
  type PatternTable,
  type Point,
  type PointUnit,
  sayPoint,
} from '#domain/patterns/tables/table.ts';
import { type Picture, axisOptions, commonOptions, shortened } from './chart-options.ts';
import type { ChartTheme } from './chart-theme.ts';
import { type TimeAxis, leastOnAxis, timeAxis } from './length-ticks.ts';
import { swarm } from './swarm.ts';

export interface DotsOf {
  readonly table: PatternTable;
  readonly unit: PointUnit;
  /** Places of the columns of the median and its interval. */
  readonly median: number;
  readonly interval: number;
  readonly room: number;
}

interface Dot extends ScatterDataPoint {
  readonly points: readonly Point[];
}

/** How a length is marked by how well it is known: an arrow points to where the truth lies. */
const marks = {
  exact: { label: 'Known', pointStyle: 'circle', rotation: 0, open: false },
  'at-least': { label: 'At least', pointStyle: 'triangle', rotation: 90, open: true },
  'at-most': { label: 'At most', pointStyle: 'triangle', rotation: -90, open: true },
  unresolved: { label: 'Not over when written', pointStyle: 'rectRot', rotation: 0, open: true },
  unknown: { label: 'Unknown', pointStyle: 'cross', rotation: 0, open: true },
} as const satisfies Record<LengthState, object>;

/** Make the picture of a chart of dots. */
export function dotChart(
  of: DotsOf,
  theme: ChartTheme,
  open: (points: readonly Point[]) => void,
): Picture<'scatter'> {
  const { table, unit, room } = of;
  const { rows } = table;
  const points = rows.flatMap(({ points: some = [] }) => some);
  const time = timeAxis(
    points.map(({ value }) => value),
    unit,
  );
  const common = commonOptions(theme);
  const axis = axisOptions(theme);
  const byState = Map.groupBy(dotsOf(of, time), ({ points: [first] }) => first?.state);
  const states = (Object.keys(marks) as LengthState[]).filter((state) => byState.has(state));
  const datasets = states.flatMap((state) => datasetsOf(state, byState.get(state) ?? [], theme));
  return {
    type: 'scatter',
    data: { datasets },
    options: {
      ...common,
      scales: {
        x: {
          ...axis,
          type: 'logarithmic',
          min: time.least,
          max: time.most,
          afterBuildTicks: (scale) => {
            scale.ticks = time.ticks.map((tick) => ({ ...tick }));
          },
          ticks: {
            ...axis.ticks,
            autoSkip: false,
            maxRotation: 0,
            callback: (value) => time.ticks.find((tick) => tick.value === value)?.label ?? '',
          },
        },
        y: {
          ...axis,
          type: 'linear',
          reverse: true,
          min: -0.5,
          max: rows.length - 0.5,
          grid: { display: false },
          afterBuildTicks: (scale) => {
            scale.ticks = rows.map((_row, value) => ({ value }));
          },
          ticks: {
            ...axis.ticks,
            autoSkip: false,
            callback: (value) => shortened(rows[Number(value)]?.label ?? '', room),
          },
        },
      },
      plugins: {
        ...common.plugins,
        legend: {
          ...common.plugins.legend,
          display: states.length > 1,
          labels: {
            ...common.plugins.legend.labels,
            usePointStyle: true,
            // A state is named once, although its crowds are a series of their own.
            filter: ({ datasetIndex = 0, text }) =>
              datasets.findIndex(({ label }) => label === text) === datasetIndex,
          },
        },
        tooltip: {
          ...common.plugins.tooltip,
          callbacks: {
            label: ({ raw }) =>
              (raw as Dot).points
                .slice(0, 20)
                .map((point) => sayPoint(point, unit))
                .join(', ')
                .slice(0, 80),
          },
        },
      },
      onClick: (_event, dots) => {
        const found = dots.flatMap(
          ({ datasetIndex, index }) => datasets[datasetIndex]?.data[index]?.points ?? [],
        );
        if (found.length > 0) open(found);
      },
      onHover: ({ native }, [dot]) => {
        if (native?.target instanceof HTMLElement) {
          native.target.style.cursor = dot ? 'pointer' : '';
        }
      },
      interaction: { mode: 'point', intersect: true },
    },
    under: (chart) => drawMedians(chart, of, theme),
  };
}

/** Dots that are one incident each, and those that stand for several: all of a series look alike, which is quick. */
function datasetsOf(
  state: LengthState,
  dots: readonly Dot[],
  { accent, paper }: ChartTheme,
): ChartDataset<'scatter', Dot[]>[] {
  const { label, pointStyle, rotation, open: isOpen } = marks[state];
  const isSingle = (dot: Dot) => dot.points.length === 1;
  const look = {
    label,
    pointStyle,
    pointRotation: rotation,
    pointHoverRadius: 7,
    pointHitRadius: 3,
    borderColor: accent,
    borderWidth: 1.5,
    backgroundColor: isOpen ? paper : accent,
  };
  const crowds = dots.filter((dot) => !isSingle(dot));
  return [
    { ...look, data: dots.filter(isSingle), pointRadius: 4 },
    {
      ...look,
      data: crowds,
      pointRadius: crowds.map((dot) => Math.min(12, 4 * Math.sqrt(dot.points.length))),
    },
  ].filter(({ data }) => data.length > 0);
}

/** All dots; those of a row are laid out together so that none hides another. */
function dotsOf({ table }: DotsOf, axis: TimeAxis): Dot[] {
  return table.rows.flatMap(({ points = [] }, row) =>
    swarm(points, axis, ({ state }) => state).map(({ items, value, offset }) => ({
      x: value,
      y: row + offset,
      points: items,
    })),
  );
}

/** Behind the dots of each row: a band for the interval, a line for the median. */
function drawMedians(chart: Chart, { table, median, interval }: DotsOf, theme: ChartTheme) {
  const { ctx: context, chartArea, scales } = chart;
  const [x, y] = [scales['x'], scales['y']];
  if (!x || !y) return;
  const at = (value: number) =>
    value === Infinity ? chartArea.right : x.getPixelForValue(Math.max(value, leastOnAxis));
  const half = Math.abs(y.getPixelForValue(1) - y.getPixelForValue(0)) * 0.44;
  context.save();
  for (const [row, { cells }] of table.rows.entries()) {
    const middle = y.getPixelForValue(row);
    const band = cells[interval]?.interval;
    if (band) {
      context.fillStyle = theme.band;
      context.fillRect(at(band.low), middle - half, at(band.high) - at(band.low), 2 * half);
    }
    const value = cells[median]?.value;
    if (value === undefined) continue;
    context.strokeStyle = theme.ink;
    context.lineWidth = 2;
    context.beginPath();
    context.moveTo(at(value), middle - half);
    context.lineTo(at(value), middle + half);
    context.stroke();
  }
  context.restore();
}
