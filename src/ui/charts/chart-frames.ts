/** The charts over a table, each with what is around it. */
import type { PatternTable, Point } from '#domain/patterns/tables/table.ts';
import { type OpenCell, barChart } from './bar-chart.ts';
import type { ChartTheme } from './chart-theme.ts';
import { type DotsOf, dotChart } from './dot-chart.ts';
import type { Framed } from './live-chart.ts';
import type { PatternChart } from './pattern-charts.ts';

/** A day has as many bars as hours; of longer tables the first are drawn, and the table has all. */
const mostBars = 24;
const barsOfMany = 14;
/** With less room for names, in letters, a legend takes several lines. */
const narrowRoom = 20;

/** What charts show, and what clicking them does. */
export interface Charted {
  readonly table: PatternTable;
  readonly openCell: OpenCell;
  readonly openPoints: (points: readonly Point[], by: HTMLElement) => void;
}

interface Look {
  readonly theme: ChartTheme;
  /** Room for the names of rows, in letters. */
  readonly room: number;
}

/** Lay out the charts of a table; a table without rows has none. */
export function framesOf(charts: readonly PatternChart[], charted: Charted, look: Look): Framed[] {
  if (charted.table.rows.length === 0) return [];
  return charts.flatMap((chart) => {
    if (chart.kind === 'dots') return dots(chart, charted, look);
    if (chart.kind === 'bars') return bars(chart, charted, look);
    return multiples(chart, charted, look);
  });
}

type Of<Kind extends PatternChart['kind']> = Extract<PatternChart, { kind: Kind }>;

function dots(
  { unit, median, interval = '', caption }: Of<'dots'>,
  { table, openPoints }: Charted,
  { theme, room }: Look,
): Framed[] {
  if (table.rows.every(({ points = [] }) => points.length === 0)) return [];
  const [middle = -1, band = -1] = [placesOf([median], table)[0], placesOf([interval], table)[0]];
  const of = { table, unit, median: middle, interval: band, room };
  return [
    {
      key: 'dots',
      rem: 3.5 + 3.4 * table.rows.length,
      label: table.sentence,
      caption: [caption, ...marksOf(of)].join(' '),
      isSmall: false,
      picture: (canvas) => dotChart(of, theme, (points) => openPoints(points, canvas)),
    },
  ];
}

/** What the marks beside the dots mean, of those that are there. */
function marksOf({ table: { rows }, median, interval }: DotsOf): string[] {
  const isThere = (column: number) => rows.some(({ cells }) => cells[column]?.interval);
  const isKnown = (column: number) => rows.some(({ cells }) => cells[column]?.value !== undefined);
  const isOneSided = rows.some(({ points = [] }) => points.some(({ state }) => state !== 'exact'));
  return [
    ...(isThere(interval)
      ? ['The line is the median, the band covers it 95 times in 100.']
      : isKnown(median)
        ? ['The line is the median.']
        : []),
    ...(isOneSided
      ? ['Open marks are known from one side only: the arrow points to where the truth lies.']
      : []),
  ];
}

function bars(
  { columns: named, bands = [], caption }: Of<'bars'>,
  { table, openCell }: Charted,
  { theme, room }: Look,
): Framed[] {
  const columns = placesOf(named, table);
  if (columns.length === 0) return [];
  const { length } = table.rows;
  const most = length > mostBars ? barsOfMany : length;
  const upright = table.id === 'hours';
  const of = { table, columns, bands: placesOf(bands, table), most, upright, room };
  const legendLines = room < narrowRoom ? Math.ceil((columns.length - 1) / 2) : 1;
  return [
    {
      key: `bars ${named.join(' ')}`,
      rem: upright ? 12 : 3.8 + 1.65 * most + (columns.length > 1 ? 1.8 * legendLines : 0),
      label: table.sentence,
      caption: most < length ? `The first ${most} of ${length}.` : caption,
      isSmall: false,
      picture: () => barChart(of, theme, openCell),
    },
  ];
}

/** A small chart for each column that has anything, all with one scale. */
function multiples(
  { without }: Of<'multiples'>,
  { table, openCell }: Charted,
  { theme }: Look,
): Framed[] {
  const valuesIn = (column: number) => table.rows.map(({ cells }) => cells[column]?.value ?? 0);
  const columns = table.columns.flatMap(({ id }, place) =>
    !without.includes(id) && valuesIn(place).some((value) => value > 0) ? [place] : [],
  );
  const most = Math.max(1, ...columns.flatMap(valuesIn));
  const end = most < 4 ? most : 2 * Math.ceil(most / 2);
  return columns.map((column) => {
    const { id = '', label = '' } = table.columns[column] ?? {};
    const of = {
      table,
      columns: [column],
      bands: [],
      most: Infinity,
      upright: true,
      end,
      room: 28,
    };
    return {
      key: `multiple ${id}`,
      rem: 8,
      label: `${label}. ${table.sentence}`,
      caption: label,
      isSmall: true,
      picture: () => barChart(of, theme, openCell),
    };
  });
}

/** The places of columns that a table has. */
function placesOf(ids: readonly string[], { columns }: PatternTable): number[] {
  return ids
    .map((id) => columns.findIndex((column) => column.id === id))
    .filter((place) => place >= 0);
}
