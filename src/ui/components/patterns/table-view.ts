/** A table of patterns as it is shown, the same whether a build or the reader's browser draws it. */
import { formatFilter } from '#domain/filters.ts';
import { cellFilter } from '#domain/patterns/cell-filter.ts';
import type { PatternView } from '#domain/patterns/pattern-view.ts';
import type { Rows } from '#domain/patterns/incidents.ts';
import type { Selection } from '#domain/patterns/selection.ts';
import type { Cell, Column, PatternTable, TableRow, Unit } from '#domain/patterns/tables/table.ts';
import type { RootCauseCategory } from '#domain/taxonomy.ts';
import { categoryHref, failureModeHref, href, postmortemHref, serviceHref } from '../../links.ts';

export interface TableView {
  readonly headers: readonly { readonly label: string; readonly isNumber: boolean }[];
  readonly rows: readonly RowView[];
}

export interface RowView {
  readonly label: string;
  /** The page about what the row is. */
  readonly href: string | undefined;
  readonly cells: readonly CellView[];
}

export interface CellView {
  readonly text: string;
  readonly isNumber: boolean;
  /** How dark it is among the others, 1 to 4; 0 in tables that are not shaded. */
  readonly shade: number;
  /** What a number opens; nothing when it counts no incidents. */
  readonly opens: Opens | undefined;
}

/** The number on a link or button, said with what it counts. */
export type Opens =
  | { readonly kind: 'page'; readonly href: string; readonly label: string }
  | { readonly kind: 'incidents'; readonly incidents: Rows; readonly label: string };

/** Units whose cells count something that can be opened. */
const counting: readonly Unit[] = ['incidents', 'actions'];
/** Tables that are a map of where incidents lie. */
const shaded: readonly string[] = ['categories-by-quarter', 'detection', 'week', 'services'];
/** Of a long table so many rows are seen at first; a day has 24 hours, and nothing of it is folded. */
const rowsAtFirst = 14;
const mostUnfolded = 24;

/** Whether a row is seen only by who asks for all of them. */
export function isFolded(index: number, { rows }: TableView): boolean {
  return index >= rowsAtFirst && rows.length > mostUnfolded;
}

/** Lay out a table for a view, of what it selects. */
export function viewTable(table: PatternTable, view: PatternView, selection: Selection): TableView {
  const most = shaded.includes(table.id) ? mostIn(table) : 0;
  return {
    headers: table.columns.map(({ label, unit }) => ({ label, isNumber: unit !== 'text' })),
    rows: table.rows.map((row) => ({
      label: row.label,
      href: rowHref(table, row),
      cells: row.cells.map((cell, index) => {
        const column = table.columns[index] as Column;
        return {
          text: cell.text,
          isNumber: column.unit !== 'text',
          shade: isTotal(column) ? 0 : shadeOf(cell, most),
          opens: opensWhat(table, row, column, cell, view, selection),
        };
      }),
    })),
  };
}

function opensWhat(
  table: PatternTable,
  row: TableRow,
  column: Column,
  { text, incidents }: Cell,
  view: PatternView,
  { incidents: { records }, leftOut }: Selection,
): Opens | undefined {
  const [only] = incidents;
  if (only === undefined || !counting.includes(column.unit)) return undefined;
  const label = `${text}: ${row.label}, ${column.label}`;
  if (incidents.length === 1)
    return { kind: 'page', href: postmortemHref(records.ids[only] ?? ''), label };
  const filter = cellFilter(table, row, column, view, leftOut);
  return filter
    ? { kind: 'page', href: `${href('postmortems/')}?${formatFilter(filter)}`, label }
    : { kind: 'incidents', incidents, label };
}

function rowHref({ facet }: PatternTable, { id }: TableRow): string | undefined {
  if (facet === 'category') return categoryHref(id as RootCauseCategory);
  if (facet === 'failureMode') return failureModeHref(id);
  return facet === 'service' ? serviceHref(id) : undefined;
}

function isTotal({ id }: Column): boolean {
  return id === 'incidents';
}

function mostIn({ columns, rows }: PatternTable): number {
  return Math.max(
    0,
    ...rows.flatMap(({ cells }) =>
      cells.flatMap(({ value = 0 }, index) => (isTotal(columns[index] as Column) ? [] : [value])),
    ),
  );
}

function shadeOf({ value = 0 }: Cell, most: number): number {
  return most === 0 ? 0 : Math.ceil((4 * value) / most);
}
