/** Which documents broke in the same way: each compared by its most telling terms, not by its house style. */
import type { CountedDocument } from './index-terms.ts';
import { tuning } from './tuning.ts';
import { type SearchIndex, rarity } from './weigh.ts';

/** A document that broke like another, and the terms they share, the most telling first. */
export interface SimilarDocument {
  /** Number of the document. */
  readonly document: number;
  /** 0–1: against what the document has in common with itself. */
  readonly likeness: number;
  readonly terms: readonly string[];
}

/**
 * For each document, by number, those that broke most like it, the most similar first. The telling
 * terms of one meet what the others are known by in an inverted index, so that time grows with how
 * many share a telling term, and no pair without one is ever looked at.
 */
export function findSimilar(
  index: SearchIndex,
  documents: readonly CountedDocument[],
  limit: number,
): SimilarDocument[][] {
  const profiles = profilesOf(index, documents);
  const known = invert(profiles);
  const scores = new Float64Array(documents.length);
  return profiles.map(({ telling, alone }, number) => {
    scores.fill(0);
    for (const { term, weight } of telling) {
      const list = known.get(term);
      if (!list) continue;
      for (let at = 0; at < list.documents.length; at++) {
        const other = list.documents[at] as number;
        scores[other] = (scores[other] as number) + weight * (list.weights[at] as number);
      }
    }
    const itself = (scores[number] as number) + alone || 1;
    scores[number] = 0;
    return best(scores, limit).map((document) => ({
      document,
      likeness: (scores[document] as number) / itself,
      // Asked for of few: what they share is looked up then.
      get terms() {
        return sharedTerms(telling, profiles[document]?.known ?? []);
      },
    }));
  });
}

/** A term and how much it tells of a document. */
interface Telling {
  readonly term: string;
  readonly weight: number;
}

interface Profile {
  /** What others are asked for: without the ways of one house, scaled. */
  readonly telling: readonly Telling[];
  /** What it answers to, as it counts for a query. */
  readonly known: readonly Telling[];
  /** What it says that no other does, on the scale of its score with itself. */
  readonly alone: number;
}

function profilesOf(
  { postings }: SearchIndex,
  documents: readonly CountedDocument[],
): readonly Profile[] {
  const houses = housesOf(documents);
  const words = documents.map((): Candidate[] => []);
  const modes = documents.map((): Candidate[] => []);
  for (const [term, { documents: having, weights }] of postings) {
    if (term.startsWith('@')) continue;
    const isMode = term.startsWith('~');
    const factor = isMode
      ? rarity(
          weights.reduce((sum, weight) => sum + weight, 0),
          documents.length,
        )
      : 1 - houseShare(having, houses);
    for (const [place, number] of having.entries()) {
      const weight = weights[place] as number;
      const shared = having.length > 1;
      (isMode ? modes : words)[number]?.push({ term, weight, telling: weight * factor, shared });
    }
  }
  return documents.map((_, number) => profileOf(words[number] ?? [], modes[number] ?? []));
}

interface Candidate extends Telling {
  readonly telling: number;
  /** Whether another document has it as well. */
  readonly shared: boolean;
}

function profileOf(words: Candidate[], modes: Candidate[]): Profile {
  const ofWords = shareOf(words, tuning.tellingTerms, tuning.similarWords);
  const ofModes = shareOf(modes, tuning.tellingModes, tuning.similarModes);
  return {
    telling: [...ofWords.telling, ...ofModes.telling],
    known: [...ofWords.shared.slice(0, tuning.knownTerms), ...ofModes.shared],
    alone: ofWords.alone + ofModes.alone,
  };
}

/** Of words or failure modes: those that others have too, and what the rest would count. */
function shareOf(candidates: Candidate[], most: number, scale: number) {
  candidates.sort(byTelling);
  const shared = candidates.filter((candidate) => candidate.shared);
  const telling = scaled(shared.slice(0, most), scale);
  const unit = (telling[0]?.weight ?? 0) / (shared[0]?.telling || 1);
  const alone = candidates
    .slice(0, most)
    .reduce((sum, one) => sum + (one.shared ? 0 : unit * one.telling * one.weight), 0);
  return { telling, shared: shared.map(({ term, weight }) => ({ term, weight })), alone };
}

function byTelling(a: Candidate, b: Candidate): number {
  return b.telling - a.telling || (a.term < b.term ? -1 : 1);
}

/** Scale terms so that together they count `scale` (Euclidean length). */
function scaled(terms: readonly Candidate[], scale: number): Telling[] {
  const length = Math.hypot(...terms.map(({ telling }) => telling)) || 1;
  return terms
    .filter(({ telling }) => telling > 0)
    .map(({ term, telling }) => ({ term, weight: (scale * telling) / length }));
}

interface List {
  readonly documents: number[];
  readonly weights: number[];
}

function invert(profiles: readonly Profile[]): ReadonlyMap<string, List> {
  const lists = new Map<string, List>();
  for (const [number, { known }] of profiles.entries()) {
    for (const { term, weight } of known) {
      let list = lists.get(term);
      if (!list) lists.set(term, (list = { documents: [], weights: [] }));
      list.documents.push(number);
      list.weights.push(weight);
    }
  }
  return lists;
}

/** Numbers of the highest scores above 0, the highest first, equals by number. */
function best(scores: Float64Array, limit: number): number[] {
  const top: number[] = [];
  let least = 0;
  for (let number = 0; number < scores.length; number++) {
    const score = scores[number] as number;
    if (score <= least) continue;
    let at = top.length;
    while (at > 0 && (scores[top[at - 1] as number] as number) < score) at--;
    top.splice(at, 0, number);
    if (top.length > limit) top.pop();
    if (top.length === limit) least = scores[top.at(-1) as number] as number;
  }
  return top;
}

function sharedTerms(telling: readonly Telling[], known: readonly Telling[]): string[] {
  const weights = new Map(known.map(({ term, weight }) => [term, weight]));
  return telling
    .flatMap(({ term, weight }) => {
      const other = weights.get(term);
      return other === undefined ? [] : [{ term, score: weight * other }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ term }) => term);
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
    sizes[number] = (sizes[number] as number) + 1;
  }
  return { of, shares: sizes.map((size) => size / documents.length) };
}

/**
 * How much of a term is a way of talking of one house, 0–1: the largest share of its documents that
 * one house has, beyond the share it has of all.
 */
function houseShare(having: readonly number[], { of, shares }: Houses): number {
  const counts = new Map<number, number>();
  for (const number of having) {
    const house = of[number] as number;
    if (house >= 0) counts.set(house, (counts.get(house) ?? 0) + 1);
  }
  let most = 0;
  for (const [house, count] of counts) {
    const share = (count - 1) / Math.max(1, having.length - 0.5);
    most = Math.max(most, share - (shares[house] as number));
  }
  return Math.min(1, most);
}
