import { describe, expect, test } from 'vitest';
import { fieldNames } from '#domain/search/fields.ts';
import { countTerms, isPair, pairTerm, pairsOf, wordsOfPair } from '#domain/search/index-terms.ts';
import { termsOf, tokenise } from '#domain/search/words/tokens.ts';
import { vocabularyOf } from '#domain/search/vocabulary.ts';

describe('neighbours', () => {
  const pairs = (text: string) => pairsOf(tokenise(text)).map(({ term }) => term);

  test('make one pair in whatever order they stand', () => {
    expect(pairs('pool exhausted')).toEqual(pairs('exhausted the pool'));
    expect(pairs('pool exhausted')).toHaveLength(1);
  });

  test('of another line, or too far apart, make none', () => {
    expect(pairs('pool\nexhausted')).toEqual([]);
    expect(pairs('pool is the one that was exhausted')).toEqual([]);
  });

  test('that are one word make none', () => {
    expect(pairs('retry retries')).toEqual([]);
  });

  test('are made within an identifier, not with the whole of it', () => {
    expect(pairs('max_client_conn')).toHaveLength(2);
  });

  test('can be taken apart again', () => {
    expect(wordsOfPair(pairTerm('b', 'a'))).toEqual(['a', 'b']);
    expect([isPair('a b'), isPair('a')]).toEqual([true, false]);
  });
});

describe('counting a document', () => {
  const text = {
    title: 'Pool exhausted',
    body: `pool ${'leak '.repeat(300)}`,
  };
  const phrases = [
    { mode: 'known', weight: 1, terms: termsOf('pool exhausted'), span: 2 },
    { mode: 'named', weight: 1, terms: termsOf('disk full'), span: 2 },
  ];
  const counted = countTerms(
    { id: 'a', date: '2026-03-14', text, failureModes: ['named'], house: 'us' },
    vocabularyOf(phrases),
  );
  const countOf = (word: string, field: (typeof fieldNames)[number]) => {
    const place = counted.terms.indexOf(termsOf(word)[0] ?? '');
    return counted.counts[place * fieldNames.length + fieldNames.indexOf(field)];
  };

  test('tells fields apart', () => {
    expect([countOf('pool', 'title'), countOf('pool', 'body')]).toEqual([1, 1]);
    expect([countOf('exhausted', 'title'), countOf('exhausted', 'body')]).toEqual([1, 0]);
    expect(counted.lengths[fieldNames.indexOf('body')]).toBe(301);
  });

  test('stops where more would not matter', () => {
    expect(countOf('leak', 'body')).toBe(255);
  });

  test('is sure of a failure mode that its author named, and less of one its words say', () => {
    expect(counted.modes.get('named')).toBe(1);
    expect(counted.modes.get('known')).toBeGreaterThan(0.5);
    expect(counted.modes.get('known')).toBeLessThan(1);
  });
});
