/** Which documents broke in the same way: each compared by its most telling terms, not by its house style. */
import { type CountedDocument, isPair } from './index-terms.ts';
import type { QueryTerm } from './query.ts';
import { type Ranked, rank } from './rank.ts';
import { tuning } from './tuning.ts';
import { type SearchIndex, rarity } from './weigh.ts';

/** For each document, by number, those that broke most like it, the most similar first. */
export function findSimilar(
  index: SearchIndex,
  documents: readonly CountedDocument[],
  limit: number,
): Ranked[][] {
  const telling = tellingTerms(index, documents);
  return telling.map((terms, number) =>
    rank(terms, (term) => index.postings.get(term), limit + 1)
      .filter(({ document }) => document !== number)
      .slice(0, limit),
  );
}

/** The terms by which each document is compared with the others, the most telling first. */
export function tellingTerms(
  { postings }: SearchIndex,
  documents: readonly CountedDocument[],
): QueryTerm[][] {
  const words = documents.map((): Weighed[] => []);
  const modes = documents.map((): Weighed[] => []);
  const houses = housesOf(documents);
  for (const [term, { documents: having, weights }] of postings) {
    if (term.startsWith('@')) continue;
    const isMode = term.startsWith('~');
    const factor = isMode
      ? rarity(
          weights.reduce((sum, weight) => sum + weight, 0),
          documents.length,
        )
      : 1 - houseShare(having, houses);
    for (const [index, number] of having.entries())
      (isMode ? modes : words)[number]?.push({ term, weight: (weights[index] ?? 0) * factor });
  }
  return documents.map((_, number) => [
    ...scaled(words[number] ?? [], tuning.tellingTerms, tuning.similarWords),
    ...scaled(modes[number] ?? [], tuning.tellingModes, tuning.similarModes),
  ]);
}

interface Weighed {
  readonly term: string;
  readonly weight: number;
}

/** The heaviest of them, scaled so that together they count `scale` (Euclidean length). */
function scaled(terms: Weighed[], most: number, scale: number): QueryTerm[] {
  terms.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  const top = terms.slice(0, most).filter(({ weight }) => weight > 0);
  const length = Math.hypot(...top.map(({ weight }) => weight)) || 1;
  return top.map(({ term, weight }) => ({
    term,
    kind: term.startsWith('~') ? 'mode' : isPair(term) ? 'pair' : 'word',
    weight: (scale * weight) / length,
    words: term,
  }));
}

interface Houses {
  /** Number of the house of each document; -1: none. */
  readonly of: Int32Array;
  /** Share of all documents that each house has. */
  readonly shares: readonly number[];
}

function housesOf(documents: readonly CountedDocument[]): Houses {
  const numbers = new Map<string, number>();
  const of = new Int32Array(documents.length).fill(-1);
  const sizes: number[] = [];
  for (const [index, { house }] of documents.entries()) {
    if (house === undefined) continue;
    let number = numbers.get(house);
    if (number === undefined) numbers.set(house, (number = sizes.push(0) - 1));
    of[index] = number;
    sizes[number] = (sizes[number] ?? 0) + 1;
  }
  return { of, shares: sizes.map((size) => size / documents.length) };
}

/**
 * How much of a term is a way of talking of one house, 0–1: the largest share of its documents that
 * one house has, beyond the share it has of all. A term that only one document has is nobody's.
 */
function houseShare(having: readonly number[], { of, shares }: Houses): number {
  const counts = new Map<number, number>();
  for (const number of having) {
    const house = of[number] ?? -1;
    if (house >= 0) counts.set(house, (counts.get(house) ?? 0) + 1);
  }
  let most = 0;
  for (const [house, count] of counts) {
    const share = (count - 1) / Math.max(1, having.length - 0.5);
    most = Math.max(most, share - (shares[house] ?? 0));
  }
  return Math.min(1, most);
}
