/** The filter of the patterns: that of the list, but for what it means to leave a choice out. */
import { type FilterModel, filterModel } from '../filter-model.ts';
import { type Facet, type Filter, type Tally, facets } from '../filters.ts';
import { idsOf, statuses } from '../taxonomy.ts';
import { tallyRows } from './column-filter.ts';
import type { RecordColumns } from './records/record-columns.ts';

/** Of every status but that of what is told again by a newer post-mortem. */
export const standingStatuses = idsOf(statuses).filter((id) => id !== 'superseded');

export const patternFilter: FilterModel<Facet> = filterModel<Facet>({
  ...facets,
  kind: { ...facets.kind, all: 'Incidents only' },
  status: { ...facets.status, all: 'All but replaced ones' },
});

/** Count for every value how many incidents the patterns would be about with it. */
export function tallySelection(records: RecordColumns, filter: Filter): Tally {
  const { kind, status } = filter.chosen;
  return tallyRows(records, {
    ...filter,
    chosen: {
      ...filter.chosen,
      kind: kind?.length ? kind : ['incident'],
      status: status?.length ? status : standingStatuses,
    },
  });
}
