import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairTerm } from '#domain/search/index-terms.ts';
import { cutIntoShards, readPostings, shardOf } from '#domain/search/static/shards.ts';
import type { Postings, SearchIndex } from '#domain/search/weigh.ts';

/** An index from what each term counts in each document. */
function indexOf(terms: Readonly<Record<string, readonly (readonly [number, number])[]>>) {
  const postings = new Map<string, Postings>(
    Object.entries(terms).map(([term, list]) => [
      term,
      {
        documents: list.map(([document]) => document),
        weights: list.map(([, weight]) => weight),
      },
    ]),
  );
  return { ids: [], postings } satisfies SearchIndex;
}

const many = (count: number, weightOf = (_: number) => 1) =>
  Array.from({ length: count }, (_, number) => [number, weightOf(number)] as const);

/** What is read of a term in the file that its keeper leads to. */
function readBack(index: SearchIndex, term: string, keeper = term) {
  const shards = cutIntoShards(index);
  const shard = shards[shardOf(keeper, shards.length)];
  return shard && readPostings(shard, term);
}

describe('the files of an index', () => {
  test('give back every document, its weight within a step', () => {
    const entry = fc.tuple(fc.nat(9999), fc.double({ min: 0, max: 8, noNaN: true }));
    const list = fc
      .uniqueArray(entry, { selector: ([number]) => number, minLength: 1, maxLength: 50 })
      .map((entries) => entries.sort(([a], [b]) => a - b));
    const name = fc.stringMatching(/^[~@]?[a-z]{1,12}$/);
    fc.assert(
      fc.property(fc.dictionary(name, list, { maxKeys: 12 }), (terms) => {
        const index = indexOf(terms);
        for (const [term, { documents, weights }] of index.postings) {
          const read = readBack(index, term);
          expect(read?.documents).toEqual(documents);
          expect(read?.frequency).toBe(documents.length);
          for (const [place, weight] of weights.entries())
            expect(Math.abs((read?.weights[place] ?? 0) - weight)).toBeLessThanOrEqual(1 / 24);
        }
      }),
    );
  });

  test('never lose a document to rounding', () => {
    expect(readBack(indexOf({ pool: [[7, 0.0001]] }), 'pool')?.weights[0]).toBeGreaterThan(0);
  });

  test('know nothing of words that nobody has, whatever every object knows', () => {
    const words = ['pool', 'constructor'];
    const index = indexOf(Object.fromEntries(words.map((word) => [word, [[3, 2] as const]])));
    for (const word of ['leak', 'toString', '__proto__'])
      expect(readBack(index, word)).toBeUndefined();
    expect(readBack(index, 'constructor')?.documents).toEqual([3]);
  });

  test('have a pair beside the rarer of its words', () => {
    // Enough entries for several files.
    const filler = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`filler${index}`, many(500)]),
    );
    const pair = pairTerm('common', 'rare');
    const index = indexOf({
      ...filler,
      common: many(500),
      rare: [[4, 1]],
      [pair]: [[4, 1]],
    });
    const shards = cutIntoShards(index);
    expect(shards.length).toBeGreaterThan(1);
    const having = shards.flatMap((shard, number) => (Object.hasOwn(shard, pair) ? [number] : []));
    expect(having).toEqual([shardOf('rare', shards.length)]);
  });

  test('keep of a common word the documents in which it counts most, and how many there are', () => {
    const read = readBack(indexOf({ word: many(2000, (number) => (number * 7) % 2000) }), 'word');
    expect(read?.frequency).toBe(2000);
    expect(read?.documents).toHaveLength(600);
    expect(read?.documents).toEqual([...(read?.documents ?? [])].sort((a, b) => a - b));
    expect(Math.min(...(read?.weights ?? []))).toBe(1400);
  });

  test('keep every document of a date', () => {
    expect(readBack(indexOf({ '@2026': many(2000) }), '@2026')?.documents).toHaveLength(2000);
  });

  test('are a power of two in number, and the same whatever the order of the terms', () => {
    const terms = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`t${n}`, many(300)]));
    const shards = cutIntoShards(indexOf(terms));
    expect(Math.log2(shards.length) % 1).toBe(0);
    expect(shards.length).toBeGreaterThan(4);
    const reversed = Object.fromEntries(Object.entries(terms).reverse());
    expect(JSON.stringify(cutIntoShards(indexOf(reversed)))).toBe(JSON.stringify(shards));
  });

  test('of nothing are one empty file', () => {
    expect(cutIntoShards(indexOf({}))).toEqual([{}]);
  });
});
