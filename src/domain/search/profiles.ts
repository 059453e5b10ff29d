/** What each document is compared by: its most telling terms, without the ways of talking of one house. */
import type { CountedDocument } from './index-terms.ts';
import { tuning } from './tuning.ts';
import { type Postings, type SearchIndex, rarity } from './weigh.ts';

/** A term, by number, and how much it tells of a document. */
export interface Telling {
  readonly term: number;
  readonly weight: number;
}

export interface Profile {
  /** What others are asked for, scaled: words by weight, then failure modes. */
  readonly telling: readonly Telling[];
  /** Term → what it counts for a query: what the document answers to. */
  readonly known: ReadonlyMap<number, number>;
  /** What it says that no other does, on the scale of its score with itself. */
  readonly alone: number;
}

export interface Profiles {
  /** Number → term. */
  readonly terms: readonly string[];
  /** By number of the document. */
  readonly profiles: ReadonlyMap<number, Profile>;
}

/** Work out the profiles of some documents, by their numbers. */
export function profilesOf(
  index: SearchIndex,
  documents: readonly CountedDocument[],
  numbers: Iterable<number>,
): Profiles {
  const kept = [...index.postings].filter(([term]) => !term.startsWith('@'));
  const wanted = new Uint8Array(documents.length);
  for (const number of numbers) wanted[number] = 1;
  const words = gather(kept, wanted, (term) => !isMode(term));
  const modes = gather(kept, wanted, isMode);
  const factors = factorsOf(kept, documents, [words.terms, modes.terms]);
  const profiles = new Map<number, Profile>();
  for (let number = 0; number < documents.length; number++) {
    if (wanted[number] === 0) continue;
    const ofWords = shareOf(words, number, factors, {
      most: tuning.tellingTerms,
      kept: tuning.knownTerms,
      scale: tuning.similarWords,
    });
    const ofModes = shareOf(modes, number, factors, {
      most: tuning.tellingModes,
      kept: Infinity,
      scale: tuning.similarModes,
    });
    profiles.set(number, {
      telling: [...ofWords.telling, ...ofModes.telling],
      known: new Map([...ofWords.known, ...ofModes.known]),
      alone: ofWords.alone + ofModes.alone,
    });
  }
  return { terms: kept.map(([term]) => term), profiles };
}

/** Numbers of the documents that share more words with others than they are known by. */
export function wordyAmong({ postings }: SearchIndex, count: number): number[] {
  const shared = new Uint32Array(count);
  for (const [term, { documents }] of postings) {
    if (documents.length < 2 || isMode(term) || term.startsWith('@')) continue;
    for (let at = 0; at < documents.length; at++) {
      const number = documents[at] as number;
      shared[number] = (shared[number] as number) + 1;
    }
  }
  return [...shared.keys()].filter((number) => (shared[number] as number) > tuning.knownTerms);
}

function isMode(term: string): boolean {
  return term.startsWith('~');
}

type Kept = readonly [term: string, postings: Postings];

