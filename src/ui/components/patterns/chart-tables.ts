/** Has charts drawn over tables; the library for it is fetched when the first comes into view. */
import type { PatternTable } from '#domain/patterns/tables/table.ts';
import type { ChartBoard } from '../../charts/chart-board.ts';
import type { TableSurroundings } from './draw-table.ts';
import type { TableView } from './table-view.ts';

export type ChartTable = (
  section: HTMLElement,
  table: PatternTable,
  view: TableView,
  open: TableSurroundings['open'],
) => void;

/** Give what draws a chart over a table, as soon as it can. */
export function chartTables(): ChartTable {
  const waiting = new Map<HTMLElement, (board: ChartBoard) => void>();
  let board: ChartBoard | undefined;
  // Tables are drawn again while the library is on its way, and it must not come twice.
  let isAsked = false;
  const seen = new IntersectionObserver((entries) => {
    if (isAsked || !entries.some(({ isIntersecting }) => isIntersecting)) return;
    isAsked = true;
    seen.disconnect();
    void import('../../charts/chart-board.ts').then(({ chartBoard }) => {
      board = chartBoard();
      for (const draw of waiting.values()) draw(board);
      waiting.clear();
    });
  });
  return (section, table, view, open) => {
    const draw = (on: ChartBoard) => {
      on.draw(section, {
        table,
        openCell: (row, column) => {
          const opens = view.rows[row]?.cells[column]?.opens;
          if (opens?.kind === 'page') location.assign(opens.href);
          else if (opens) open(opens.incidents, section);
        },
        openPoints: (points, by) => {
          open([...new Set(points.map(({ incident }) => incident))], by);
        },
      });
    };
    if (board) draw(board);
    else {
      waiting.set(section, draw);
      if (!isAsked) seen.observe(section);
    }
  };
}
