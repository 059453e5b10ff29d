/** From a text to the terms it is found by: words in one form each, identifiers cut up and kept whole. */
import { isId, withoutNoise } from './noise.ts';
import { stopWords } from './stop-words.ts';
import { joinedForm, stemOf } from './word-forms.ts';

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
  const placed: Placed[] = [];
  let at = 0;
  for (const chunk of withoutNoise(text).match(chunks) ?? []) {
    if (chunk.length === 1 && '\n;|.!?'.includes(chunk)) {
      at += gap;
      continue;
    }
    const found = piecesOf(chunk);
    for (const piece of found) {
      placed.push({ piece, at: piece.whole ? at - 1 : at });
      if (!piece.whole) at += 1;
    }
    if (found.length === 0) at += 1;
  }
  return join(placed);
}

/** Just the terms of a text, in order. */
export function termsOf(text: string): string[] {
  return tokenise(text).map(({ term }) => term);
}

/** A word of a chunk, or the whole of it, wherever it stands. */
interface Piece extends Omit<Token, 'at'> {
  readonly lower: string;
  readonly isStopWord: boolean;
}

interface Placed {
  readonly piece: Piece;
  readonly at: number;
}

/** Most chunks are words seen before. */
const known = new Map<string, readonly Piece[]>();
const mostKnown = 200_000;

function piecesOf(chunk: string): readonly Piece[] {
  let pieces = known.get(chunk);
  if (!pieces) {
    if (known.size >= mostKnown) known.clear();
    known.set(chunk, (pieces = cutUp(chunk)));
  }
  return pieces;
}

function cutUp(chunk: string): Piece[] {
  const words = partsOf(chunk.replace(/:\d+$/, ''));
  const pieces = words.map((word): Piece => {
    const lower = plain(word);
    return { term: stemOf(lower), surface: word, lower, isStopWord: stopWords.has(lower) };
  });
  if (words.length < 2 || /['’]/.test(chunk)) return pieces;
  const whole = plain(words.join(''));
  if (whole.length > 64) return pieces;
  return [
    ...pieces,
    { term: stemOf(whole), surface: chunk, lower: whole, isStopWord: false, whole: true },
  ];
}

/** The words of an identifier: at punctuation, `_` and the humps of camelCase; ids are dropped. */
function partsOf(chunk: string): string[] {
  return chunk
    .replace(/(\p{L})['’](?:s|t|re|ve|ll|d|m)$/u, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((part) => {
      if (part === '' || part === 's' || isId(part)) return [];
      if (/^[\dA-Z]+$/.test(part) || !/\p{Lu}/u.test(part.slice(1))) return [withoutCount(part)];
      return (part.match(parts) ?? []).filter((piece) => !isId(piece)).map(withoutCount);
    });
}

/** The number at the end of a host or an instance goes: `worker12`, but `sha256` and `ipv6` stay. */
function withoutCount(part: string): string {
  return part.replace(/^(\p{L}{4,})\d+$/u, '$1');
}

function plain(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Make one word of two that are also written as one, then drop stop words. */
function join(placed: readonly Placed[]): Token[] {
  const kept: Token[] = [];
  for (let index = 0; index < placed.length; index++) {
    const { piece, at } = placed[index] as Placed;
    const { term, surface, lower, whole } = piece;
    const next = placed[index + 1];
    const both =
      next && next.at - at === 1 && !whole ? joinedForm(lower, next.piece.lower) : undefined;
    if (both && next) {
      kept.push({ term: stemOf(both), surface: `${surface} ${next.piece.surface}`, at });
      index++;
    } else if (whole) kept.push({ term, surface, at, whole });
    else if (!piece.isStopWord) kept.push({ term, surface, at });
  }
  return kept;
}
