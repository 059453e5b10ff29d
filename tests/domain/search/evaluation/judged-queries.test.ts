import { describe, expect, test } from 'vitest';
import { type Summary, summarise } from '#domain/search/evaluation/scores.ts';
import { answerAll } from '#domain/search/evaluation/examination.ts';
import { shippedDocuments, shippedPhrases, shippedQueries } from '../../../support/shipped.ts';

interface Floor {
  readonly success5: number;
  readonly reciprocalRank: number;
  readonly ndcg: number;
  /** At most so many are told that nothing is close, although something is. */
  readonly mostNothingClose: number;
}

/**
 * A little below what was measured when they were last set; whoever makes the ranking better raises
 * them. A change that falls below one of them is looked at, query by query, before it is lowered.
 */
const floors: Readonly<Record<Exclude<Summary['kind'], 'none'>, Floor>> = {
  vague: { success5: 0.93, reciprocalRank: 0.77, ndcg: 0.73, mostNothingClose: 0.22 },
  symptom: { success5: 0.96, reciprocalRank: 0.92, ndcg: 0.89, mostNothingClose: 0.14 },
  similar: { success5: 0.93, reciprocalRank: 0.88, ndcg: 0.78, mostNothingClose: 0.13 },
  when: { success5: 0.94, reciprocalRank: 0.94, ndcg: 0.94, mostNothingClose: 0.06 },
  all: { success5: 0.96, reciprocalRank: 0.86, ndcg: 0.82, mostNothingClose: 0.14 },
};
const leastRightlyNothingClose = 0.77;

describe('what search finds in the archive we ship', () => {
  const collection = { documents: shippedDocuments, phrases: shippedPhrases };
  const summaries = summarise(answerAll(shippedQueries, collection, '2026-11-26'));
  const summaryOf = (kind: string) => summaries.find((summary) => summary.kind === kind);

  test.each(Object.entries(floors))('is as good as it was: %s', (kind, floor) => {
    const { scores, nothingClose = 1 } = summaryOf(kind) ?? {};
    expect(scores?.success5).toBeGreaterThanOrEqual(floor.success5);
    expect(scores?.reciprocalRank).toBeGreaterThanOrEqual(floor.reciprocalRank);
    expect(scores?.ndcg).toBeGreaterThanOrEqual(floor.ndcg);
    expect(nothingClose).toBeLessThanOrEqual(floor.mostNothingClose);
  });

  test('is nothing where nothing answers, as often as it was', () => {
    expect(summaryOf('none')?.nothingClose).toBeGreaterThanOrEqual(leastRightlyNothingClose);
  });
});

test('every answer to a judged query is there to be found', () => {
  const ids = new Set(shippedDocuments.map(({ id }) => id));
  const named = shippedQueries.flatMap(({ kind, query, relevant }) => [
    ...relevant.map(({ doc }) => doc),
    ...(kind === 'similar' ? [query] : []),
  ]);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});
