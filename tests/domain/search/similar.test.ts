import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '#domain/search/fields.ts';
import { makeSearchable } from '#domain/search/searchable.ts';
import { type SimilarDocument, findSimilar, findSimilarTo } from '#domain/search/similar.ts';
import { wordyAmong } from '#domain/search/profiles.ts';
import { tuning } from '#domain/search/tuning.ts';
import type { VocabularyPhrase } from '#domain/search/vocabulary.ts';
import { type SearchIndex, rarity } from '#domain/search/weigh.ts';

function document(id: string, body: string, more: Partial<SearchDocument> = {}): SearchDocument {
  return { id, date: undefined, text: { body }, failureModes: [], house: undefined, ...more };
}

function similar(documents: readonly SearchDocument[], limit = 10): SimilarDocument[][] {
  const phrases: VocabularyPhrase[] = [];
  const { index, documents: counted } = makeSearchable(documents, phrases);
  return findSimilar(index, counted, limit);
}

const numbers = (found: readonly SimilarDocument[] = []) => found.map((one) => one.document);

describe('what broke the same way', () => {
  test('is found by the words that tell, and says which', () => {
    const [first] = similar([
      document('a', 'zebra finch report'),
      document('b', 'ordinary report'),
      document('c', 'finch zebra report'),
      document('d', 'another report'),
    ]);
    expect(numbers(first)[0]).toBe(2);
    expect(first?.[0]?.terms).toEqual(expect.arrayContaining(['zebra', 'finch']));
    expect(first?.[0]?.likeness).toBeGreaterThan(first?.[1]?.likeness ?? 0);
  });

  test('is found by the failure mode, without a word in common', () => {
    const failureModes = ['retry-storm'];
    const [first] = similar([
      document('a', 'one', { failureModes }),
      document('b', 'two'),
      document('c', 'three', { failureModes }),
    ]);
    expect(first).toMatchObject([{ document: 2, terms: ['~retry-storm'] }]);
  });

  test('is never itself, and nothing where nothing is shared', () => {
    expect(similar([document('a', 'zebra'), document('b', 'finch')])).toEqual([[], []]);
    expect(similar([document('a', 'zebra')])).toEqual([[]]);
    expect(similar([])).toEqual([]);
  });

  test('is not found by the date', () => {
    const date = '2026-03-14';
    expect(similar([document('a', 'x1', { date }), document('b', 'x2', { date })])).toEqual([
      [],
      [],
    ]);
  });

  test('counts the words of one house less', () => {
    // "acme" is said by all of one house and nobody else; "zebra" by one of each.
    const collection = (house: (index: number) => string | undefined) =>
      similar([
        document('a', 'acme zebra', { house: house(0) }),
        ...[1, 2, 3].map((index) =>
          document(`${index}`, `acme word${index}a word${index}b`, { house: house(index) }),
        ),
        document('z', 'zebra worda wordb', { house: house(4) }),
        ...[5, 6, 7, 8].map((index) =>
          document(`${index}`, `filler${index}`, { house: house(index) }),
        ),
      ])[0];
    const likeness = (found: readonly SimilarDocument[] = [], number: number) =>
      found.find((one) => one.document === number)?.likeness ?? 0;
    const damped = collection((index) => (index < 4 ? 'acme' : `other${index}`));
    const plain = collection(() => undefined);
    const relative = (found?: readonly SimilarDocument[]) =>
      likeness(found, 1) / likeness(found, 4);
    expect(numbers(damped)[0]).toBe(4);
    expect(relative(damped)).toBeLessThan(relative(plain));
  });

  test('is cut off at the number asked for, equals by number', () => {
    const all = Array.from({ length: 6 }, (_, index) => document(`${index}`, 'zebra'));
    expect(numbers(similar(all, 3)[5])).toEqual([0, 1, 2]);
  });
});

