/** Something that the incidents show, in words, with what it rests on. */
import type { Rows } from './incidents.ts';
import type { ActionRef } from './promises.ts';

/** Those that say that something changed or stands out are tested; the others only count. */
export const findingKinds = {
  'category-changed': {
    tested: true,
    question: 'whether a root cause has become more or less common',
  },
  'weekday-stands-out': { tested: true, question: 'whether deploys of some weekday are riskier' },
  'pages-wait': { tested: true, question: 'whether pages wait longer at some hours' },
  'customers-first': {
    tested: true,
    question: 'whether customers notice the incidents of some service first',
  },
  'failure-mode-returns': { tested: false, question: 'which failure modes keep coming back' },
  'factor-recurs': { tested: false, question: 'which weaknesses recur' },
} as const;

export type FindingKind = keyof typeof findingKinds;
export type TestedKind = {
  [Kind in FindingKind]: (typeof findingKinds)[Kind]['tested'] extends true ? Kind : never;
}[FindingKind];

export interface Finding {
  /** The same for the same finding, however its numbers change: `failure-mode-returns:disk-full`. */
  readonly id: string;
  readonly kind: FindingKind;
  readonly sentence: string;
  /** Of how many incidents, and by which test or interval: to be read beside the sentence. */
  readonly basis: string;
  /** The incidents it was looked for in. */
  readonly n: number;
  /** The p-value after correction, where it is tested. */
  readonly p: number | undefined;
  /** What it rests on: rows of the records, the newest first. */
  readonly incidents: Rows;
  readonly actions: readonly ActionRef[];
}
