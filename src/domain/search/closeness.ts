/**
 * Whether the best of what was found is close at all. "Nothing close" is an answer too: at three in the
 * morning a wrong page costs more than none.
 */
import type { Query, TermKind } from './query.ts';
import type { Ranked } from './rank.ts';
import { rarity } from './weigh.ts';

/** What speaks for a result being close, each of its own scale. */
export interface Signals {
  /** How much of what the query's words could count does the result give them, 0–1. */
  readonly coverage: number;
  /** What the failure modes in question count in the result. */
  readonly modes: number;
  /** How much the query speaks of failing systems at all. */
  readonly operations: number;
  /** What the query says for a failure mode that the result is not of. */
  readonly elsewhere: number;
  /** How well the result's date fits, 0–1. */
  readonly date: number;
  /** Whether the query has any words beside a date. */
  readonly worded: boolean;
}

/**
 * Weights of a logistic regression over answerable and unanswerable queries; the scale is log odds. The
 * threshold is where of 483 published post-mortems' queries one in fifty is wrongly told "nothing close"; in
 * an archive of thirty, where a word says less, it is one in eight.
 */
const weights = { coverage: 8.7, modes: 0.8, operations: 0.56, elsewhere: -0.3, date: 3 };
const threshold = 3.63;

/** How much words about failing systems count together at most, so that a long paste is not all. */
const mostOperations = 6;

/** Whether the best result is close. */
export function isClose(
  query: Query,
  best: Ranked | undefined,
  documents: number,
  frequencyOf: (word: string) => number,
): boolean {
  return best !== undefined && closenessOf(signalsOf(query, best, documents, frequencyOf)) > 0;
}

/** A result has to be this near to the best one to be close beside it: scores go with the query's length. */
const leastOfBest = 0.5;

/** Pick the results that are close, in their order. */
export function closeAmong(
  query: Query,
  results: readonly Ranked[],
  documents: number,
  frequencyOf: (word: string) => number,
): readonly Ranked[] {
  const [best] = results;
  if (!isClose(query, best, documents, frequencyOf)) return [];
  const least = leastOfBest * (best?.score ?? 0);
  return results.filter(
    (result) => result.score >= least && isClose(query, result, documents, frequencyOf),
  );
}

/** Above 0 is close; in log odds. */
export function closenessOf(signals: Signals): number {
  // "What broke in March?" is answered by whatever did.
  if (!signals.worded) return signals.date - 0.5;
  return (
    weights.coverage * Math.min(0.5, signals.coverage) +
    weights.modes * Math.min(2.5, signals.modes) +
    weights.operations * signals.operations +
    weights.elsewhere * signals.elsewhere +
    weights.date * signals.date -
    threshold
  );
}

/** Measure what speaks for the best result. */
export function signalsOf(
  { terms, mentions, typicality }: Query,
  { shares }: Ranked,
  documents: number,
  frequencyOf: (word: string) => number,
): Signals {
  let possible = 0;
  let words = 0;
  let operations = 0;
  for (const { term, kind } of terms) {
    if (kind !== 'word') continue;
    words += 1;
    possible += rarity(frequencyOf(term), documents);
    operations += Math.min(3, typicality.get(term) ?? 0);
  }
  const sumOf = (kind: TermKind) =>
    shares.reduce((sum, { term, score }) => sum + (term.kind === kind ? score : 0), 0);
  const modes = sumOf('mode');
  return {
    coverage: possible === 0 ? 0 : sumOf('word') / possible,
    modes,
    operations: words === 0 ? 0 : Math.min(mostOperations, operations / Math.sqrt(words)),
    elsewhere: modes < 0.5 ? Math.min(2, mentions[0]?.evidence ?? 0) : 0,
    date: Math.min(1, sumOf('date')),
    worded: words > 0,
  };
}
