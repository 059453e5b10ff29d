/** Draws the charts of a page of patterns, each when it comes into view, and again when it must. */
import type { PatternTableId } from '#domain/patterns/tables/tables.ts';
import { type Charted, framesOf } from './chart-frames.ts';
import { type ChartTheme, onThemeChange, readTheme } from './chart-theme.ts';
import { holdFocusInSight } from './hold-focus.ts';
import { type Framed, type LiveChart, liveChart } from './live-chart.ts';
import { patternCharts } from './pattern-charts.ts';

export interface ChartBoard {
  /** Draw over a table, now or when its section comes into view. */
  readonly draw: (section: HTMLElement, charted: Charted) => void;
}

/** Where names of rows have little room, in pixels of the section's width. */
const narrow = 480;

/** The charts that stand over a table, by the keys of what they show. */
interface Standing {
  readonly keys: string;
  readonly charts: readonly LiveChart[];
}

/** Make the board of a page. */
export function chartBoard(): ChartBoard {
  const wanted = new Map<HTMLElement, Charted>();
  const standing = new Map<HTMLElement, Standing>();
  /** Those in view, with their widths. */
  const seen = new Map<HTMLElement, number>();
  /** Those that show what is wanted. */
  const drawn = new Set<HTMLElement>();
  let theme: ChartTheme | undefined;
  const draw = (section: HTMLElement) => {
    const charted = wanted.get(section);
    const place = section.querySelector<HTMLElement>('.drawing');
    const width = seen.get(section);
    if (!charted || !place) return;
    // What stands out of view is of the choice before, and nobody is to be told of it.
    place.ariaHidden = width === undefined ? 'true' : null;
    if (width === undefined) return;
    theme ??= readTheme(section);
    const charts = patternCharts[section.dataset['pattern'] as PatternTableId] ?? [];
    const frames = framesOf(charts, charted, { theme, room: width < narrow ? 16 : 28 });
    standing.set(section, drawIn(place, frames, standing.get(section)));
    drawn.add(section);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        const section = target as HTMLElement;
        if (!isIntersecting) seen.delete(section);
        else {
          seen.set(section, boundingClientRect.width);
          if (!drawn.has(section)) draw(section);
        }
      }
    },
    { rootMargin: '300px' },
  );
  onThemeChange(() => {
    theme = undefined;
    drawn.clear();
    for (const section of seen.keys()) draw(section);
  });
  return {
    draw: (section, charted) => {
      wanted.set(section, charted);
      drawn.delete(section);
      draw(section);
      observer.observe(section);
    },
  };
}

/** Let the charts that stand show something else, or make others when they cannot. */
function drawIn(
  place: HTMLElement,
  frames: readonly Framed[],
  before: Standing | undefined,
): Standing {
  const keys = frames.map(({ key }) => key).join();
  if (before?.keys === keys) {
    for (const [index, framed] of frames.entries()) before.charts[index]?.show(framed);
    return before;
  }
  let charts: readonly LiveChart[] = [];
  holdFocusInSight(() => {
    for (const chart of before?.charts ?? []) chart.end();
    place.replaceChildren();
    const grid = document.createElement('div');
    grid.className = 'multiples';
    if (frames.some(({ isSmall }) => isSmall)) place.append(grid);
    charts = frames.map((framed) => liveChart(framed.isSmall ? grid : place, framed));
  });
  return { keys, charts };
}
