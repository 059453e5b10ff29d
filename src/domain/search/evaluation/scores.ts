/** How good rankings are, measured against queries whose answers are known. */
import type { JudgedQuery } from './judged-query.ts';

/** How good one ranking is, or on average many; all 0–1. */
export interface Scores {
  /** An answer stands first. */
  readonly success1: number;
  /** An answer is among the first five. */
  readonly success5: number;
  /** One over the place of the first answer among the first ten: MRR@10 on average. */
  readonly reciprocalRank: number;
  /** nDCG@10 (Järvelin, Kekäläinen, TOIS 2002) with the gain 2^grade − 1. */
  readonly ndcg: number;
}

const depth = 10;

/** Measure a ranking, ids with the best first. That a document is similar to itself is no find. */
export function scoreRanking(
  { kind, query, relevant }: Pick<JudgedQuery, 'kind' | 'query' | 'relevant'>,
  ranked: readonly string[],
): Scores {
  const grades = new Map(relevant.map(({ doc, grade }) => [doc, grade]));
  const shown = [...new Set(ranked)].filter((id) => kind !== 'similar' || id !== query);
  const found = shown.slice(0, depth).map((id) => grades.get(id) ?? 0);
  const ideal = [...grades.values()].sort((a, b) => b - a).slice(0, depth);
  const first = found.findIndex((grade) => grade > 0);
  return {
    success1: first === 0 ? 1 : 0,
    success5: first >= 0 && first < 5 ? 1 : 0,
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
    ndcg: ideal.length === 0 ? 0 : gainOf(found) / gainOf(ideal),
  };
}

function gainOf(grades: readonly number[]): number {
  return grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

/** What was answered to a judged query. */
export interface Answered {
  readonly query: JudgedQuery;
  /** Ids, the best first. */
  readonly ranked: readonly string[];
  /** False where the answer was "nothing close". */
  readonly close: boolean;
}

/** How good the answers to queries of one kind are. */
export interface Summary {
  /** `none` apart, since there is nothing to rank; `all` are the others together. */
  readonly kind: JudgedQuery['kind'] | 'all';
  readonly queries: number;
  /** Averages; undefined for kind none. */
  readonly scores: Scores | undefined;
  /** Share that was told "nothing close": right for kind none, wrong for the others. */
  readonly nothingClose: number;
}

/** Sum up by kind, in the order in which kinds first come, then all but kind none, then kind none. */
export function summarise(answered: readonly Answered[]): readonly Summary[] {
  const answerable = answered.filter(({ query }) => query.kind !== 'none');
  const kinds = Map.groupBy(answerable, ({ query }) => query.kind);
  const none = answered.filter(({ query }) => query.kind === 'none');
  return [
    ...[...kinds].map(([kind, ofKind]) => summaryOf(kind, ofKind)),
    ...(answerable.length > 0 ? [summaryOf('all', answerable)] : []),
    ...(none.length > 0 ? [summaryOf('none', none)] : []),
  ];
}

function summaryOf(kind: Summary['kind'], answered: readonly Answered[]): Summary {
  const scores = answered.map(({ query, ranked }) => scoreRanking(query, ranked));
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    kind,
    queries: answered.length,
    scores:
      kind === 'none'
        ? undefined
        : {
            success1: mean(scores.map(({ success1 }) => success1)),
            success5: mean(scores.map(({ success5 }) => success5)),
            reciprocalRank: mean(scores.map(({ reciprocalRank }) => reciprocalRank)),
            ndcg: mean(scores.map(({ ndcg }) => ndcg)),
          },
    nothingClose: mean(answered.map(({ close }) => (close ? 0 : 1))),
  };
}
