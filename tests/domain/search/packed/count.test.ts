import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countPacked } from '#domain/search/packed/count.ts';
import type { SearchDocument } from '#domain/search/fields.ts';
import { type CountedDocument, countTerms } from '#domain/search/index-terms.ts';
import { packDocuments } from '#domain/search/packed/documents.ts';
import { termsOf } from '#domain/search/words/tokens.ts';
import { vocabularyOf } from '#domain/search/vocabulary.ts';

const words = 'pool leak pool.maxSize max timed out disk the full \n . retry'.split(/ /);
const anyText = fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((all) => all.join(' '));
const anyDocument = fc.record(
  { title: anyText, symptoms: anyText, body: anyText },
  { requiredKeys: ['body'] },
);
const terms = [...new Set(termsOf(words.join(' ')))];
const pairs = terms.flatMap((one) => terms.flatMap((other) => (one < other ? [[one, other]] : [])));
const phrases = [['disk', 'full'], ['pool', 'leak', 'max'], ['timeout']].map((phrase, index) => {
  return { mode: `mode-${index}`, weight: 1, terms: phrase, span: phrase.length };
});
const vocabulary = vocabularyOf(phrases);
const ofPhrases = phrases.flatMap((phrase) => phrase.terms);

function documentOf(text: SearchDocument['text'], number: number): SearchDocument {
  const failureModes = number % 3 === 0 ? ['mode-1'] : [];
  return { id: `a-${number}`, date: '2026-03-14', house: 'payments', failureModes, text };
}

/** The counts of each term by field. */
function countsOf({ terms: all, counts }: CountedDocument): Map<string, readonly number[]> {
  const width = counts.length / all.length;
  return new Map(
    all.map((term, place) => [term, [...counts.slice(place * width, (place + 1) * width)]]),
  );
}

test('what is counted of wanted terms alone is what is counted of them among all', () => {
  const anyWanted = fc.tuple(fc.subarray(terms), fc.subarray(pairs));
  const anyDocuments = fc.array(anyDocument, { maxLength: 4 });
  let counted = 0;
  fc.assert(
    fc.property(anyDocuments, anyWanted, (texts, [someTerms, somePairs]) => {
      const wanted = new Set([...someTerms, ...somePairs.flat(), ...ofPhrases, 'unheard']);
      for (const pair of somePairs) wanted.add(pair.join(' '));
      const documents = texts.map(documentOf);
      const some = countPacked(packDocuments(documents), vocabulary, wanted);
      expect(some).toHaveLength(documents.length);
      for (const [number, document] of documents.entries()) {
        const all = countTerms(document, vocabulary);
        const { terms: _, counts: __, ...others } = all;
        expect(some[number]).toMatchObject(others);
        const expected = [...countsOf(all)].filter(([term]) => wanted.has(term));
        expect(countsOf(some[number] as CountedDocument)).toEqual(new Map(expected));
        counted += expected.length;
      }
    }),
    { numRuns: 500 },
  );
  expect(counted).toBeGreaterThan(1000);
});

test('a word is counted up to 255 times', () => {
  const body = 'pool '.repeat(300);
  const [counted] = countPacked(
    packDocuments([documentOf({ body }, 0)]),
    vocabulary,
    new Set(['pool', ...ofPhrases]),
  );
  expect(Math.max(...(counted?.counts ?? []))).toBe(255);
});
