/** Everything the page of patterns says of a view, worked out from the records: by the build at first, then by the browser. */
import type { Tally } from '../filters.ts';
import type { Exposure } from './exposure.ts';
import { type Findings, findingsIn } from './findings.ts';
import { allOf, marksOf } from './incidents.ts';
import { tallySelection } from './pattern-filter.ts';
import type { PatternView } from './pattern-view.ts';
import type { RecordColumns } from './records/record-columns.ts';
import { type CameBack, describeRecurrences, recurrencesIn, repeatable } from './recurrence.ts';
import { type Selection, describeSelection, selectRecords } from './selection.ts';
import type { PatternTable } from './tables/table.ts';
import { type PatternTableId, patternTables } from './tables/tables.ts';

/** What patterns are worked out from. */
export interface PatternSource {
  readonly records: RecordColumns;
  readonly exposure: Exposure | undefined;
  /** The reader's day; a build has none. */
  readonly today: string | undefined;
  /** Every incident that came back: which one it was does not depend on the view. */
  readonly cameBack: readonly CameBack[];
}

/** Prepare records for any view of them. */
export function patternSource(known: Omit<PatternSource, 'cameBack'>): PatternSource {
  const all = allOf(known.records);
  return { ...known, cameBack: recurrencesIn(all, repeatable(all)) };
}

export interface Patterns {
  readonly selection: Selection;
  /** What the patterns are about. */
  readonly about: string;
  readonly counts: Tally;
  readonly findings: Findings;
  readonly cameBack: string;
  /** Each table is worked out when it is asked for: only some are in sight. */
  readonly table: (id: PatternTableId) => PatternTable;
}

/** Work out the patterns of a view. */
export function computePatterns(source: PatternSource, view: PatternView): Patterns {
  const { records, cameBack, exposure, today } = source;
  const selection = selectRecords(records, view.filter);
  const { incidents } = selection;
  const { rootOnly, measure, by } = view;
  const choice = { labels: records.labels, exposure, today, rootOnly, measure, by };
  const isChosen = marksOf(incidents);
  return {
    selection,
    about: describeSelection(selection),
    counts: tallySelection(records, view.filter),
    findings: findingsIn(incidents, choice),
    cameBack: describeRecurrences(
      cameBack.filter(({ incident }) => isChosen[incident] === 1),
      records,
    ),
    table: (id) => patternTables[id](incidents, choice),
  };
}
