/** Adds up what the terms of a query count in each document. */
import type { QueryTerm } from './query.ts';
import { tuning } from './tuning.ts';
import type { Postings } from './weigh.ts';

/** What one term of the query counts in a document. */
export interface Share {
  readonly term: QueryTerm;
  readonly score: number;
}

export interface Ranked {
  /** Number of the document. */
  readonly document: number;
  readonly score: number;
  /** The terms that led to it, the one that counts most first. */
  readonly shares: readonly Share[];
}

interface Tally {
  words: number;
  /** 0–1: how well the document's date fits. */
  date: number;
}

/** Rank the documents that any of the terms lead to, the best first; equals by number. */
export function rank(
  terms: readonly QueryTerm[],
  postingsOf: (term: string) => Postings | undefined,
  limit: number,
): Ranked[] {
  const found = terms.flatMap((term) => {
    const postings = postingsOf(term.term);
    return postings ? [{ term, postings }] : [];
  });
  const tallies = new Map<number, Tally>();
  for (const { term, postings } of found) {
    const { documents, weights } = postings;
    for (let index = 0; index < documents.length; index++) {
      const document = documents[index] as number;
      let tally = tallies.get(document);
      if (!tally) tallies.set(document, (tally = { words: 0, date: 0 }));
      const score = term.weight * (weights[index] as number);
      if (term.kind === 'date') tally.date = Math.min(1, tally.date + score);
      else tally.words += score;
    }
  }
  return [...tallies]
    .map(([document, tally]) => ({ document, score: scoreOf(tally) }))
    .sort((a, b) => b.score - a.score || a.document - b.document)
    .slice(0, limit)
    .map(({ document, score }) => ({ document, score, shares: sharesOf(document, found) }));
}

/**
 * A date that fits makes what fits otherwise count more. It is squared: the right month of another
 * year is much less than half of what was meant.
 */
function scoreOf({ words, date }: Tally): number {
  return words * (1 + tuning.dateBoost * date ** 2) + tuning.dateAlone * date ** 2;
}

function sharesOf(
  document: number,
  found: readonly { term: QueryTerm; postings: Postings }[],
): Share[] {
  return found
    .flatMap(({ term, postings }) => {
      const index = postings.documents.indexOf(document);
      return index < 0 ? [] : [{ term, score: term.weight * (postings.weights[index] ?? 0) }];
    })
    .sort((a, b) => b.score - a.score);
}
