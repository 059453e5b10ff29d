/** Puts judged queries to a collection, each as its kind is asked. */
import type { Answered } from './scores.ts';
import type { SearchDocument } from '../fields.ts';
import type { JudgedQuery } from './judged-query.ts';
import { ask, makeComparable, makeSearchable } from '../searchable.ts';
import { leastLikeness } from '../similar-incidents.ts';
import { type SimilarDocument, findSimilar } from '../similar.ts';
import type { VocabularyPhrase } from '../vocabulary.ts';

/** What is asked, and the words by which failure modes are recognised in it. */
export interface Collection {
  readonly documents: readonly SearchDocument[];
  readonly phrases: readonly VocabularyPhrase[];
}

/** So many results are kept of each. */
const limit = 50;

/** Put every query to documents; `today` is the day of those that do not name their own. */
export function answerAll(
  queries: readonly JudgedQuery[],
  { documents, phrases }: Collection,
  today: string,
): Answered[] {
  const searchable = makeSearchable(documents, phrases);
  const { ids } = searchable.index;
  let similar: SimilarDocument[][] | undefined;
  return queries.map((query) => {
    if (query.kind === 'similar') {
      similar ??= findAll(documents, phrases);
      const found = similar[ids.indexOf(query.query)] ?? [];
      return {
        query,
        ranked: found.map(({ document }) => ids[document] ?? ''),
        close: (found[0]?.likeness ?? 0) >= leastLikeness,
      };
    }
    const { results, close } = ask(query.query, searchable, {
      today: query.today ?? today,
      limit,
    });
    const ranked = results.map(({ document }) => ids[document] ?? '');
    return { query, ranked, close };
  });
}

function findAll(
  documents: readonly SearchDocument[],
  phrases: readonly VocabularyPhrase[],
): SimilarDocument[][] {
  const { index, documents: counted } = makeComparable(documents, phrases);
  return findSimilar(index, counted, limit);
}
