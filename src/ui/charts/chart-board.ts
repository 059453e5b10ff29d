/** Draws the charts of a page of patterns, each when it comes into view, and again when it must. */
import type { PatternTable, Point } from '#domain/patterns/table.ts';
import type { PatternTableId } from '#domain/patterns/tables.ts';
import { type OpenCell, barChart } from './bar-chart.ts';
import { Chart } from './chart-library.ts';
import { type ChartTheme, onThemeChange, readTheme } from './chart-theme.ts';
import { dotChart } from './dot-chart.ts';
import { holdFocusInSight } from './hold-focus.ts';
import { type PatternChart, patternCharts } from './pattern-charts.ts';

/** What a chart shows, and what clicking it does. */
export interface Charted {
  readonly table: PatternTable;
  readonly openCell: OpenCell;
  readonly openPoints: (points: readonly Point[], by: HTMLElement) => void;
}

export interface ChartBoard {
  /** Draw over a table, now or when its section comes into view. */
  readonly draw: (section: HTMLElement, charted: Charted) => void;
}

/** A day has as many bars as hours; of longer tables the first are drawn, and the table has all. */
const mostBars = 24;
const barsOfMany = 14;

/** Make the board of a page. */
export function chartBoard(): ChartBoard {
  const wanted = new Map<HTMLElement, Charted>();
  const drawn = new Map<HTMLElement, Chart[]>();
  const seen = new Set<HTMLElement>();
  const draw = (section: HTMLElement) => {
    const charted = wanted.get(section);
    if (!charted || !seen.has(section)) return;
    holdFocusInSight(() => {
      for (const chart of drawn.get(section) ?? []) chart.destroy();
      drawn.set(section, drawCharts(section, charted));
    });
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const section = target as HTMLElement;
        if (!isIntersecting) seen.delete(section);
        else if (!seen.has(section)) {
          seen.add(section);
          if (!drawn.has(section)) draw(section);
        }
      }
    },
    { rootMargin: '300px' },
  );
  onThemeChange(() => {
    for (const section of drawn.keys()) forget(section);
    for (const section of seen) draw(section);
  });
  const forget = (section: HTMLElement) => {
    for (const chart of drawn.get(section) ?? []) chart.destroy();
    drawn.delete(section);
  };
  return {
    draw: (section, charted) => {
      wanted.set(section, charted);
      if (seen.has(section)) draw(section);
      else forget(section);
      observer.observe(section);
    },
  };
}

function drawCharts(section: HTMLElement, charted: Charted): Chart[] {
  const place = section.querySelector<HTMLElement>('.drawing');
  const charts = patternCharts[section.dataset['pattern'] as PatternTableId] ?? [];
  if (!place) return [];
  place.replaceChildren();
  if (charted.table.rows.length === 0) return [];
  const theme = readTheme(section);
  return charts.flatMap((chart) => drawChart(place, chart, charted, theme));
}

function drawChart(
  place: HTMLElement,
  chart: PatternChart,
  { table, openCell, openPoints }: Charted,
  theme: ChartTheme,
): Chart[] {
  const placesOf = (ids: readonly string[]) =>
    ids.map((id) => table.columns.findIndex((column) => column.id === id)).filter((it) => it >= 0);
  const room = (place.parentElement?.clientWidth ?? 0) < 480 ? 16 : 28;
  if (chart.kind === 'dots') {
    if (table.rows.every(({ points = [] }) => points.length === 0)) return [];
    const { unit, median, interval = '', caption } = chart;
    const canvas = addCanvas(place, table.sentence, 3.5 + 3.4 * table.rows.length, caption);
    const [middle = -1, band = -1] = [placesOf([median])[0], placesOf([interval])[0]];
    const dots = { table, unit, median: middle, interval: band, room };
    return [
      new Chart(
        canvas,
        dotChart(dots, theme, (points) => openPoints(points, canvas)),
      ),
    ];
  }
  if (chart.kind === 'bars') {
    const columns = placesOf(chart.columns);
    if (columns.length === 0) return [];
    const { length } = table.rows;
    const rows = length > mostBars ? barsOfMany : length;
    const upright = table.id === 'hours';
    const height = upright ? 12 : 2.6 + 1.65 * rows + (columns.length > 1 ? 1.8 : 0);
    const canvas = addCanvas(place, table.sentence, height, chart.caption);
    const bands = placesOf(chart.bands ?? []);
    const bars = { table, columns, bands, most: rows, upright, room };
    return [new Chart(canvas, barChart(bars, theme, openCell))];
  }
  return drawMultiples(place, chart.without, { table, openCell }, theme);
}

/** A small chart for each column that has anything, all with one scale. */
function drawMultiples(
  place: HTMLElement,
  without: readonly string[],
  { table, openCell }: Pick<Charted, 'table' | 'openCell'>,
  theme: ChartTheme,
): Chart[] {
  const valueIn = (column: number) => table.rows.map(({ cells }) => cells[column]?.value ?? 0);
  const columns = table.columns.flatMap(({ id }, place) =>
    !without.includes(id) && valueIn(place).some((value) => value > 0) ? [place] : [],
  );
  const most = Math.max(1, ...columns.flatMap(valueIn));
  const end = most < 4 ? most : 4 * Math.ceil(most / 4);
  const grid = place.appendChild(document.createElement('div'));
  grid.className = 'multiples';
  return columns.map((column) => {
    const label = table.columns[column]?.label ?? '';
    const canvas = addCanvas(grid, `${label}. ${table.sentence}`, 8, label);
    const bars = {
      table,
      columns: [column],
      bands: [],
      most: Infinity,
      upright: true,
      end,
      room: 28,
    };
    return new Chart(canvas, barChart(bars, theme, openCell));
  });
}

/** A canvas as high as so many letters, with words for those who do not see it. */
function addCanvas(
  place: HTMLElement,
  label: string,
  rem: number,
  caption: string | undefined,
): HTMLCanvasElement {
  const figure = place.appendChild(document.createElement('figure'));
  const box = figure.appendChild(document.createElement('div'));
  box.className = 'box';
  box.style.blockSize = `${rem}rem`;
  const canvas = box.appendChild(document.createElement('canvas'));
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', label);
  if (caption) figure.appendChild(document.createElement('figcaption')).textContent = caption;
  return canvas;
}
