import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPhrases, phraseBook } from '#domain/search/phrases.ts';
import { type Token, termsOf, tokenise } from '#domain/search/words/tokens.ts';

/** The phrases that are in a text, with the words they were found by. */
function found(text: string, ...phrases: string[]): [phrase: string, surface: string][] {
  const book = phraseBook(
    phrases.map((value) => {
      const terms = [...new Set(termsOf(value))];
      return { terms, span: terms.length, value };
    }),
  );
  return findPhrases(tokenise(text), book).map(({ value, surface }) => [value, surface]);
}

describe('a phrase is found', () => {
  test('in any order and any form', () => {
    for (const text of ['a connection leak', 'leaked every connection', 'LEAKING CONNECTIONS'])
      expect(found(text, 'connection leak')).toHaveLength(1);
  });

  test('with a few words between, and with the words that the text has', () => {
    expect(found('leaked one two three connections', 'connection leak')).toEqual([
      ['connection leak', 'leaked connections'],
    ]);
    expect(found('leaked one two three four more odd connections', 'connection leak')).toEqual([]);
  });

  test('as far apart as it is written down, and a little further', () => {
    const book = phraseBook([
      { terms: termsOf('column exist'), span: 4, value: 'column does not exist' },
    ]);
    const text = tokenise('column "discount_code" does not exist');
    expect(findPhrases(text, book).map(({ value }) => value)).toEqual(['column does not exist']);
  });

  test('within identifiers', () => {
    expect(found('raise max_client_conn', 'max clients')).toEqual([['max clients', 'max client']]);
  });

  test('not across lines and sentences', () => {
    expect(found('We found a leak.\nThe connection held.', 'connection leak')).toEqual([]);
  });

  test('not when one of its words is missing', () => {
    expect(found('connection pool exhausted', 'connection pool leak')).toEqual([]);
  });

  test('once, by its nearest words', () => {
    const text = 'the leak was in the connection leak detector, which leaked a connection';
    expect(found(text, 'connection leak')).toEqual([['connection leak', 'connection leak']]);
  });

  test('beside others that share its words', () => {
    expect(found('connection pool exhausted', 'pool exhausted', 'connection pool', 'pool')).toEqual(
      expect.arrayContaining([
        ['pool exhausted', 'pool exhausted'],
        ['connection pool', 'connection pool'],
        ['pool', 'pool'],
      ]),
    );
  });
});

test('a phrase without words is in no text', () => {
  expect(
    findPhrases(tokenise('some words'), phraseBook([{ terms: [], span: 0, value: 1 }])),
  ).toEqual([]);
});

/** Whether all terms stand within so few words, tried in every way. */
function standTogether(tokens: readonly Token[], terms: readonly string[]): boolean {
  const reach = terms.length - 1 + 3;
  return tokens.some(({ at }) => {
    const near = tokens.filter((token) => token.at >= at && token.at <= at + reach);
    return terms.every((term) => near.some((token) => token.term === term));
  });
}

test('what is found stands together, and two words that do are found', () => {
  const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const tokensFrom = (letters: readonly string[]) =>
    letters.map((term, at): Token => ({ term, surface: term, at }));
  fc.assert(
    fc.property(
      fc.array(letter, { maxLength: 30 }),
      fc.uniqueArray(letter, { minLength: 1, maxLength: 3 }),
      (letters, terms) => {
        const tokens = tokensFrom(letters);
        const isFound =
          findPhrases(tokens, phraseBook([{ terms, span: terms.length, value: 0 }])).length > 0;
        const isThere = standTogether(tokens, terms);
        if (terms.length <= 2) expect(isFound).toBe(isThere);
        else if (isFound) expect(isThere).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});
