/** From a text to the terms it is found by: words in one form each, identifiers cut up and kept whole. */
import { isId, withoutNoise } from './noise.ts';
import { stopWords } from './stop-words.ts';
import { joinedForm, stemOf } from './word-forms.ts';

export interface Token {
  /** The form that is compared. */
  readonly term: string;
  /** As it stands in the text. */
  readonly surface: string;
  /** Counts words, stop words included; a new sentence or line is some words away. */
  readonly at: number;
  /** An identifier as a whole, beside the words in it: `pool.maxSize`, `OutOfMemoryError`. */
  readonly whole?: true;
}

/** Words that lie this far apart are not neighbours: the gap that a line or a sentence leaves. */
const gap = 8;

const chunks = /[\p{L}\p{N}][\p{L}\p{N}_]*(?:[.\-/:$'’+#@]+[\p{L}\p{N}_]+)*|[\n;|]|[.!?](?=\s)/gu;
const parts = /\p{Lu}+(?!\p{Ll})\d*|\p{Lu}?\p{Ll}+\d*|\p{N}+\p{Ll}*|\p{L}+/gu;
const simple = /^[a-z]+$/;

/** Cut a text into tokens, in order; words that say nothing are left out. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const [chunk] of withoutNoise(text).matchAll(chunks)) {
    if (/^[\n;|.!?]$/.test(chunk)) at += gap;
    else at = addChunk(chunk, at, tokens);
  }
  return join(tokens);
}

/** Just the terms of a text, in order. */
export function termsOf(text: string): string[] {
  return tokenise(text).map(({ term }) => term);
}

function addChunk(chunk: string, at: number, tokens: Token[]): number {
  const lower = chunk.toLowerCase();
  if (simple.test(lower) && (lower === chunk || chunk.slice(1) === lower.slice(1))) {
    tokens.push({ term: stemOf(lower), surface: chunk, at });
    return at + 1;
  }
  const words = partsOf(chunk.replace(/:\d+$/, ''));
  for (const word of words) tokens.push({ term: stemOf(plain(word)), surface: word, at: at++ });
  if (words.length > 1 && !/['’]/.test(chunk)) {
    const whole = plain(words.join(''));
    if (whole.length <= 64)
      tokens.push({ term: stemOf(whole), surface: chunk, at: at - 1, whole: true });
  }
  return words.length === 0 ? at + 1 : at;
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
function join(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    const next = tokens[index + 1];
    const word = token.surface.toLowerCase();
    const both =
      next && next.at - token.at === 1 && !token.whole
        ? joinedForm(word, next.surface.toLowerCase())
        : undefined;
    if (both && next) {
      const surface = `${token.surface} ${next.surface}`;
      kept.push({ term: stemOf(both), surface, at: token.at });
      index++;
    } else if (token.whole || !stopWords.has(word)) kept.push(token);
  }
  return kept;
}
