/** What patterns say of the incidents with one root-cause category. */
import type { RootCauseCategory } from '../taxonomy.ts';
import { cellFilter } from './cell-filter.ts';
import type { Filter } from '../filters.ts';
import { partByCategory } from './incidents.ts';
import { lengthTable } from './tables/length-tables.ts';
import { type Measure, measures } from './length.ts';
import { firstView } from './pattern-view.ts';
import { categories } from './records/record-lists.ts';
import type { Selection } from './selection.ts';
import type { Cell, PatternChoice } from './tables/table.ts';
import { triggerTable } from './tables/tally-tables.ts';

export interface CategorySlice {
  /** How many incidents have it. */
  readonly n: number;
  readonly lengths: readonly SliceLength[];
  /** What set them off, the commonest first, each with the filter that shows exactly those. */
  readonly triggers: readonly {
    readonly id: string;
    readonly label: string;
    readonly count: number;
    readonly filter: Filter | undefined;
  }[];
}

/** One length of those incidents, in words; a dash where too few tell it. */
export interface SliceLength {
  readonly measure: Measure;
  readonly label: string;
  readonly known: number;
  readonly median: string;
  readonly interval: string;
}

/** Cut the slice of a category out of a selection of incidents. */
export function categorySlice(
  { incidents, leftOut }: Selection,
  category: RootCauseCategory,
  choice: PatternChoice,
): CategorySlice {
  const { records } = incidents;
  const parts = partByCategory(incidents, { rootOnly: false });
  const having = { records, rows: parts[categories.indexOf(category)] ?? [] };
  const view = {
    filter: { text: '', chosen: { category: [category] } },
    rootOnly: firstView.rootOnly,
  };
  const table = triggerTable(having);
  return {
    n: having.rows.length,
    lengths: (Object.keys(measures) as Measure[]).map((measure) => {
      const lengths = lengthTable(having, { ...choice, measure, by: 'category', rootOnly: false });
      const row = lengths.rows.find(({ id }) => id === category);
      const cell = (id: string): Cell | undefined =>
        row?.cells[lengths.columns.findIndex((column) => column.id === id)];
      return {
        measure,
        label: measures[measure].label,
        known: row?.points?.length ?? 0,
        median: cell('median')?.text ?? '–',
        interval: cell('interval')?.text ?? '–',
      };
    }),
    triggers: table.rows
      .flatMap((row) => {
        const [column, count] = [table.columns[0], row.cells[0]?.value ?? 0];
        if (!column || count === 0) return [];
        const filter = cellFilter(table, row, column, view, leftOut);
        return [{ id: row.id, label: row.label, count, filter }];
      })
      .sort((a, b) => b.count - a.count),
  };
}
