import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QueryTerm, TermKind } from '#domain/search/query.ts';
import { rank } from '#domain/search/rank.ts';
import type { Postings } from '#domain/search/weigh.ts';

const term = (name: string, weight = 1, kind: TermKind = 'word'): QueryTerm => {
  return { term: name, kind, weight, words: name };
};

/** Postings from what a term counts by number of document; 0: it is not there. */
const postings = (...counts: number[]): Postings => {
  const documents = [...counts.keys()].filter((number) => counts[number] !== 0);
  return { documents, weights: documents.map((number) => counts[number] ?? 0) };
};

function ranked(terms: readonly QueryTerm[], index: Record<string, Postings>, limit = 10) {
  return rank(terms, (name) => index[name], limit);
}

describe('a ranking', () => {
  test('adds up what each term counts, times its weight in the query', () => {
    const index = { a: postings(1, 2, 0), b: postings(0, 1, 5) };
    const results = ranked([term('a', 2), term('b', 0.5), term('nowhere')], index);
    expect(results.map(({ document, score }) => [document, score])).toEqual([
      [1, 4.5],
      [2, 2.5],
      [0, 2],
    ]);
  });

  test('says which terms led there, the one that counts most first', () => {
    const index = { a: postings(1), b: postings(3), c: postings(0, 1) };
    const [first] = ranked([term('a'), term('b'), term('c')], index);
    expect(first?.shares.map((share) => [share.term.term, share.score])).toEqual([
      ['b', 3],
      ['a', 1],
    ]);
  });

  test('has equals by number, and no more than were asked for', () => {
    const index = { a: postings(1, 2, 1, 1) };
    expect(ranked([term('a')], index).map(({ document }) => document)).toEqual([1, 0, 2, 3]);
    expect(ranked([term('a')], index, 2)).toHaveLength(2);
    expect(ranked([], index)).toEqual([]);
  });

  test('prefers the date that was meant, and has it even where no word matches', () => {
    const index = { a: postings(2, 2, 0), '@2026-03': postings(0, 1, 1) };
    const results = ranked([term('a'), term('@2026-03', 1, 'date')], index);
    expect(results.map(({ document }) => document)).toEqual([1, 2, 0]);
  });

  test('takes half a date for much less than half', () => {
    const scoreFor = (weight: number) =>
      ranked([term('@03', weight, 'date')], { '@03': postings(1) })[0]?.score ?? 0;
    expect(scoreFor(0.5)).toBeLessThan(scoreFor(1) / 2);
    // A month and its year together are not more than the date itself.
    const both = ranked([term('@03', 1, 'date'), term('@2026', 1, 'date')], {
      '@03': postings(1),
      '@2026': postings(1),
    });
    expect(both[0]?.score).toBe(scoreFor(1));
  });

  test('does not depend on the order of the terms', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 5 }), (all) => {
        const index = Object.fromEntries(all.map((one, place) => [`${place}`, postings(...one)]));
        const terms = all.map((_, place) => term(`${place}`));
        const order = (list: readonly QueryTerm[]) =>
          ranked(list, index).map(({ document, score }) => [document, score]);
        expect(order(terms.toReversed())).toEqual(order(terms));
      }),
    );
  });
});
