import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveArchive } from '#domain/archive.ts';
import { packVocabulary, unpackVocabulary } from '#domain/search/static/packed-vocabulary.ts';
import { vocabularyPhrases } from '#domain/search/vocabulary-phrases.ts';
import type { VocabularyPhrase } from '#domain/search/vocabulary.ts';

/** There and back, by way of a file. */
const again = (phrases: readonly VocabularyPhrase[]) =>
  unpackVocabulary(
    JSON.parse(JSON.stringify(packVocabulary(phrases))) as ReturnType<typeof packVocabulary>,
  );

const inOrder = (phrases: readonly VocabularyPhrase[]) =>
  phrases
    .map(({ mode, weight, terms, span }) => JSON.stringify([mode, weight, terms, span]))
    .sort();

test('the vocabulary reaches a browser whole', () => {
  const phrases = vocabularyPhrases(resolveArchive({ organisation: { name: 'Harbourlane' } }));
  expect(inOrder(again(phrases))).toEqual(inOrder(phrases));
});

test('whatever failure modes a team adds', () => {
  const phrase = fc
    .record({
      mode: fc.oneof(
        fc.stringMatching(/^[a-z]+(-[a-z0-9]+)*$/),
        fc.constantFrom('constructor', '7'),
      ),
      weight: fc.constantFrom(1, 0.8, 0.5),
      // A term is made of letters and digits.
      terms: fc.array(fc.stringMatching(/^[\p{L}\p{N}]+$/u), { minLength: 1, maxLength: 5 }),
      between: fc.nat(6),
    })
    .map(({ between, ...rest }) => ({ ...rest, span: rest.terms.length + between }));
  fc.assert(
    fc.property(fc.array(phrase), (phrases) => {
      expect(inOrder(again(phrases))).toEqual(inOrder(phrases));
    }),
  );
});
