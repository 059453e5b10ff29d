/** What the incidents show, in at most seven sentences, and what they are too few to show. */
import { type Judged, alpha, judge } from './comparison.ts';
import {
  categoryComparisons,
  customerComparisons,
  pageComparisons,
  weekdayComparisons,
} from './comparisons.ts';
import { type Finding, type TestedKind, findingKinds } from './finding.ts';
import type { Incidents } from './incidents.ts';
import { recurringFactors, returningModes } from './recurring.ts';
import { counted, listed, sayChance, sentences } from './say.ts';
import type { PatternChoice } from './tables/table.ts';

export interface Findings {
  /** The strongest first: what is beyond chance, then what is counted, by the incidents behind it. */
  readonly findings: readonly Finding[];
  /** What was tested and how, what cannot be told, and that there is nothing to say when there is not. */
  readonly sentence: string;
  /** Every comparison that was made, also those that say nothing. */
  readonly comparisons: readonly Judged[];
}

type FindingsChoice = Pick<PatternChoice, 'labels' | 'rootOnly' | 'today' | 'exposure'>;

const most = 7;
const testedKinds = Object.keys(findingKinds).filter(
  (kind): kind is TestedKind => findingKinds[kind as keyof typeof findingKinds].tested,
);

/** Find what the records support. What differs is said only when it is beyond chance. */
export function findingsIn(incidents: Incidents, choice: FindingsChoice): Findings {
  const comparisons = judge([
    ...categoryComparisons(incidents, choice),
    ...weekdayComparisons(incidents, choice),
    ...pageComparisons(incidents),
    ...customerComparisons(incidents, choice),
  ]);
  const tested = comparisons.filter(({ adjusted }) => adjusted !== undefined);
  const differing = tested
    .filter(({ verdict, worthSaying }) => verdict === 'beyond chance' && worthSaying)
    .sort((a, b) => a.p - b.p)
    .map((one) => asFinding(one, tested.length));
  const counting = [
    ...returningModes(incidents, choice),
    ...recurringFactors(incidents, choice),
  ].sort((a, b) => b.incidents.length - a.incidents.length);
  const findings = [...differing, ...counting].slice(0, most);
  return { findings, sentence: describe(findings, comparisons, choice), comparisons };
}

function asFinding(one: Judged, tests: number): Finding {
  const { kind, about, say, test, n, p, adjusted, incidents } = one;
  return {
    id: `${kind}:${about}`,
    kind,
    sentence: say(),
    basis: `${counted(n, 'incident')}; ${test}, p ${sayP(p)}, ${sayP(adjusted ?? 1)} after Holm’s correction over ${counted(tests, 'test')}`,
    n,
    p: adjusted,
    incidents,
    actions: [],
  };
}

function sayP(p: number): string {
  const said = sayChance(p);
  return said.startsWith('below') ? said : `= ${said}`;
}

function describe(
  findings: readonly Finding[],
  comparisons: readonly Judged[],
  { exposure }: FindingsChoice,
): string {
  const tested = comparisons.filter(({ adjusted }) => adjusted !== undefined);
  const telling = new Set(
    comparisons.flatMap(({ kind, verdict }) => (verdict === 'beyond chance' ? [kind] : [])),
  );
  const silent = testedKinds.filter(
    (kind) => !telling.has(kind) && (kind !== 'weekday-stands-out' || exposure !== undefined),
  );
  return sentences(
    findings.length === 0 && 'There is nothing to say about these incidents as a whole.',
    silent.length > 0 &&
      `Too few to tell: ${listed(silent.map((kind) => findingKinds[kind].question))}.`,
    exposure === undefined &&
      'Not looked at: whether deploys of some weekday are riskier, since it is not known how many there were (exposure.csv).',
    tested.length > 0 &&
      `${counted(tested.length, 'comparison')} had the twenty events it takes and ${tested.length === 1 ? 'was' : 'were together'} tested such that with nothing but chance at work at most one page in ${Math.round(1 / alpha)} would say that something differs.`,
  );
}
