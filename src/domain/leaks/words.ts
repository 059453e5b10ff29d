/** The words of a text as numbers, so that millions of them are compared without a copy of any. */
import { foldCodePoint, letterKinds } from './folding.ts';

/**
 * Columns of a table: what is at an index belongs to one word. They are written over when the words
 * of the next text are taken, unless they are kept.
 */
export interface Words {
  readonly count: number;
  /** In the text, in UTF-16 code units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Two independent hashes of its letters without case and diacritics: 64 bits. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** How much each says, by `weightOf`. */
  readonly weights: Float32Array;
}

/** Give words that stay when those of another text are taken. */
export function keepWords(words: Words): Words {
  const { count, starts, ends, first, second, weights } = words;
  return {
    ...{ count, starts: starts.slice(0, count), ends: ends.slice(0, count) },
    ...{ first: first.slice(0, count), second: second.slice(0, count) },
    weights: weights.slice(0, count),
  };
}

const weightOf = {
  word: 1,
  /** A character of a script without spaces: two are about a word. */
  ideograph: 0.5,
  /** A word with no space before it: part of an address, a path, a slug. */
  joined: 0.4,
  number: 0.25,
} as const;

let room = 0;
let columns: Words;

function makeRoom(words: number): void {
  room = words;
  const column = () => new Int32Array(room + 1);
  columns = {
    ...{ count: 0, starts: column(), ends: column(), first: column(), second: column() },
    weights: new Float32Array(room + 1),
  };
}

makeRoom(2 ** 16);

const apostrophe = 0x27;
const curlyApostrophe = 0x2019;
const noBreakSpace = 0xa0;

/** Take the words out of a text; `don’t` is one. */
export function wordsOf(text: string): Words {
  // A word has a letter, and all but those of some scripts a gap.
  if (text.length > room) makeRoom(Math.max(text.length, 2 * room));
  const { starts, ends, first: firsts, second: seconds, weights } = columns;
  let count = 0;
  let isOpen = false;
  let isJoined = false;
  let [end, first, second] = [0, 0, 0];
  let weight: number = weightOf.number;

  for (let at = 0; at <= text.length;) {
    // The end of the text is a gap too.
    const unit = at < text.length ? text.charCodeAt(at) : 0x20;
    const codePoint = unit < 0xd800 ? unit : (text.codePointAt(at) as number);
    const next = codePoint > 0xffff ? at + 2 : at + 1;
    const { kind, units } = foldCodePoint(codePoint);
    const isIdeograph = kind === letterKinds.ideograph;
    const isGap = kind === letterKinds.gap;

    if (isOpen && (isIdeograph || (isGap && unit !== apostrophe && unit !== curlyApostrophe))) {
      ends[count] = end;
      firsts[count] = first;
      seconds[count] = second;
      weights[count++] = isJoined ? Math.min(weight, weightOf.joined) : weight;
      isOpen = false;
      isJoined = true;
    }
    if (isGap) {
      if (unit <= 0x20 || unit === noBreakSpace) isJoined = false;
    } else if (kind !== letterKinds.unseen) {
      if (!isOpen) {
        starts[count] = at;
        first = 0x811c9dc5 | 0;
        second = 0x1505;
        weight = weightOf.number;
        isOpen = true;
      }
      for (const letter of units) {
        first = Math.imul(first ^ letter, 0x01000193);
        second = (Math.imul(second, 33) + letter) | 0;
      }
      end = next;
      if (isIdeograph) {
        ends[count] = end;
        firsts[count] = first;
        seconds[count] = second;
        weights[count++] = weightOf.ideograph;
        isOpen = false;
        isJoined = false;
      } else if (kind !== letterKinds.digit) weight = weightOf.word;
    }
    at = next;
  }
  return { ...columns, count };
}
