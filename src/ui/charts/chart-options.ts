/** What every chart has in common: no motion, the letters and lines of the page. */
import type { Chart, ChartConfiguration, ChartOptions, ChartType } from 'chart.js';
import type { ChartTheme } from './chart-theme.ts';

/** What a chart shows: its configuration, and what is drawn under and over its data by ourselves. */
export interface Picture<Type extends ChartType = ChartType> extends Pick<
  ChartConfiguration<Type>,
  'type' | 'data' | 'options'
> {
  readonly under?: (chart: Chart) => void;
  readonly over?: (chart: Chart) => void;
}

/** Options for charts of bars or dots. */
export function commonOptions(theme: ChartTheme) {
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    font: { family: theme.family, size: 12 },
    layout: { padding: { top: 4, right: 8 } },
    plugins: {
      legend: {
        display: false,
        position: 'top',
        align: 'start',
        onClick: () => undefined,
        labels: {
          color: theme.quiet,
          boxWidth: 14,
          boxHeight: 14,
          font: { family: theme.family, size: 12 },
        },
      },
      tooltip: {
        backgroundColor: theme.ink,
        titleColor: theme.paper,
        bodyColor: theme.paper,
        displayColors: false,
        cornerRadius: 4,
        padding: 8,
        titleFont: { family: theme.family, size: 12 },
        bodyFont: { family: theme.family, size: 12 },
      },
    },
  } satisfies ChartOptions;
}

/** Options for an axis. */
export function axisOptions({ quiet, line, family }: ChartTheme) {
  return {
    border: { color: line },
    grid: { color: line, tickLength: 4 },
    ticks: { color: quiet, font: { family, size: 12 } },
    title: { color: quiet, font: { family, size: 12 }, padding: 2 },
  };
}

/** Shorten what would leave no room for the bars; the table has it whole. */
export function shortened(label: string, room: number): string {
  return label.length <= room ? label : `${label.slice(0, room - 1).trimEnd()}…`;
}
