/** Texts that are cut into tokens, as whoever counts words takes them. */
import { type CutToken, eachToken } from './tokens.ts';

export interface CutText {
  /** How many tokens it has. */
  readonly length: number;
  /** Its tokens, in order. */
  tokens(): readonly CutToken[];
}

/** A token of a text. */
export function tokenAt(term: string, at: number, whole: boolean): CutToken {
  return whole ? { term, at, whole } : { term, at };
}

/** Cut a text up. */
export function cutText(text: string): CutText {
  const all: CutToken[] = [];
  eachToken(text, (term, at, whole) => all.push(tokenAt(term, at, whole)));
  return { length: all.length, tokens: () => all };
}