/** Every pair compared, as it is meant; without houses. */
function compareAll({ postings }: SearchIndex, count: number): number[][] {
  const profiles = Array.from({ length: count }, (_, number) => {
    const words: [term: string, weight: number, telling: number][] = [];
    const modes: typeof words = [];
    for (const [term, { documents, weights }] of postings) {
      const weight = weights[documents.indexOf(number)];
      if (weight === undefined || documents.length < 2 || term.startsWith('@')) continue;
      const sum = weights.reduce((all, one) => all + one, 0);
      if (term.startsWith('~')) modes.push([term, weight, weight * rarity(sum, count)]);
      else words.push([term, weight, weight]);
    }
    for (const list of [words, modes]) list.sort((a, b) => b[2] - a[2] || (a[0] < b[0] ? -1 : 1));
    const scale = (list: typeof words, to: number) => {
      const length = Math.sqrt(list.reduce((sum, [, , telling]) => sum + telling ** 2, 0));
      return list.map(([term, , telling]) => [term, (to * telling) / length] as const);
    };
    return {
      telling: [
        ...scale(words.slice(0, tuning.tellingTerms), tuning.similarWords),
        ...scale(modes.slice(0, tuning.tellingModes), tuning.similarModes),
      ],
      known: new Map([...words.slice(0, tuning.knownTerms), ...modes].map(([t, w]) => [t, w])),
    };
  });
  const score = (a: number, b: number) =>
    (profiles[a]?.telling ?? []).reduce(
      (sum, [term, weight]) => sum + weight * (profiles[b]?.known.get(term) ?? 0),
      0,
    );
  return profiles.map((_, a) =>
    profiles.map((_, b) => (a === b ? 0 : score(a, b) / (score(a, a) || 1))),
  );
}

test('looking only at what shares a term gives what comparing all with all gives', () => {
  const word = fc.constantFrom(
    ...'alfa bravo charlie delta echo foxtrot golf hotel india juliet'.split(' '),
  );
  const anyDocument = fc.record({
    body: fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
    modes: fc.uniqueArray(fc.constantFrom('one', 'two', 'three'), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(anyDocument, { maxLength: 12 }), (all) => {
      const documents = all.map(({ body, modes }, index) =>
        document(`${index}`, body, { failureModes: modes }),
      );
      const { index, documents: counted } = makeSearchable(documents, []);
      const expected = compareAll(index, documents.length);
      const found = findSimilar(index, counted, documents.length);
      expect(findSimilar(index, counted, documents.length)).toEqual(found);
      for (const [number, row] of expected.entries()) {
        const likeness = new Map(found[number]?.map((one) => [one.document, one.likeness]));
        const [best] = found[number] ?? [];
        // What no other document has makes it less like all of them, to the same degree.
        const common = best ? best.likeness / (row[best.document] ?? 1) : 1;
        expect(common).toBeLessThan(1 + 1e-9);
        for (const [other, value] of row.entries())
          expect(likeness.get(other) ?? 0).toBeCloseTo(common * value, 10);
        const inOrder = found[number]?.map((one) => one.likeness) ?? [];
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => b - a));
      }
    }),
    { numRuns: 200 },
  );
});

/** Numbers from a seed, 0–1: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

test.each([1, 2, 3])('of one document alone it says what it says of it among all: %i', (seed) => {
  const next = numbersFrom(seed);
  const all = Array.from({ length: 40 }, (_, number) => {
    // Some have more words than they are known by.
    const length = Math.round(next() ** 2 * 3 * tuning.knownTerms);
    const words = Array.from({ length }, () => `word${String.fromCharCode(97 + next() * 26)}`);
    const numbered = words.map((word) => `${word}${String.fromCharCode(97 + next() * 26)}`);
    return document(`${number}`, numbered.join(' '), {
      failureModes: next() < 0.5 ? ['one'] : ['two', 'three'],
      house: next() < 0.8 ? `house-${Math.floor(next() * 4)}` : undefined,
    });
  });
  const { index, documents: counted } = makeSearchable(all, []);
  expect(wordyAmong(index, all.length).length).toBeGreaterThan(5);
  expect(wordyAmong(index, all.length).length).toBeLessThan(35);
  const whole = findSimilar(index, counted, 12);
  for (const number of all.keys())
    expect(findSimilarTo(number, index, counted, 12)).toEqual(whole[number]);
});
