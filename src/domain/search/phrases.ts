/** Finds phrases in texts: all their words close together, in whatever order. */
import type { Token } from './tokens.ts';

/** How many words may stand between those of a phrase beyond its own length. */
const slack = 3;

export interface Phrase<Value> {
  /** Its terms, each once. */
  readonly terms: readonly string[];
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
    const [rarest] = phrase.terms.toSorted(
      (a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1),
    );
    if (rarest === undefined) continue;
    const filed = book.get(rarest);
    if (filed) filed.push(phrase);
    else book.set(rarest, [phrase]);
  }
  return book;
}

/** Every phrase that a text has, each once, with the words that made it match. */
export function findPhrases<Value>(
  tokens: readonly Token[],
  book: PhraseBook<Value>,
): PhraseMatch<Value>[] {
  const found = new Map<Phrase<Value>, PhraseMatch<Value>>();
  for (const [index, token] of tokens.entries()) {
    for (const phrase of book.get(token.term) ?? []) {
      if (found.has(phrase)) continue;
      const surface = matchAround(tokens, index, phrase.terms);
      if (surface !== undefined) found.set(phrase, { value: phrase.value, surface });
    }
  }
  return [...found.values()];
}

function matchAround(
  tokens: readonly Token[],
  index: number,
  terms: readonly string[],
): string | undefined {
  const here = tokens[index] as Token;
  if (terms.length === 1) return here.surface;
  const reach = terms.length - 1 + slack;
  const near = new Map<string, Token>();
  for (const step of [-1, 1]) {
    for (let at = index + step; at >= 0 && at < tokens.length; at += step) {
      const token = tokens[at] as Token;
      if (Math.abs(token.at - here.at) > reach) break;
      const known = near.get(token.term);
      if (!known || Math.abs(token.at - here.at) < Math.abs(known.at - here.at))
        near.set(token.term, token);
    }
  }
  near.set(here.term, here);
  const matched: Token[] = [];
  for (const term of terms) {
    const token = near.get(term);
    if (!token) return undefined;
    matched.push(token);
  }
  matched.sort((a, b) => a.at - b.at);
  const [first, last] = [matched[0] as Token, matched.at(-1) as Token];
  if (last.at - first.at > reach) return undefined;
  return [...new Set(matched.map(({ surface }) => surface))].join(' ');
}
