/** The words of a text as numbers, so that millions of them are compared without a copy of any. */
import { foldCodePoint, letterKinds } from './folding.ts';

/** Columns of a table: what is at an index belongs to one word. */
export interface Words {
  readonly count: number;
  /** In the text, in UTF-16 code units. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Two independent hashes of its letters without case and diacritics: 64 bits. */
  readonly first: readonly number[];
  readonly second: readonly number[];
  /** How much each says, by `weightOf`. */
  readonly weights: readonly number[];
}

const weightOf = {
  word: 1,
  /** A character of a script without spaces: two are about a word. */
  ideograph: 0.5,
  /** A word with no space before it: part of an address, a path, a slug. */
  joined: 0.4,
  number: 0.25,
} as const;

/** Take the words out of a text; `don’t` is one. */
export function wordsOf(text: string): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  const firsts: number[] = [];
  const seconds: number[] = [];
  const weights: number[] = [];
  let [start, end, first, second, weight] = [-1, 0, 0, 0, 0];
  let isJoined = false;
  const close = () => {
    if (start < 0) return;
    starts.push(start);
    ends.push(end);
    firsts.push(first);
    seconds.push(second);
    weights.push(isJoined ? Math.min(weight, weightOf.joined) : weight);
    start = -1;
    isJoined = true;
  };
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    const codePoint = unit < 0xd800 ? unit : (text.codePointAt(at) as number);
    const next = at + (codePoint > 0xffff ? 2 : 1);
    const { kind, units } = foldCodePoint(codePoint);
    if (kind === letterKinds.gap) {
      if (codePoint !== 0x27 && codePoint !== 0x2019) close();
      if (codePoint <= 0x20 || codePoint === 0xa0) isJoined = false;
    } else if (kind !== letterKinds.unseen) {
      const isIdeograph = kind === letterKinds.ideograph;
      if (isIdeograph) close();
      if (start < 0) [start, first, second, weight] = [at, 0x811c9dc5 | 0, 0x1505, weightOf.number];
      for (const letter of units) {
        first = Math.imul(first ^ letter, 0x01000193);
        second = (Math.imul(second, 33) + letter) | 0;
      }
      end = next;
      if (isIdeograph) weight = weightOf.ideograph;
      else if (kind !== letterKinds.digit) weight = weightOf.word;
      if (isIdeograph) {
        close();
        isJoined = false;
      }
    }
    at = next;
  }
  close();
  return { count: starts.length, starts, ends, first: firsts, second: seconds, weights };
}
