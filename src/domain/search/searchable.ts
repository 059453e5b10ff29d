/** A collection that can be asked, whole and in memory: for commands, agents, tests and the build. */
import { closeAmong } from './closeness.ts';
import { type SearchDocument, headlinesOf } from './fields.ts';
import { type CountedDocument, countTerms } from './index-terms.ts';
import { type Query, readQuery } from './query.ts';
import { type Ranked, rank } from './rank.ts';
import { type Vocabulary, type VocabularyPhrase, vocabularyOf } from './vocabulary.ts';
import { type SearchIndex, weigh } from './weigh.ts';

export interface Searchable {
  readonly vocabulary: Vocabulary;
  readonly documents: readonly CountedDocument[];
  readonly index: SearchIndex;
}

/** Index documents; `phrases` are those of `vocabularyPhrases`. */
export function makeSearchable(
  documents: Iterable<SearchDocument>,
  phrases: readonly VocabularyPhrase[],
): Searchable {
  const vocabulary = vocabularyOf(phrases);
  const counted = Array.from(documents, (document) => countTerms(document, vocabulary));
  return { vocabulary, documents: counted, index: weigh(counted, vocabulary) };
}

/** Index documents as they are compared with each other, for `findSimilar`. */
export function makeComparable(
  documents: readonly SearchDocument[],
  phrases: readonly VocabularyPhrase[],
): Searchable {
  return makeSearchable(documents.map(headlinesOf), phrases);
}

export interface SearchAnswer {
  readonly query: Query;
  /** Whether the best result is close; without one the answer is "nothing close". */
  readonly close: boolean;
  /** The results that are close. */
  readonly closest: readonly Ranked[];
  /** The best first. */
  readonly results: readonly Ranked[];
}

/** Answer what somebody typed or pasted; `today` is the reader's day, `2026-11-26`. */
export function ask(
  text: string,
  { vocabulary, index }: Searchable,
  { today, limit }: { readonly today: string; readonly limit: number },
): SearchAnswer {
  return answer(readQuery(text, vocabulary, today), index, limit);
}

/** Answer a query that was read before. */
export function answer(query: Query, index: SearchIndex, limit: number): SearchAnswer {
  const results = rank(query.terms, (term) => index.postings.get(term), Math.max(1, limit));
  const frequencyOf = (word: string) => index.postings.get(word)?.documents.length ?? 0;
  const closest = closeAmong(query, results, index.ids.length, frequencyOf);
  return { query, close: closest.length > 0, closest, results: results.slice(0, limit) };
}
