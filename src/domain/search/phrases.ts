/** Finds phrases in texts: all their words close together, in whatever order. */
import type { CutToken, Token } from './words/tokens.ts';

/** How many more words may stand between those of a phrase than do where it is written down. */
const slack = 3;

export interface Phrase<Value> {
  /** Its terms, each once. */
  readonly terms: readonly string[];
  /** Words from its first to its last as it is written down, those that say nothing included. */
  readonly span: number;
  readonly value: Value;
}

export interface PhraseMatch<Value> {
  readonly value: Value;
  /** What stands in the text, from the first of its words to the last. */
  readonly surface: string;
}

/** Phrases by one term of theirs each, the one that fewest phrases have. */
export type PhraseBook<Value> = ReadonlyMap<string, readonly Phrase<Value>[]>;

/** File phrases so that a text is compared with few of them. */
export function phraseBook<Value>(phrases: readonly Phrase<Value>[]): PhraseBook<Value> {
  const frequency = new Map<string, number>();
  for (const { terms } of phrases) {
    for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const book = new Map<string, Phrase<Value>[]>();
  for (const phrase of phrases) {
    const rarest = rarestOf(phrase.terms, frequency);
    if (rarest === undefined) continue;
    const filed = book.get(rarest);
    if (filed) filed.push(phrase);
    else book.set(rarest, [phrase]);
  }
  return book;
}

/** The term that fewest phrases have, of equals the first by its letters. */
function rarestOf(
  terms: readonly string[],
  frequency: ReadonlyMap<string, number>,
): string | undefined {
  let rarest: string | undefined;
  let least = Infinity;
  for (const term of terms) {
    const having = frequency.get(term) ?? 0;
    if (having > least || (having === least && rarest !== undefined && term > rarest)) continue;
    rarest = term;
    least = having;
  }
  return rarest;
}

/** Every phrase that a text has, each once, with the words that made it match. */
export function findPhrases<Value>(
  tokens: readonly Token[],
  book: PhraseBook<Value>,
): PhraseMatch<Value>[] {
  const found = matchPhrases(tokens, book);
  return Array.from(found, ([{ value }, matched]) => ({ value, surface: surfaceOf(matched) }));
}

/** Every phrase that a text has, with the tokens that made it match. */
export function matchPhrases<Value, Word extends CutToken>(
  tokens: readonly Word[],
  book: PhraseBook<Value>,
): Map<Phrase<Value>, Word[]> {
  const found = new Map<Phrase<Value>, Word[]>();
  let present: Set<string> | undefined;
  for (let index = 0; index < tokens.length; index++) {
    const phrases = book.get((tokens[index] as Word).term);
    if (!phrases) continue;
    present ??= termsIn(tokens);
    for (const phrase of phrases) {
      if (!areIn(present, phrase.terms) || found.has(phrase)) continue;
      const matched = matchAround(tokens, index, phrase);
      if (matched) found.set(phrase, matched);
    }
  }
  return found;
}

function termsIn(tokens: readonly CutToken[]): Set<string> {
  const terms = new Set<string>();
  for (const { term } of tokens) terms.add(term);
  return terms;
}

function areIn(present: ReadonlySet<string>, terms: readonly string[]): boolean {
  for (const term of terms) if (!present.has(term)) return false;
  return true;
}

/** The nearest token of each term around one of them, if together they lie close; in any order. */
function matchAround<Word extends CutToken>(
  tokens: readonly Word[],
  index: number,
  { terms, span }: Pick<Phrase<unknown>, 'terms' | 'span'>,
): Word[] | undefined {
  const here = tokens[index] as Word;
  const reach = span - 1 + slack;
  let first = here.at;
  let last = here.at;
  const matched: Word[] = [];
  for (const term of terms) {
    const token = term === here.term ? here : nearest(tokens, index, term, reach);
    if (!token) return undefined;
    first = Math.min(first, token.at);
    last = Math.max(last, token.at);
    if (last - first > reach) return undefined;
    matched.push(token);
  }
  return matched;
}

/** The nearest token of a term at most so many words away; the later one of two. */
function nearest<Word extends CutToken>(
  tokens: readonly Word[],
  index: number,
  term: string,
  reach: number,
): Word | undefined {
  const { at } = tokens[index] as Word;
  let after = index + 1;
  let before = index - 1;
  for (;;) {
    const next = tokens[after];
    const previous = tokens[before];
    const ahead = next ? next.at - at : Infinity;
    const behind = previous ? at - previous.at : Infinity;
    if (ahead > reach && behind > reach) return undefined;
    const token = ahead <= behind ? next : previous;
    if (token?.term === term) return token;
    if (ahead <= behind) after++;
    else before--;
  }
}

function surfaceOf(matched: Token[]): string {
  matched.sort((a, b) => a.at - b.at);
  return [...new Set(matched.map(({ surface }) => surface))].join(' ');
}
