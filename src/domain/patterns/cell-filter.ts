/** Which choice in the list of post-mortems shows exactly the incidents of a number. */
import type { Facet, Filter } from '../filters.ts';
import { idsOf, rootCauseCategories } from '../taxonomy.ts';
import { standingStatuses } from './pattern-filter.ts';
import type { PatternView } from './pattern-view.ts';
import type { LeftOut } from './selection.ts';
import type { Column, PatternTable, TableRow } from './tables/table.ts';

const categories: readonly string[] = idsOf(rootCauseCategories);

/**
 * Give the filter under which the list has the incidents of a cell and no others; undefined where no
 * filter says it.
 */
export function cellFilter(
  { facet }: Pick<PatternTable, 'facet'>,
  row: Pick<TableRow, 'id'>,
  column: Column,
  { filter, rootOnly }: Pick<PatternView, 'filter' | 'rootOnly'>,
  leftOut: LeftOut,
): Filter | undefined {
  if (facet === undefined || column.unit !== 'incidents') return undefined;
  const wanted: [Facet, string][] = [[facet, row.id]];
  if (facet === 'service' && categories.includes(column.id)) wanted.push(['category', column.id]);
  else if (column.id !== 'incidents') return undefined;
  // The list knows nothing of roles.
  if (rootOnly && wanted.some(([name]) => name === 'category')) return undefined;
  let found: Filter | undefined = withoutLeftOut(filter, leftOut);
  for (const [name, value] of wanted) found = found && narrowed(found, name, value);
  return found;
}

/** Within a facet any value will do, so that a second one cannot be asked for as well. */
function narrowed(filter: Filter, facet: Facet, value: string): Filter | undefined {
  const chosen = filter.chosen[facet] ?? [];
  const isSaid = chosen.length === 1 && chosen[0] === value;
  if (chosen.length > 0 && !isSaid) return undefined;
  return { ...filter, chosen: { ...filter.chosen, [facet]: [value] } };
}

/** The list leaves nothing out by itself. */
function withoutLeftOut(filter: Filter, { nearMisses, drills, superseded }: LeftOut): Filter {
  return {
    ...filter,
    chosen: {
      ...filter.chosen,
      ...(nearMisses + drills > 0 && { kind: ['incident'] }),
      ...(superseded > 0 && { status: standingStatuses }),
    },
  };
}
