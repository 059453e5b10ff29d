/** Which charts are drawn over which table of patterns. */
import type { PatternTableId } from '#domain/patterns/tables/tables.ts';

export type PatternChart =
  /** A bar for each row, in parts that are columns; `bands` are columns of what to expect. */
  | {
      readonly kind: 'bars';
      readonly columns: readonly string[];
      readonly bands?: readonly string[];
      readonly caption?: string;
    }
  /** A chart for each column but those, all on one scale. */
  | { readonly kind: 'multiples'; readonly without: readonly string[] }
  /** A dot for each incident on a logarithmic axis. */
  | {
      readonly kind: 'dots';
      readonly unit: 'minutes' | 'days';
      readonly median: string;
      readonly interval?: string;
      /** What a dot is; the other marks are explained when they are there. */
      readonly caption: string;
    };

const dotCaption = 'Each dot is one incident.';

/** Tables without a chart are their own: numbers on a shade. */
export const patternCharts: Readonly<Partial<Record<PatternTableId, readonly PatternChart[]>>> = {
  categories: [{ kind: 'bars', columns: ['root', 'contributing', 'immediate'] }],
  'weak-spots': [{ kind: 'bars', columns: ['incidents'] }],
  'categories-by-quarter': [{ kind: 'multiples', without: ['incidents'] }],
  'failure-modes': [{ kind: 'bars', columns: ['incidents'] }],
  triggers: [{ kind: 'bars', columns: ['incidents'] }],
  detection: [{ kind: 'multiples', without: ['incidents'] }],
  lengths: [
    { kind: 'dots', unit: 'minutes', median: 'median', interval: 'interval', caption: dotCaption },
  ],
  acknowledgements: [
    { kind: 'dots', unit: 'minutes', median: 'median', interval: 'interval', caption: dotCaption },
  ],
  weekdays: [
    {
      kind: 'bars',
      columns: ['incidents'],
      bands: ['even'],
      caption: 'The bracket is what an even spread would give.',
    },
    {
      kind: 'bars',
      columns: ['by-deploy'],
      bands: ['as-deployed'],
      caption: 'Set off by a deploy; the bracket is what equally risky deploys would give.',
    },
  ],
  hours: [
    {
      kind: 'bars',
      columns: ['incidents'],
      bands: ['even'],
      caption: 'The bracket is what an even spread would give.',
    },
  ],
  actions: [
    {
      kind: 'bars',
      columns: ['open', 'in-time', 'done-late', 'undated', 'accepted', 'dropped'],
    },
    {
      kind: 'dots',
      unit: 'days',
      median: 'age',
      caption: 'Each dot is one open action, by its age.',
    },
  ],
};
