/** What post-mortems are filtered by, in the list, the search and the patterns alike. */
import {
  type Choice,
  type FacetLabels,
  type FacetTally,
  type FacetTerm,
  type FacetValues,
  type FilterSubject,
  filterModel,
  labelIn,
} from './filter-model.ts';

export { type Option, fold } from './filter-model.ts';

/** What one can filter by, in the order of the form; `all` names the absence of a choice. */
export const facets = {
  severity: { label: 'Severity', all: 'Any severity' },
  service: { label: 'Service', all: 'Any service' },
  category: { label: 'Root cause', all: 'Any root cause' },
  failureMode: { label: 'Failure mode', all: 'Any failure mode', order: 'name' },
  trigger: { label: 'Trigger', all: 'Any trigger' },
  detection: { label: 'Noticed by', all: 'Noticed in any way' },
  tag: { label: 'Tag', all: 'Any tag', order: 'name' },
  year: { label: 'Year', all: 'Any year', order: 'latest' },
  kind: { label: 'Kind', all: 'Any kind' },
  status: { label: 'Status', all: 'Any status' },
} as const satisfies Record<string, FacetTerm>;

export type Facet = keyof typeof facets;

/** The values a post-mortem has in each facet. */
export type Facets = FacetValues<Facet>;
/** What readers see for each value of each facet. */
export type Labels = FacetLabels<Facet>;
/** A reader's choice of post-mortems. */
export type Filter = Choice<Facet>;
/** A post-mortem as far as it can be filtered. */
export type Filterable = FilterSubject<Facet>;
/** How many post-mortems would be left if a value were chosen as well. */
export type Tally = FacetTally<Facet>;

/** The filter of post-mortems. */
export const postmortemFilter = filterModel<Facet>(facets);

export const {
  names: facetNames,
  none: noFilter,
  isEmpty,
  parse: parseFilter,
  format: formatFilter,
  normalise,
  choose,
  matches,
  tally,
  optionsOf,
} = postmortemFilter;

/** The label of a value; one the archive has no name for stands for itself. */
export function labelOf(labels: Labels, facet: Facet, value: string): string {
  return labelIn(labels, facet, value);
}