/** The terms of all documents one after the other: those of number n lie between `ends[n]` and `ends[n + 1]`. */
interface Candidates {
  readonly ends: Int32Array;
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

/** Turn postings round: for each wanted document its terms, in the order of the postings. */
function gather(
  kept: readonly Kept[],
  wanted: Uint8Array,
  isOurs: (term: string) => boolean,
): Candidates {
  const ours = kept.map(([term]) => isOurs(term));
  const ends = new Int32Array(wanted.length + 1);
  for (let id = 0; id < kept.length; id++) {
    if (!ours[id]) continue;
    const [, { documents }] = kept[id] as Kept;
    for (let at = 0; at < documents.length; at++) {
      const number = documents[at] as number;
      ends[number + 1] = (ends[number + 1] as number) + (wanted[number] as number);
    }
  }
  for (let number = 0; number < wanted.length; number++)
    ends[number + 1] = (ends[number + 1] as number) + (ends[number] as number);
  const next = ends.slice(0, wanted.length);
  const terms = new Int32Array(ends[wanted.length] as number);
  const weights = new Float64Array(terms.length);
  for (let id = 0; id < kept.length; id++) {
    if (!ours[id]) continue;
    const [, postings] = kept[id] as Kept;
    for (let at = 0; at < postings.documents.length; at++) {
      const number = postings.documents[at] as number;
      if (wanted[number] === 0) continue;
      const place = next[number] as number;
      next[number] = place + 1;
      terms[place] = id;
      weights[place] = postings.weights[at] as number;
    }
  }
  return { ends, terms, weights };
}

interface Factors {
  /** By term: what its weight is multiplied by when it is told of a document. */
  readonly telling: Float64Array;
  /** By term: whether more than one document has it. */
  readonly shared: Uint8Array;
}

/** A failure mode tells by its rarity; a word less, the more it is a way of talking of one house. */
function factorsOf(
  kept: readonly Kept[],
  documents: readonly CountedDocument[],
  wanted: readonly Int32Array[],
): Factors {
  const houses = housesOf(documents);
  const telling = new Float64Array(kept.length).fill(NaN);
  const shared = new Uint8Array(kept.length);
  for (const terms of wanted) {
    for (let at = 0; at < terms.length; at++) {
      const id = terms[at] as number;
      if (!Number.isNaN(telling[id])) continue;
      const [term, { documents: having, weights }] = kept[id] as Kept;
      shared[id] = having.length > 1 ? 1 : 0;
      telling[id] = isMode(term)
        ? rarity(
            weights.reduce((sum, weight) => sum + weight, 0),
            documents.length,
          )
        : 1 - houseShare(having, houses);
    }
  }
  return { telling, shared };
}

interface Limits {
  /** How many terms others are asked for. */
  readonly most: number;
  /** How many it answers to. */
  readonly kept: number;
  readonly scale: number;
}

/** Of the words or the failure modes of a document: those that others have too, and what the rest would count. */
function shareOf(
  candidates: Candidates,
  number: number,
  { telling: factors, shared }: Factors,
  { most, kept, scale }: Limits,
) {
  const places = byTelling(candidates, number, factors);
  const { terms, weights } = candidates;
  const toldBy = (place: number) =>
    (weights[place] as number) * (factors[terms[place] as number] as number);
  const ofOthers = places.filter((place) => shared[terms[place] as number] === 1);
  const asked = ofOthers.slice(0, most).filter((place) => toldBy(place) > 0);
  const unit = scale / (Math.hypot(...asked.map(toldBy)) || 1);
  const telling: Telling[] = [];
  for (const place of asked)
    telling.push({ term: terms[place] as number, weight: unit * toldBy(place) });
  const known: [term: number, weight: number][] = [];
  for (const place of ofOthers.slice(0, kept))
    known.push([terms[place] as number, weights[place] as number]);
  let alone = 0;
  for (const place of places.slice(0, most)) {
    if (shared[terms[place] as number] === 0)
      alone += unit * toldBy(place) * (weights[place] as number);
  }
  return { telling, known, alone };
}

/** As much of a weight as decides the order; what is left of 53 bits is for the place. */
const steps = 2 ** 24;
const mostPlaces = 2 ** 22;

/** Places of a document's candidates, the most telling first, equals in their order. */
function byTelling(
  { ends, terms, weights }: Candidates,
  number: number,
  factors: Float64Array,
): number[] {
  const first = ends[number] as number;
  const length = (ends[number + 1] as number) - first;
  const keys = new Float64Array(length);
  for (let at = 0; at < length; at++) {
    const place = first + at;
    const told = (weights[place] as number) * (factors[terms[place] as number] as number);
    keys[at] = Math.round(told * steps) * mostPlaces + (mostPlaces - 1 - at);
  }
  // Numbers alone are sorted natively, several times faster than with a function that compares.
  keys.sort();
  return Array.from(keys, (key) => first + (mostPlaces - 1 - (key % mostPlaces))).reverse();
}

interface Houses {
  /** Number of the house of each document; -1: none. */
  readonly of: Int32Array;
  /** Share of all documents that each house has. */
  readonly shares: readonly number[];
  /** For each house a 0, to count in. */
  readonly counts: Int32Array;
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
  const shares = sizes.map((size) => size / documents.length);
  return { of, shares, counts: new Int32Array(sizes.length) };
}

/**
 * How much of a term is a way of talking of one house, 0–1: the largest share of its documents that
 * one house has, beyond the share it has of all.
 */
function houseShare(having: readonly number[], { of, shares, counts }: Houses): number {
  if (having.length < 2) return 0;
  for (let at = 0; at < having.length; at++) {
    const house = of[having[at] as number] as number;
    if (house >= 0) counts[house] = (counts[house] as number) + 1;
  }
  let most = 0;
  for (let at = 0; at < having.length; at++) {
    const house = of[having[at] as number] as number;
    if (house < 0 || counts[house] === 0) continue;
    const share = ((counts[house] as number) - 1) / Math.max(1, having.length - 0.5);
    most = Math.max(most, share - (shares[house] as number));
    counts[house] = 0;
  }
  return Math.min(1, most);
}
