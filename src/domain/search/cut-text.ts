/** Texts that are cut into tokens, as whoever counts words takes them. */
import { type CutToken, eachToken } from './tokens.ts';

export interface CutText {
  /** How many tokens it has. */
  readonly length: number;
  /**
   * Its tokens, in order. Of those that are not `wanted` one token of no term stands for each run
   * between others, so that what stood apart does not become neighbours.
   */
  tokens(wanted?: ReadonlySet<string>): readonly CutToken[];
}

/** The term of a token that stands for others; no word is written like this. */
export const noTerm = ' ';

/** Collects tokens; between them one stands for those that are passed over. */
export class TokenList {
  readonly tokens: CutToken[] = [];
  /** Where the last one stands that was passed over. */
  #passedAt = -1;

  add(term: string, at: number, whole: boolean): void {
    if (this.#passedAt >= 0) this.tokens.push({ term: noTerm, at: this.#passedAt });
    this.#passedAt = -1;
    this.tokens.push(whole ? { term, at, whole } : { term, at });
  }

  /** Identifiers as a whole stand beside their words: nothing is kept apart by them. */
  passOver(at: number, whole: boolean): void {
    if (!whole && this.tokens.length > 0) this.#passedAt = at;
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
