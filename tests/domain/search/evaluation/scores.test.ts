import { describe, expect, test } from 'vitest';
import { type Answered, scoreRanking, summarise } from '#domain/search/evaluation/scores.ts';
import type { JudgedQuery } from '#domain/search/evaluation/judged-query.ts';

const judged = (
  grades: Readonly<Record<string, number>>,
  kind: JudgedQuery['kind'] = 'vague',
  query = 'the pool thing',
): JudgedQuery => ({
  id: 'q',
  kind,
  query,
  relevant: Object.entries(grades).map(([doc, grade]) => ({ doc, grade })),
});

describe('the score of a ranking', () => {
  test('is 1 throughout when the answers stand first, the best before the others', () => {
    expect(scoreRanking(judged({ a: 2, b: 1 }), ['a', 'b', 'x'])).toEqual({
      success1: 1,
      success5: 1,
      reciprocalRank: 1,
      ndcg: 1,
    });
  });

  test('falls with the place of the first answer, and nDCG with that of each by its gain', () => {
    const scores = scoreRanking(judged({ a: 2, b: 1 }), ['x', 'b', 'y', 'a']);
    expect(scores).toMatchObject({ success1: 0, success5: 1, reciprocalRank: 1 / 2 });
    // Gains 1 at place 2 and 3 at place 4, against 3 at place 1 and 1 at place 2.
    expect(scores.ndcg).toBeCloseTo((0.63093 + 3 * 0.43068) / (3 + 0.63093), 4);
  });

  test('counts five results for S@5 and ten for the others', () => {
    const at = (place: number) => [...Array.from({ length: place - 1 }, (_, n) => `x${n}`), 'a'];
    const scoresAt = (place: number) => scoreRanking(judged({ a: 1 }), at(place));
    expect(scoresAt(5)).toMatchObject({ success5: 1, reciprocalRank: 1 / 5 });
    expect(scoresAt(6)).toMatchObject({ success5: 0, reciprocalRank: 1 / 6 });
    expect(scoresAt(10).ndcg).toBeCloseTo(1 / Math.log2(11), 10);
    expect(scoresAt(11)).toMatchObject({ reciprocalRank: 0, ndcg: 0 });
  });

  test('is 0 without results, and without answers', () => {
    const nothing = { success1: 0, success5: 0, reciprocalRank: 0, ndcg: 0 };
    expect(scoreRanking(judged({ a: 2 }), [])).toEqual(nothing);
    expect(scoreRanking(judged({}, 'none'), ['a'])).toEqual(nothing);
  });

  test('passes over what comes twice, and over the document that was asked about', () => {
    const found = ['x', 'x', 'a'];
    expect(scoreRanking(judged({ a: 1 }), found).reciprocalRank).toBe(1 / 2);
    expect(scoreRanking(judged({ a: 1 }, 'similar', 'x'), found).reciprocalRank).toBe(1);
  });

  test('compares with the ten best answers when there are more', () => {
    const many = Object.fromEntries(Array.from({ length: 14 }, (_, n) => [`d${n}`, 1]));
    expect(scoreRanking(judged(many), Object.keys(many)).ndcg).toBeCloseTo(1, 10);
  });
});

test('answers are summed up by kind, and those that nothing answers apart', () => {
  const answered: Answered[] = [
    { query: judged({ a: 1 }), ranked: ['a'], close: true },
    { query: judged({ a: 1 }), ranked: ['x', 'a'], close: false },
    { query: judged({ a: 1 }, 'when'), ranked: ['a'], close: true },
    { query: judged({}, 'none'), ranked: ['a'], close: false },
  ];
  expect(
    summarise(answered).map(({ kind, queries, scores, nothingClose }) => [
      kind,
      queries,
      scores?.reciprocalRank,
      nothingClose,
    ]),
  ).toEqual([
    ['vague', 2, 0.75, 0.5],
    ['when', 1, 1, 0],
    ['all', 3, 2.5 / 3, 1 / 3],
    ['none', 1, undefined, 1],
  ]);
  expect(summarise([])).toEqual([]);
});
