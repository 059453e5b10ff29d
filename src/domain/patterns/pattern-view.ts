/** What a reader chose on the page of patterns, as its address has it. */
import type { Filter } from '../filters.ts';
import { type Measure, measures } from './length.ts';
import { patternFilter } from './pattern-filter.ts';
import type { Grouping, PatternChoice } from './tables/table.ts';

/** By what lengths can be told apart, in the order of the form. */
export const groupings = ['severity', 'category', 'service'] as const satisfies Grouping[];

export interface PatternView extends Pick<PatternChoice, 'rootOnly' | 'measure' | 'by'> {
  readonly filter: Filter;
}

/** What is seen before anybody has chosen. */
export const firstView: PatternView = {
  filter: patternFilter.none,
  rootOnly: false,
  measure: 'toMitigate',
  by: 'severity',
};

/** Read a view from the query of an address; what it does not know it leaves alone. */
export function parseView(query: string | URLSearchParams): PatternView {
  const parameters = new URLSearchParams(query);
  return {
    filter: patternFilter.parse(parameters),
    rootOnly: parameters.has('root'),
    measure: knownOr(firstView.measure, Object.keys(measures) as Measure[], parameters.get('time')),
    by: knownOr(firstView.by, groupings, parameters.get('by')),
  };
}

/** Write a view as the query of an address: `service=payments&root=1`, empty for the first. */
export function formatView({ filter, rootOnly, measure, by }: PatternView): string {
  const parameters = new URLSearchParams(patternFilter.format(filter));
  if (rootOnly) parameters.set('root', '1');
  if (measure !== firstView.measure) parameters.set('time', measure);
  if (by !== firstView.by) parameters.set('by', by);
  return parameters.toString();
}

function knownOr<Value extends string>(
  first: Value,
  known: readonly Value[],
  written: string | null,
): Value {
  return known.find((value) => value === written) ?? first;
}
