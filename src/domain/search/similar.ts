/** Which documents broke in the same way. */
import type { CountedDocument } from './index-terms.ts';
import { type Profile, profilesOf, wordyAmong } from './profiles.ts';
import type { Postings, SearchIndex } from './weigh.ts';

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
  const { terms, profiles } = profilesOf(index, documents, documents.keys());
  const lists = invert(profiles, terms.length);
  const scores = new Float64Array(documents.length);
  const knownOf = (document: number, term: number) => profiles.get(document)?.known.get(term);
  return Array.from(profiles, ([number, profile]) => {
    const found = compare(number, profile, (term) => lists[term], scores, limit);
    return found.map((one) => withTerms(one, profile, knownOf, terms));
  });
}

/** Those that broke most like one document: what `findSimilar` says of it, without the others. */
export function findSimilarTo(
  number: number,
  index: SearchIndex,
  documents: readonly CountedDocument[],
  limit: number,
): SimilarDocument[] {
  // Every other document is known by all the words it shares.
  const wordy = wordyAmong(index, documents.length);
  const { terms, profiles } = profilesOf(index, documents, [number, ...wordy]);
  const profile = profiles.get(number);
  if (!profile) return [];
  const lists = new Map<number, Postings>();
  for (const { term } of profile.telling) {
    const list = index.postings.get(terms[term] as string);
    if (list) lists.set(term, knownList(list, term, profiles));
  }
  const knownOf = (document: number, term: number) => {
    const { documents: having = [], weights = [] } = lists.get(term) ?? {};
    return weights[having.indexOf(document)];
  };
  const scores = new Float64Array(documents.length);
  const found = compare(number, profile, (term) => lists.get(term), scores, limit);
  return found.map((one) => withTerms(one, profile, knownOf, terms));
}

/** Of the documents that have a term, those that are known by it. */
function knownList(
  { documents, weights }: Postings,
  term: number,
  profiles: ReadonlyMap<number, Profile>,
): Postings {
  const places = [...documents.keys()].filter((place) => {
    const profile = profiles.get(documents[place] as number);
    return !profile || profile.known.has(term);
  });
  const of = (list: readonly number[]) => places.map((place) => list[place] as number);
  return { documents: of(documents), weights: of(weights) };
}

type Likeness = Pick<SimilarDocument, 'document' | 'likeness'>;

/** Add up what a document has in common with the others; `scores` has a place for each of them. */
function compare(
  number: number,
  { telling, alone }: Profile,
  listOf: (term: number) => Postings | undefined,
  scores: Float64Array,
  limit: number,
): Likeness[] {
  scores.fill(0);
  for (const { term, weight } of telling) {
    const list = listOf(term);
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
  }));
}

/** Asked for of few: what they share is looked up then. */
function withTerms(
  { document, likeness }: Likeness,
  { telling }: Profile,
  knownOf: (document: number, term: number) => number | undefined,
  terms: readonly string[],
): SimilarDocument {
  return {
    document,
    likeness,
    get terms() {
      const known = (term: number) => knownOf(document, term);
      return sharedTerms(telling, known).map((term) => terms[term] as string);
    },
  };
}

interface List {
  readonly documents: number[];
  readonly weights: number[];
}

/** For each term the documents that are known by it. */
function invert(profiles: ReadonlyMap<number, Profile>, terms: number): (List | undefined)[] {
  const lists = new Array<List | undefined>(terms);
  for (const [number, { known }] of profiles) {
    for (const [term, weight] of known) {
      const list = (lists[term] ??= { documents: [], weights: [] });
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

function sharedTerms(
  telling: Profile['telling'],
  known: (term: number) => number | undefined,
): number[] {
  return telling
    .flatMap(({ term, weight }) => {
      const other = known(term);
      return other === undefined ? [] : [{ term, score: weight * other }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ term }) => term);
}
