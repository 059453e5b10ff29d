/** What a document is indexed under: words, pairs of neighbours, failure modes, its date. */
import { type CutText, cutText } from './words/cut-text.ts';
import { dateTerms } from './meant-time.ts';
import { type SearchDocument, fieldNames, fields } from './fields.ts';
import type { CutToken, Token } from './words/tokens.ts';
import { tuning } from './tuning.ts';
import { type Evidence, type Vocabulary, evidenceIn } from './vocabulary.ts';

/** The term a failure mode is indexed under; no word begins with `~`. */
export function modeTerm(mode: string): string {
  return `~${mode}`;
}

/** The failure mode of such a term. */
export function modeOfTerm(term: string): string {
  return term.slice(1);
}

/** Words that follow each other, stop words aside, make a pair when they are this close. */
export const pairReach = 2;

/** Pairs of neighbours, in whatever order they stand: "pool exhausted", "exhausted the pool". */
export function pairsOf(tokens: readonly Token[]): { term: string; surface: string }[] {
  const pairs: { term: string; surface: string }[] = [];
  eachPair(tokens, (first, second) =>
    pairs.push({
      term: pairTerm(first.term, second.term),
      surface: `${first.surface} ${second.surface}`,
    }),
  );
  return pairs;
}

function eachPair<Word extends CutToken>(
  tokens: readonly Word[],
  take: (first: Word, second: Word) => void,
): void {
  let before: Word | undefined;
  for (const token of tokens) {
    if (token.whole) continue;
    if (before && token.at - before.at <= pairReach && token.term !== before.term)
      take(before, token);
    before = token;
  }
}

/** A pair is made once: the same two words give the very same string, which is quick to look up. */
const pairs = new Map<string, Map<string, string>>();

/** The term of two neighbours, whichever comes first. */
export function pairTerm(a: string, b: string): string {
  let ofFirst = pairs.get(a);
  if (!ofFirst) pairs.set(a, (ofFirst = new Map<string, string>()));
  let pair = ofFirst.get(b);
  if (pair === undefined) ofFirst.set(b, (pair = a < b ? `${a} ${b}` : pairTermInOrder(b, a)));
  return pair;
}

function pairTermInOrder(a: string, b: string): string {
  return pairs.get(a)?.get(b) ?? `${a} ${b}`;
}

/** Whether a term is a pair of words. */
export function isPair(term: string): boolean {
  return term.includes(' ');
}

/** The two words of a pair. */
export function wordsOfPair(pair: string): [string, string] {
  const [a = '', b = ''] = pair.split(' ');
  return [a, b];
}

/** How often a document has a term in each field, and how long its fields are. */
export interface CountedDocument {
  readonly id: string;
  readonly house: string | undefined;
  /** Its words and pairs, each once. */
  readonly terms: readonly string[];
  /** For each term one count a field, in the order of `fieldNames`; 255 stands for more. */
  readonly counts: Uint8Array;
  /** Words in each field, in the order of `fieldNames`. */
  readonly lengths: readonly number[];
  /** Failure mode → how surely it is one of this document, 0–1. */
  readonly modes: ReadonlyMap<string, number>;
  readonly dates: readonly string[];
}

/** Said so often, more would not matter. */
export const mostCounted = 255;

function resized(counts: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(length);
  copy.set(counts.length > length ? counts.subarray(0, length) : counts);
  return copy;
}

/** Count the terms of a document. */
export function countTerms(document: SearchDocument, vocabulary: Vocabulary): CountedDocument {
  const places = new Map<string, number>();
  const width = fieldNames.length;
  let counts = new Uint8Array(64 * width);
  const add = (term: string, field: number) => {
    let place = places.get(term);
    if (place === undefined) {
      places.set(term, (place = places.size * width));
      if (place === counts.length) counts = resized(counts, 2 * place);
    }
    const count = counts[place + field] as number;
    if (count < mostCounted) counts[place + field] = count + 1;
  };
  /** What each phrase says at the place where it says most. */
  const evidence = new Map<Evidence, number>();
  const { text } = document;
  const lengths = fieldNames.map((field, index) => {
    const cut = cutOf(text[field]);
    const tokens = cut.tokens();
    for (const { term } of tokens) add(term, index);
    eachPair(tokens, (first, second) => add(pairTerm(first.term, second.term), index));
    for (const told of evidenceIn(tokens, vocabulary)) {
      const said = told.weight * fields[field].evidence;
      evidence.set(told, Math.max(said, evidence.get(told) ?? 0));
    }
    return cut.length;
  });
  const { id, house, date } = document;
  return {
    id,
    house,
    terms: [...places.keys()],
    counts: resized(counts, places.size * width),
    lengths,
    modes: modesOf(evidence, document.failureModes),
    dates: dateTerms(date),
  };
}

function cutOf(text: string | CutText = ''): CutText {
  return typeof text === 'string' ? cutText(text) : text;
}

/** The failure modes of a document. What its author named is sure; the more a text says for another, the surer that is. */
export function modesOf(
  evidence: ReadonlyMap<Evidence, number>,
  named: readonly string[],
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [{ mode }, said] of evidence) sums.set(mode, (sums.get(mode) ?? 0) + said);
  const modes = new Map<string, number>();
  for (const [mode, sum] of sums) modes.set(mode, sum / (tuning.documentDoubt + sum));
  for (const mode of named) modes.set(mode, 1);
  return modes;
}
