/** Draws what the patterns of a view are: at once what is in sight, the rest in the frames after. */
import { type PatternSource, type Patterns, computePatterns } from '#domain/patterns/compute.ts';
import type { PatternView } from '#domain/patterns/pattern-view.ts';
import type { RecordColumns } from '#domain/patterns/records/record-columns.ts';
import type { PatternTable } from '#domain/patterns/tables/table.ts';
import { toCsv } from '#domain/patterns/tables/table-csv.ts';
import type { PatternTableId } from '#domain/patterns/tables/tables.ts';
import { part } from '../filter-form.ts';
import type { ChartTable } from './chart-tables.ts';
import { drawFindings } from './draw-findings.ts';
import { type TableSurroundings, drawTable } from './draw-table.ts';
import { openIncidents } from './incident-popover.ts';
import { keepFocus } from './keep-focus.ts';
import { viewTable } from './table-view.ts';

/** Give what shows a view of some data on the page; `drawn` is called when all of it stands. */
export function patternBoard(
  host: HTMLElement,
  chart: ChartTable,
): (source: PatternSource, view: PatternView, drawn?: () => void) => Patterns {
  const list = part<HTMLElement>(host, '#incidents-asked');
  const sections = [...host.querySelectorAll<HTMLElement>('[data-pattern]')];
  const inSight = sectionsInSight(sections);
  let latest: Patterns | undefined;

  return (source, view, drawn = () => undefined) => {
    const patterns = computePatterns(source, view);
    latest = patterns;
    const surroundings: TableSurroundings = {
      records: source.records,
      open: (incidents, by) => {
        openIncidents(list, incidents, source.records, by);
      },
    };
    const draw = (section: HTMLElement) => {
      const table = patterns.table(section.dataset['pattern'] as PatternTableId);
      const shown = viewTable(table, view, patterns.selection);
      keepFocus(section, () => {
        drawTable(section, table, shown, surroundings);
      });
      chart(section, table, shown, surroundings.open);
      offerCsv(section, table, source.records);
    };
    const drawNext = (waiting: readonly HTMLElement[]) => {
      const [next, ...others] = waiting;
      if (latest !== patterns) return;
      if (!next) {
        drawn();
        return;
      }
      draw(next);
      setTimeout(() => {
        drawNext(others);
      });
    };
    part(host, '.about').textContent = patterns.about;
    part(host, '.back span').textContent = patterns.cameBack;
    keepFocus(part(host, '.findings'), () => {
      drawFindings(host, patterns.findings, surroundings);
    });
    const [first, others] = [inSight(), sections.filter((section) => !inSight().has(section))];
    for (const section of first) draw(section);
    afterPaint(() => {
      drawNext(others);
    });
    return patterns;
  };
}

/** Keep track of the sections in sight: to ask where they are would have the page laid out anew. */
function sectionsInSight(sections: readonly HTMLElement[]): () => ReadonlySet<HTMLElement> {
  const inSight = new Set<HTMLElement>();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inSight.add(target as HTMLElement);
      else inSight.delete(target as HTMLElement);
    }
  });
  for (const section of sections) observer.observe(section);
  return () => inSight;
}

/** Do something once what was drawn is on the screen. */
function afterPaint(act: () => void): void {
  requestAnimationFrame(() => {
    setTimeout(act);
  });
}

/** Offer what is shown as a file; what the build made is about all incidents. */
function offerCsv(section: HTMLElement, table: PatternTable, records: RecordColumns) {
  const link = part<HTMLAnchorElement>(section, '.csv');
  link.onclick = () => {
    const built = link.href;
    link.href = URL.createObjectURL(new Blob([toCsv(table, records)], { type: 'text/csv' }));
    // The browser has begun by then, and the address of the file is what one copies.
    setTimeout(() => {
      URL.revokeObjectURL(link.href);
      link.href = built;
    }, 1000);
  };
}
