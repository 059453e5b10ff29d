/** Of a query only what tells: so that a stack trace of forty lines costs no more files than a sentence. */
import { wordsOfPair } from '../index-terms.ts';
import type { Query, QueryTerm } from '../query.ts';
import { rarity } from '../weigh.ts';

/** How many words that the archive knows are looked up. */
export const mostWords = 18;

/** How common a word is, about; 0 is certain. */
type Frequency = (word: string) => number;

/**
 * Leave out of a long query the words that tell least, and as large a part of those that nobody has
 * ever written: they say how far off a query is. Failure modes and dates stay.
 */
export function chooseTerms(query: Query, frequencyOf: Frequency, documents: number): Query {
  const words = query.terms.filter(({ kind }) => kind === 'word');
  const known = words.filter(({ term }) => frequencyOf(term) > 0);
  if (known.length <= mostWords) return query;
  const tells = ({ term, weight }: QueryTerm) =>
    weight * rarity(frequencyOf(term), documents) * (1 + (query.typicality.get(term) ?? 0));
  const telling = known.toSorted((a, b) => tells(b) - tells(a)).slice(0, mostWords);
  const unknown = words.filter((word) => !known.includes(word));
  const share = Math.round((unknown.length * mostWords) / known.length);
  const kept = new Set([...telling, ...unknown.slice(0, share)].map(({ term }) => term));
  return {
    ...query,
    terms: query.terms.filter(({ term, kind }) => {
      if (kind === 'pair') return wordsOfPair(term).every((word) => kept.has(word));
      return kind !== 'word' || kept.has(term);
    }),
  };
}
