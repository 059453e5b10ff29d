/** Texts that are cut into tokens, as whoever counts words takes them. */
import { type CutToken, eachToken } from './tokens.ts';

export interface CutText {
  /** How many tokens it has. */
  readonly length: number;
  /**
   * Its tokens, in order. Of those that are not `wanted` one token of no term stands for each run, so
   * that what stood apart does not become neighbours.
   */
  tokens(wanted?: ReadonlySet<string>): readonly CutToken[];
}

/** The term of a token that stands for others; no word is written like this. */
export const noTerm = ' ';

/** Collects tokens; of those that are passed over, one for each run. */
export class TokenList {
  readonly tokens: CutToken[] = [];
  #isApart = false;

  add(term: string, at: number, whole: boolean): void {
    this.tokens.push(whole ? { term, at, whole } : { term, at });
    this.#isApart = false;
  }

  /** Identifiers as a whole stand beside their words: nothing is kept apart by them. */
  passOver(at: number, whole: boolean): void {
    if (whole || this.#isApart) return;
    this.tokens.push({ term: noTerm, at });
    this.#isApart = true;
  }
}

/** Cut a text up. */
export function cutText(text: string): CutText {
  const all: CutToken[] = [];
  eachToken(text, (term, at, whole) => all.push(whole ? { term, at, whole } : { term, at }));
  return {
    length: all.length,
    tokens: (wanted) => {
      if (!wanted) return all;
      const list = new TokenList();
      for (const { term, at, whole = false } of all) {
        if (wanted.has(term)) list.add(term, at, whole);
        else list.passOver(at, whole);
      }
      return list.tokens;
    },
  };
}
