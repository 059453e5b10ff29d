/** From a text to the terms it is found by: words in one form each, identifiers cut up and kept whole. */
import { isId, withoutNoise } from './noise.ts';
import { stopWords } from './stop-words.ts';
import { joinedForms, stemOf } from './word-forms.ts';

/** What of a word is compared. */
export interface CutToken {
  /** The form that is compared. */
  readonly term: string;
  /** Counts words, stop words included; a new sentence or line is some words away. */
  readonly at: number;
  /** An identifier as a whole, beside the words in it: `pool.maxSize`, `OutOfMemoryError`. */
  readonly whole?: true;
}

export interface Token extends CutToken {
  /** As it stands in the text. */
  readonly surface: string;
}

/** Words that lie this far apart are not neighbours: the gap that a line or a sentence leaves. */
const gap = 8;

const chunks = /[\p{L}\p{N}][\p{L}\p{N}_]*(?:[.\-/:$'’+#@]+[\p{L}\p{N}_]+)*|[\n;|]|[.!?](?=\s)/gu;
const parts = /\p{Lu}+(?!\p{Ll})\d*|\p{Lu}?\p{Ll}+\d*|\p{N}+\p{Ll}*|\p{L}+/gu;

/** Cut a text into tokens, in order; words that say nothing are left out. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  eachToken(text, (term, at, whole, surface) =>
    tokens.push(whole ? { term, surface, at, whole } : { term, surface, at }),
  );
  return tokens;
}

/** Takes a token: its term, its place, whether it is an identifier as a whole, how it is written. */
export type TakeToken = (term: string, at: number, whole: boolean, surface: string) => void;

/** Cut a text into the same tokens, handed over one by one: many are cut and few are kept. */
export function eachToken(text: string, take: TakeToken): void {
  let waiting: Piece | undefined;
  let waitingAt = 0;
  let at = 0;
  for (const chunk of withoutNoise(text).match(chunks) ?? []) {
    if (chunk.length === 1 && '\n;|.!?'.includes(chunk)) {
      at += gap;
      continue;
    }
    const found = piecesOf(chunk);
    if (found.length === 0) at += 1;
    for (const piece of found) {
      const place = piece.whole ? at - 1 : at;
      if (!piece.whole) at += 1;
      const both = place - waitingAt === 1 ? waiting?.joins?.get(piece.lower) : undefined;
      if (waiting && both !== undefined) {
        take(stemOf(both), waitingAt, false, `${waiting.surface} ${piece.surface}`);
        waiting = undefined;
        continue;
      }
      if (waiting && !waiting.isStopWord) hand(waiting, waitingAt, take);
      waiting = piece;
      waitingAt = place;
    }
  }
  if (waiting && !waiting.isStopWord) hand(waiting, waitingAt, take);
}

function hand({ term, surface, whole }: Piece, at: number, take: TakeToken): void {
  take(term, at, whole, surface);
}

/** Just the terms of a text, in order. */
export function termsOf(text: string): string[] {
  return tokenise(text).map(({ term }) => term);
}

/** A word of a chunk, or the whole of it, wherever it stands. */
interface Piece {
  readonly term: string;
  readonly surface: string;
  readonly whole: boolean;
  readonly lower: string;
  readonly isStopWord: boolean;
  /** The words that it makes one of with the next. */
  readonly joins: ReadonlyMap<string, string> | undefined;
}

/** Most chunks were seen before, and most parts of the others. */
const ofChunks = new Map<string, readonly Piece[]>();
const ofParts = new Map<string, readonly Piece[]>();
const mostKnown = 200_000;

function piecesOf(chunk: string): readonly Piece[] {
  return remembered(ofChunks, chunk, cutUp);
}

function remembered<Value>(
  values: Map<string, Value>,
  key: string,
  make: (key: string) => Value,
): Value {
  let value = values.get(key);
  if (value === undefined) {
    if (values.size >= mostKnown) values.clear();
    values.set(key, (value = make(key)));
  }
  return value;
}

function cutUp(chunk: string): readonly Piece[] {
  const pieces = chunk
    .replace(/:\d+$/, '')
    .replace(/(\p{L})['’](?:s|t|re|ve|ll|d|m)$/u, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((part) => remembered(ofParts, part, piecesOfPart));
  if (pieces.length < 2 || /['’]/.test(chunk)) return pieces;
  const lower = plain(pieces.map(({ surface }) => surface).join(''));
  if (lower.length > 64) return pieces;
  const ofAll = { term: stemOf(lower), surface: chunk, whole: true, lower };
  return [...pieces, { ...ofAll, isStopWord: false, joins: undefined }];
}

/** What stands between two marks of an identifier. */
function piecesOfPart(part: string): Piece[] {
  return wordsOf(part).map((word) => {
    const lower = plain(word);
    const isStopWord = stopWords.has(lower);
    const joins = joinedForms(lower);
    return { term: stemOf(lower), surface: word, whole: false, lower, isStopWord, joins };
  });
}

/** The words at the humps of camelCase; ids are dropped. */
function wordsOf(part: string): string[] {
  if (part === '' || part === 's' || isId(part)) return [];
  if (/^[\dA-Z]+$/.test(part) || !/\p{Lu}/u.test(part.slice(1))) return [withoutCount(part)];
  return (part.match(parts) ?? []).filter((piece) => !isId(piece)).map(withoutCount);
}

/** The number at the end of a host or an instance goes: `worker12`, but `sha256` and `ipv6` stay. */
function withoutCount(part: string): string {
  return part.replace(/^(\p{L}{4,})\d+$/u, '$1');
}

function plain(word: string): string {
  return isPlain.test(word)
    ? word.toLowerCase()
    : word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** As most words are. */
const isPlain = /^[A-Za-z0-9]*$/;
