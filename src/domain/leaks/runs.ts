/**
 * Words in a row that a public text shares with an internal one. The public side is small and is
 * indexed; the internal texts go by once, and of them only those that share something are kept.
 */
import type { Found, InternalText } from './leak.ts';
import { type PairSet, addPair, hasPair, pairSet } from './pair-set.ts';
import { type Words, keepWords, wordsOf } from './words.ts';

/** So many words in a row are no coincidence. */
export const shortestRun = 8;

/** Nor are they when some are numbers, but dates and times alone are: see `Words.weights`. */
const leastWeight = 5;

/** The passages of public texts that must not stand in an internal one. */
export interface Passages {
  readonly allowed: PairSet;
  readonly open: PairSet;
}

/** Begin with what may be shared: approved write-ups, the site's own wording. */
export function passages(allowed: Iterable<string>): Passages {
  const set = pairSet();
  for (const text of allowed) {
    eachRow(wordsOf(text), (_, first, second) => addPair(set, first, second));
  }
  return { allowed: set, open: pairSet() };
}

/** Add the passages of a public text. */
export function addPassages({ allowed, open }: Passages, text: string): void {
  eachRow(wordsOf(text), (_, first, second) => {
    if (!hasPair(allowed, first, second)) addPair(open, first, second);
  });
}

/** The passages that stand in internal texts too, with the places where they stand. */
export type Shared = ReadonlyMap<string, readonly Place[]>;

interface Place {
  readonly text: InternalText;
  readonly words: Words;
  readonly at: number;
}

/** What is in every internal text needs not be known from each of them. */
const mostPlaces = 16;

/** Find the passages that internal texts share, going through these once. */
export function sharedWith({ open }: Passages, internal: Iterable<InternalText>): Shared {
  const shared = new Map<string, Place[]>();
  if (open.size === 0) return shared;
  for (const text of internal) {
    const passing = wordsOf(text.text);
    let kept: Words | undefined;
    eachRow(passing, (at, first, second) => {
      if (!hasPair(open, first, second)) return;
      const words = (kept ??= keepWords(passing));
      const key = keyOf(first, second);
      const places = shared.get(key);
      if (!places) shared.set(key, [{ text, words, at }]);
      else if (places.length < mostPlaces) places.push({ text, words, at });
    });
  }
  return shared;
}

/** Give the runs of a public text that are shared, each as long as it goes, in order. */
export function runsIn(text: string, shared: Shared): Found[] {
  if (shared.size === 0) return [];
  const found: Found[] = [];
  const words = wordsOf(text);
  let next = 0;
  eachRow(words, (at, first, second) => {
    if (at < next) return;
    const longest = longestOf(words, at, shared.get(keyOf(first, second)) ?? []);
    if (!longest) return;
    const last = at + longest.length - 1;
    // A run from elsewhere may begin within this one and go on where it ends.
    next = last - shortestRun + 2;
    if (sum(words.weights.slice(at, last + 1)) < leastWeight) return;
    const offset = words.starts[at] as number;
    const { text: internal, words: theirs, at: place } = longest.place;
    found.push({
      what: 'run',
      offset,
      length: (words.ends[last] as number) - offset,
      words: longest.length,
      source: internal.source(theirs.starts[place] as number),
    });
  });
  return found;
}

/**
 * Find runs of eight words or more that a text shares with internal text, each once and as long as
 * it goes, but for what the allowed texts contain too (approved write-ups, the site's own wording).
 */
export function findRuns(
  text: string,
  internal: Iterable<InternalText>,
  allowed: Iterable<string> = [],
): Found[] {
  const known = passages(allowed);
  addPassages(known, text);
  return runsIn(text, sharedWith(known, internal));
}

/** Go through all rows of eight words, each with where it begins and its two hashes. */
function eachRow(words: Words, visit: (at: number, first: number, second: number) => void): void {
  let first = 0;
  let second = 0;
  for (let end = 0; end < words.count; end++) {
    first = (Math.imul(first, factors[0]) + (words.first[end] as number)) | 0;
    second = (Math.imul(second, factors[1]) + (words.second[end] as number)) | 0;
    const at = end - shortestRun + 1;
    if (at > 0) {
      first = (first - Math.imul(words.first[at - 1] as number, leaving[0])) | 0;
      second = (second - Math.imul(words.second[at - 1] as number, leaving[1])) | 0;
    }
    if (at >= 0) visit(at, first, second);
  }
}

const factors = [0x01000193, 0x2545f491] as const;
/** What the first word was multiplied with when it leaves. */
const leaving = factors.map((factor) =>
  Array.from({ length: shortestRun }).reduce<number>((power) => Math.imul(power, factor), 1),
) as [number, number];

const keyOf = (first: number, second: number): string => `${first},${second}`;

const sum = (numbers: Float32Array): number => numbers.reduce((a, b) => a + b, 0);

interface Longest {
  readonly place: Place;
  readonly length: number;
}

/** The place where the run goes on the longest; of several the first. */
function longestOf(words: Words, at: number, places: readonly Place[]): Longest | undefined {
  let longest: Longest | undefined;
  for (const place of places) {
    let length = 0;
    while (isSame(words, at + length, place.words, place.at + length)) length++;
    if (length >= shortestRun && length > (longest?.length ?? 0)) longest = { place, length };
  }
  return longest;
}

const isSame = (one: Words, at: number, other: Words, there: number): boolean =>
  at < one.count &&
  there < other.count &&
  one.first[at] === other.first[there] &&
  one.second[at] === other.second[there];
