/** The filter of the patterns: that of the list, but for what it means to leave a choice out. */
import { type FilterModel, filterModel } from '../filter-model.ts';
import { type Facet, type Filter, type Tally, facets } from '../filters.ts';
import type { PatternRecord } from './record.ts';
import { selectRecords } from './selection.ts';

export const patternFilter: FilterModel<Facet> = filterModel<Facet>({
  ...facets,
  kind: { ...facets.kind, all: 'Incidents only' },
  status: { ...facets.status, all: 'All but replaced ones' },
});

/** Count for every value how many incidents the patterns would be about with it. */
export function tallySelection(records: readonly PatternRecord[], filter: Filter): Tally {
  // What is left out unless asked for must still be offered where one asks for it.
  const without = (facet?: 'kind' | 'status') =>
    selectRecords(records, {
      text: '',
      chosen: {
        kind: facet === 'kind' ? everyValue(records, 'kind') : (filter.chosen.kind ?? []),
        status: facet === 'status' ? everyValue(records, 'status') : (filter.chosen.status ?? []),
      },
    }).records;
  const counts = patternFilter.tally(without(), filter);
  return {
    ...counts,
    kind: patternFilter.tally(without('kind'), filter).kind,
    status: patternFilter.tally(without('status'), filter).status,
  };
}

function everyValue(records: readonly PatternRecord[], facet: Facet): string[] {
  return [...new Set(records.flatMap(({ facets: values }) => values[facet]))];
}
