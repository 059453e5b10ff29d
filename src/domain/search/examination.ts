/** Puts judged queries to a collection, each as its kind is asked. */
import type { Answered } from './evaluation.ts';
import type { JudgedQuery } from './judged-query.ts';
import { type Searchable, ask } from './searchable.ts';
import { leastLikeness } from './similar-incidents.ts';
import { findSimilar } from './similar.ts';

/** So many results are kept of each. */
const limit = 50;

/** Answer every query; `today` is the day of those that do not name their own. */
export function answerAll(
  queries: readonly JudgedQuery[],
  searchable: Searchable,
  today: string,
): Answered[] {
  const { ids } = searchable.index;
  let similar: ReturnType<typeof findSimilar> | undefined;
  return queries.map((query) => {
    if (query.kind === 'similar') {
      similar ??= findSimilar(searchable.index, searchable.documents, limit);
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
