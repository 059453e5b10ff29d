import { describe, expect, test } from 'vitest';
import { type Field, type SearchDocument, fields } from '#domain/search/fields.ts';
import { countTerms, modeTerm } from '#domain/search/index-terms.ts';
import { termsOf } from '#domain/search/words/tokens.ts';
import { tuning } from '#domain/search/tuning.ts';
import { type VocabularyPhrase, vocabularyOf } from '#domain/search/vocabulary.ts';
import { rarity, weigh } from '#domain/search/weigh.ts';

function document(id: string, text: SearchDocument['text'], more: Partial<SearchDocument> = {}) {
  return { id, date: undefined, text, failureModes: [], house: undefined, ...more };
}

/** Index documents; gives what a term counts in each. */
function weights(documents: readonly SearchDocument[], phrases: readonly VocabularyPhrase[] = []) {
  const vocabulary = vocabularyOf(phrases);
  const { postings } = weigh(
    documents.map((one) => countTerms(one, vocabulary)),
    vocabulary,
  );
  return (text: string, number = 0) => {
    const term = /^[~@]/.test(text) ? text : termsOf(text).sort().join(' ');
    const place = postings.get(term)?.documents.indexOf(number) ?? -1;
    return postings.get(term)?.weights[place];
  };
}

/** A count in a field of a length, against the average length: Zaragoza's tf before it saturates. */
function scaled(count: number, field: Field, length: number, average: number): number {
  const { weight, length: b } = fields[field];
  return (weight * count) / (1 - b + (b * length) / average);
}

describe('a word counts by BM25F', () => {
  const weightOf = weights([
    document('a', { title: 'pool exhausted', body: 'pool pool leak' }),
    document('b', { title: 'disk', body: 'leak' }),
  ]);

  test('added up over fields, each against its average length, before it saturates', () => {
    // Titles have 2 and 1 words, bodies 3 and 1; one of the two documents has the word: ln(1 + 1.5/1.5).
    const sum = scaled(1, 'title', 2, 1.5) + scaled(2, 'body', 3, 2);
    expect(weightOf('pool')).toBeCloseTo((Math.log(2) * sum) / (tuning.saturation + sum), 10);
  });

  test('less the more documents have it, and never below nothing', () => {
    // Both have it: ln(1 + 0.5/2.5).
    const sum = scaled(1, 'body', 3, 2);
    expect(weightOf('leak')).toBeCloseTo((Math.log(1.2) * sum) / (tuning.saturation + sum), 10);
    expect(rarity(1, 100)).toBeGreaterThan(rarity(50, 100));
    expect(rarity(100, 100)).toBeGreaterThan(0);
  });

  test('a pair of neighbours less than a word as rare', () => {
    const sum = scaled(1, 'title', 2, 1.5);
    expect(weightOf('pool exhausted')).toBeCloseTo(
      (tuning.pair * Math.log(2) * sum) / (tuning.saturation + sum),
      10,
    );
  });

  test('against those only that have the field at all', () => {
    const of = weights([
      document('titled', { title: 'pool' }),
      document('untitled', { body: 'leak' }),
    ]);
    const sum = scaled(1, 'title', 1, 1);
    expect(of('pool')).toBeCloseTo((Math.log(2) * sum) / (tuning.saturation + sum), 10);
  });

  test('in a title more than in a body', () => {
    const of = weights([
      document('title', { title: 'pool', body: 'leak' }),
      document('body', { title: 'leak', body: 'pool' }),
    ]);
    expect(of('pool', 0)).toBeGreaterThan(of('pool', 1) ?? NaN);
  });

  test('in a short text more than in a long one', () => {
    const of = weights([
      document('short', { body: 'pool leak' }),
      document('long', { body: `pool ${'word '.repeat(40)}` }),
    ]);
    expect(of('pool', 0)).toBeGreaterThan(of('pool', 1) ?? NaN);
  });
});

test('a date counts the same in every document', () => {
  const of = weights([document('a', { title: 'x' }, { date: '2026-03-14' })]);
  expect([of('@2026-03'), of('@03'), of('@2026'), of('@2025')]).toEqual([1, 1, 1, undefined]);
});

describe('a failure mode counts', () => {
  const phrases = ['pool exhausted', 'connection leak', 'too many connections'].map(
    (text): VocabularyPhrase => ({ mode: 'exhaustion', weight: 1, terms: termsOf(text), span: 3 }),
  );
  const others = Array.from({ length: 40 }, (_, index) =>
    document(`${index}`, {
      title: `Report ${'abcdefgh'.charAt(index % 8)}`,
      body: 'ordinary text',
    }),
  );
  const mode = modeTerm('exhaustion');

  test('fully where its author named it, less where its words are, by how surely they say so', () => {
    const of = weights(
      [
        document('named', { title: 'x' }, { failureModes: ['exhaustion'] }),
        document('title', { title: 'pool exhausted' }),
        document('body', { title: 'y', timeline: 'pool exhausted' }),
        ...others,
      ],
      phrases,
    );
    const [named = 0, title = 0, body = 0] = [0, 1, 2].map((number) => of(mode, number));
    expect(named).toBeGreaterThan(title);
    expect(title).toBeGreaterThan(body);
    expect(body).toBeGreaterThan(0);
    expect(of(mode, 3)).toBeUndefined();
  });

  test('a little where its words stand apart, if that is far above the rest', () => {
    const scattered = document('scattered', {
      body: 'the pool filled. Something leaked. Exhausted staff. Each connection.',
    });
    const of = weights([scattered, ...others], phrases);
    expect(of(mode, 0)).toBeGreaterThan(0);
    expect(of(mode, 1)).toBeUndefined();
  });

  test('less the more documents are of it', () => {
    const named = (count: number) =>
      weights(
        others.map((one, index) => ({ ...one, failureModes: index < count ? ['exhaustion'] : [] })),
      )(mode, 0) ?? 0;
    expect(named(1)).toBeGreaterThan(named(10));
  });
});

test('nothing can be indexed', () => {
  const vocabulary = vocabularyOf([]);
  expect(weigh([], vocabulary)).toEqual({ ids: [], postings: new Map() });
  const empty = countTerms(document('empty', {}), vocabulary);
  expect(weigh([empty], vocabulary).postings.size).toBe(0);
});
