import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CutText, cutText } from '#domain/search/cut-text.ts';
import type { SearchDocument } from '#domain/search/fields.ts';
import { countTerms } from '#domain/search/index-terms.ts';
import { packDocuments, unpackDocuments } from '#domain/search/packed-documents.ts';
import { termsOf, tokenise } from '#domain/search/tokens.ts';
import { vocabularyOf } from '#domain/search/vocabulary.ts';
import { shippedDocuments } from '../../support/shipped.ts';

const documentOf = (body: string | CutText): SearchDocument => {
  return { id: 'a', date: undefined, house: undefined, failureModes: [], text: { body } };
};

/** A text cut up at once, and one that was kept as numbers. */
const ways: Record<string, (text: string) => CutText> = {
  'cut up': cutText,
  'cut up and packed': (text) => {
    const [document] = unpackDocuments(packDocuments([documentOf(text)]));
    return document?.text.body as CutText;
  },
};

describe.each(Object.entries(ways))('a text that was %s', (_, cut) => {
  test('has the tokens of the text as written', () => {
    for (const { text } of shippedDocuments) {
      for (const written of Object.values(text)) {
        const tokens = tokenise(written).map(({ surface: _surface, ...token }) => token);
        expect(cut(written).tokens()).toEqual(tokens);
        expect(cut(written)).toHaveLength(tokens.length);
      }
    }
  });

  test('has one token of no term between those that stand apart, none for a whole identifier', () => {
    const text = cut('the pool.maxSize of every worker pool leaked slowly');
    const wanted = new Set(termsOf('pool leaked'));
    expect(text.tokens(wanted)).toEqual([
      { term: 'pool', at: 1 },
      { term: ' ', at: 6 },
      { term: 'pool', at: 7 },
      { term: 'leak', at: 8 },
    ]);
    expect(text).toHaveLength(8);
  });
});

const words = 'pool leak pool.maxSize max timed out disk the full \n . retry'.split(/ /);
const anyText = fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((all) => all.join(' '));
const terms = [...new Set(termsOf(words.join(' ')))];
const pairs = terms.flatMap((one) => terms.flatMap((other) => (one < other ? [[one, other]] : [])));
const phrases = [['disk', 'full'], ['pool', 'leak', 'max'], ['timeout']].map((phrase, index) => {
  return { mode: `mode-${index}`, weight: 1, terms: phrase, span: phrase.length };
});
const vocabulary = vocabularyOf(phrases);
const ofPhrases = phrases.flatMap((phrase) => phrase.terms);

test('what is counted of wanted terms alone is what is counted of them among all', () => {
  const anyWanted = fc.tuple(fc.subarray(terms), fc.subarray(pairs));
  fc.assert(
    fc.property(anyText, anyWanted, (text, [someTerms, somePairs]) => {
      const wanted = new Set([...someTerms, ...somePairs.flat(), ...ofPhrases]);
      for (const pair of somePairs) wanted.add(pair.join(' '));
      const all = countTerms(documentOf(text), vocabulary);
      const expected = new Map<string, readonly number[]>();
      const width = all.counts.length / all.terms.length;
      for (const [place, term] of all.terms.entries()) {
        const counts = [...all.counts.slice(place * width, (place + 1) * width)];
        if (wanted.has(term)) expected.set(term, counts);
      }
      for (const cut of [(written: string) => written, ...Object.values(ways)]) {
        const some = countTerms(documentOf(cut(text)), vocabulary, wanted);
        expect(some.lengths).toEqual(all.lengths);
        expect(some.modes).toEqual(all.modes);
        const found = some.terms.map((term, place) => {
          return [term, [...some.counts.slice(place * width, (place + 1) * width)]] as const;
        });
        expect(new Map(found)).toEqual(expected);
      }
    }),
    { numRuns: 500 },
  );
});
