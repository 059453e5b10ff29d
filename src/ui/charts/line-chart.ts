/** A small line chart as plain values, in a field of 1000 by 1000 units with the origin on top. */
import type { SeriesAsset } from '#domain/body.ts';
import { readClock } from '#domain/calendar.ts';
import type { Stretch } from '#domain/ribbon.ts';
import { zoneLabel } from '#domain/when.ts';
import { timeTicks, valueAxis } from './axis.ts';

export const chartField = 1000;

export interface ChartLine {
  readonly name: string;
  /** An SVG path; it stops at a gap and goes on after it. */
  readonly path: string;
}

export interface LineChart {
  readonly lines: readonly ChartLine[];
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  readonly xTicks: readonly {
    readonly x: number;
    readonly label: string;
    readonly date: string | undefined;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
  readonly threshold: { readonly y: number; readonly label: string } | undefined;
  /** The incident's phases where they overlap with the measurements. */
  readonly phases: readonly {
    readonly phase: Stretch['phase'];
    readonly x: number;
    readonly width: number;
  }[];
  /** What the chart shows, in a sentence or two. */
  readonly text: string;
}

export interface ChartOptions {
  readonly timezone: string;
  readonly unit?: string | undefined;
  readonly threshold?: number | undefined;
  readonly stretches?: readonly Stretch[] | undefined;
}

/** Lay out measurements over time; empty cells are gaps, never zeroes. */
export function layOutLineChart(data: SeriesAsset, options: ChartOptions): LineChart {
  const { timezone, threshold, unit = '' } = options;
  const from = data.at[0] ?? 0;
  const to = data.at.at(-1) ?? from;
  const known = data.series.flatMap(({ values }) => values.filter((value) => value !== null));
  const axis = valueAxis(threshold === undefined ? known : [...known, threshold]);
  const toX = (at: number) =>
    to === from ? chartField / 2 : round(((at - from) / (to - from)) * chartField);
  const toY = (value: number) =>
    round((1 - (value - axis.min) / (axis.max - axis.min)) * chartField);
  return {
    lines: data.series.map(({ name, values }) => ({
      name,
      path: drawPath(data.at.map((at, index) => pointAt(toX(at), values[index], toY))),
    })),
    yTicks: axis.ticks.map((value, index) => ({
      y: toY(value),
      label: withUnit(value, index === axis.ticks.length - 1 ? unit : ''),
    })),
    xTicks: timeTicks(from, to, timezone).map(({ at, label, date }) => {
      const x = toX(at);
      return { x, label, date, anchor: x < 60 ? 'start' : x > 940 ? 'end' : 'middle' };
    }),
    threshold:
      threshold === undefined ? undefined : { y: toY(threshold), label: withUnit(threshold, unit) },
    phases: (options.stretches ?? []).flatMap((stretch) => overlap(stretch, from, to, toX)),
    text: describe(data, unit, timezone),
  };
}

type Point = readonly [x: number, y: number];

function pointAt(
  x: number,
  value: number | null | undefined,
  toY: (value: number) => number,
): Point | undefined {
  return value === null || value === undefined ? undefined : [x, toY(value)];
}

/** Join neighbouring points; a point on its own becomes a dot, since its line has no length. */
function drawPath(points: readonly (Point | undefined)[]): string {
  let path = '';
  let run: Point[] = [];
  const end = () => {
    const [first, ...rest] = thin(run);
    if (first) path += `M${first.join(' ')}${rest.length ? `L${rest.join(' ')}` : 'h0'}`;
    run = [];
  };
  for (const point of points) {
    if (point) run.push(point);
    else end();
  }
  end();
  return path.replaceAll(',', ' ');
}

/** Columns a run of points is drawn in; more would fall on the same pixels. */
const columns = 250;

/** Keep, of each column, the first, lowest, highest and last point: the shape stays, peaks too. */
function thin(run: readonly Point[]): readonly Point[] {
  if (run.length <= columns * 2) return run;
  const kept: Point[] = [];
  for (const column of Map.groupBy(run, ([x]) => Math.floor((x * columns) / chartField)).values()) {
    const byHeight = column.toSorted((a, b) => a[1] - b[1]);
    const telling = new Set([column[0], byHeight[0], byHeight.at(-1), column.at(-1)]);
    kept.push(...column.filter((point) => telling.has(point)));
  }
  return kept;
}

function overlap(
  { phase, from, to }: Stretch,
  start: number,
  end: number,
  toX: (at: number) => number,
) {
  if (!from || !to) return [];
  const [left, right] = [Math.max(from.epochMs, start), Math.min(to.epochMs, end)];
  return left < right ? [{ phase, x: toX(left), width: toX(right) - toX(left) }] : [];
}

function describe({ at, series }: SeriesAsset, unit: string, timezone: string): string {
  const sentences = series.map(({ name, values }) => {
    const lead = series.length > 1 ? `${name}: ` : '';
    const known = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
    const [first] = known;
    const last = known.at(-1);
    if (!first || !last) return `${lead}no values.`;
    const highest = known.reduce((most, point) => (point.value > most.value ? point : most));
    const lowest = known.reduce((least, point) => (point.value < least.value ? point : least));
    const tell = (point: { value: number; index: number }) =>
      `${withUnit(point.value, unit)} at ${sayTime(at[point.index] ?? 0, timezone)}`;
    return `${lead}${tell(first)}, lowest ${tell(lowest)}, highest ${tell(highest)}, last ${tell(last)}.`;
  });
  return sentences.join(' ');
}

/** "02:14 UTC" */
export function sayTime(epochMs: number, timezone: string): string {
  const { time, offsetMinutes } = readClock(epochMs, timezone);
  return `${time} ${zoneLabel(offsetMinutes)}`;
}

/** "5 %", "1,200", "0.25 s" */
export function withUnit(value: number, unit: string): string {
  const digits = Math.abs(value) >= 1000 ? 0 : 3;
  const number = value.toLocaleString('en-GB', { maximumFractionDigits: digits });
  return unit ? `${number} ${unit}` : number;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
