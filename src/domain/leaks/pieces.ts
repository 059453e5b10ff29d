/** A text taken apart at separators and at the humps of camelCase, ready to be compared. */
import { type Folded, foldCodePoint, letterKinds } from './folding.ts';

/** What stands before a piece. */
export const before = {
  /** Nothing: it follows from a change of case or from a letter to a digit. */
  hump: 0,
  /** Nothing, in a script that puts no space between words. */
  script: 1,
  /** What may stand within a name: a space, a line break, `-`, `_`, `/`, `, `. */
  gap: 2,
  /** More than that: the end of a sentence or of a paragraph, a row of signs; the ends of the text. */
  break: 3,
} as const;

/**
 * Columns of a table: what is at an index belongs to one piece. `count` has an end row more. They
 * are written over when the next text is taken apart, since there are as many texts as files.
 */
export interface Pieces {
  readonly count: number;
  /** In the text, in UTF-16 code units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly before: Uint8Array;
  /** In `letters`. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Of all letters up to there, see `hashBetween`. */
  readonly hashFrom: Int32Array;
  readonly hashTo: Int32Array;
  /** Folded, without gaps, but for a `.` where two numbers would run into each other. */
  readonly letters: Uint16Array;
}

const factor = 0x01000193;

/** Give the hash of the letters from the start of one piece to the end of another. */
export function hashBetween(pieces: Pieces, first: number, last: number): number {
  const length = (pieces.to[last] as number) - (pieces.from[first] as number);
  return (
    ((pieces.hashTo[last] as number) -
      Math.imul(pieces.hashFrom[first] as number, powerOf(length))) |
    0
  );
}

/** Hash letters as `hashBetween` does. */
export function hashOf(letters: ArrayLike<number>, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at++) hash = (Math.imul(hash, factor) + (letters[at] as number)) | 0;
  return hash;
}

const powers = [1];

function powerOf(length: number): number {
  for (let at = powers.length; at <= length; at++) {
    powers.push(Math.imul(powers[at - 1] as number, factor));
  }
  return powers[length] as number;
}

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Give the letters of a text as they are compared: those of two that read the same are the same. */
export function lettersOf(text: string): string {
  return utf16.decode(piecesOf(text).letters);
}

const dot = 0x2e;
const lineFeed = 0x0a;
const mostSigns = 4;

/** Room for so many letters; a letter may be the start of a piece. */
let room = 0;
let columns: Pieces;

function makeRoom(letters: number): void {
  room = letters;
  const column = () => new Int32Array(room + 2);
  columns = {
    ...{ count: 0, starts: column(), ends: column(), before: new Uint8Array(room + 2) },
    ...{ from: column(), to: column(), hashFrom: column(), hashTo: column() },
    letters: new Uint16Array(2 * room + 2),
  };
}

makeRoom(2 ** 16);

/** What a letter of ASCII is, and is compared as. */
const asciiKinds = Uint8Array.from({ length: 128 }, (_, unit) => foldCodePoint(unit).kind);
const asciiLetters = Uint8Array.from(
  { length: 128 },
  (_, unit) => foldCodePoint(unit).units[0] ?? 0,
);

/** Take a text apart. One long loop, as every byte of a site goes through it several times. */
export function piecesOf(text: string): Pieces {
  // A letter is compared as eighteen at most (U+FDFA), nearly always as one.
  if (text.length > room) makeRoom(Math.max(text.length, 2 * room));
  const { starts, ends, from, to, hashFrom, hashTo } = columns;
  const befores = columns.before;
  let letters = columns.letters;
  let count = 0;
  let length = 0;
  let hash = 0;
  // Kind of the letter before, a gap at the start and after one; kind of the last before the gap.
  let kind: Folded['kind'] = letterKinds.gap;
  let kindBeforeGap: Folded['kind'] = letterKinds.gap;
  // Where the last letter began, in the text and in the letters, the hash there; where it ended.
  let [lastStart, lastFrom, lastHash, lastEnd] = [0, 0, 0, 0];
  // What the gap is made of so far.
  let [signs, lines] = [0, 0];
  let isStop = false;
  let isBreak = true;

  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    const codePoint = unit < 0xd800 ? unit : (text.codePointAt(at) as number);
    const next = codePoint > 0xffff ? at + 2 : at + 1;
    const folded = unit < 128 ? undefined : foldCodePoint(codePoint);
    const now = (folded ? folded.kind : asciiKinds[unit]) as Folded['kind'];

    if (now === letterKinds.gap) {
      if (kind !== letterKinds.gap) {
        ends[count] = lastEnd;
        to[count] = length;
        hashTo[count++] = hash;
        kindBeforeGap = kind;
        kind = letterKinds.gap;
        signs = lines = 0;
        isStop = isBreak = false;
      }
      if (unit === 0x20 || unit === 0xa0 || (unit >= 0x09 && unit <= 0x0d)) {
        if (unit === lineFeed) lines++;
        // A full stop, or the like, with a space after it: the end of a sentence.
        if (isStop || lines > 1) isBreak = true;
      } else {
        isStop = unit === dot || unit === 0x21 || unit === 0x3f || unit === 0x3b;
        if (++signs > mostSigns) isBreak = true;
      }
      at = next;
      continue;
    }
    if (now === letterKinds.unseen) {
      at = next;
      continue;
    }

    let opens = -1;
    if (kind === letterKinds.gap) {
      if (now === letterKinds.digit && kindBeforeGap === letterKinds.digit) {
        letters[length++] = dot;
        hash = (Math.imul(hash, factor) + dot) | 0;
      }
      opens = isBreak ? before.break : before.gap;
    } else if (now === letterKinds.ideograph || kind === letterKinds.ideograph) {
      opens = before.script;
    } else if (isHump(kind, now)) opens = before.hump;
    if (opens >= 0) {
      if (opens === before.hump || opens === before.script) {
        ends[count] = lastEnd;
        to[count] = length;
        hashTo[count++] = hash;
      }
      starts[count] = at;
      befores[count] = opens;
      from[count] = length;
      hashFrom[count] = hash;
    } else if (
      now === letterKinds.lower &&
      kind === letterKinds.upper &&
      lastFrom !== from[count]
    ) {
      // Of `HTTPServer`, the S belongs to what follows.
      ends[count] = lastStart;
      to[count] = lastFrom;
      hashTo[count++] = lastHash;
      starts[count] = lastStart;
      befores[count] = before.hump;
      from[count] = lastFrom;
      hashFrom[count] = lastHash;
    }

    lastStart = at;
    lastFrom = length;
    lastHash = hash;
    if (folded) {
      if (length + 32 > letters.length) letters = longer(letters);
      for (const letter of folded.units) {
        letters[length++] = letter;
        hash = (Math.imul(hash, factor) + letter) | 0;
      }
    } else {
      const letter = asciiLetters[unit] as number;
      letters[length++] = letter;
      hash = (Math.imul(hash, factor) + letter) | 0;
    }
    lastEnd = next;
    kind = now;
    at = next;
  }

  if (kind !== letterKinds.gap) {
    ends[count] = lastEnd;
    to[count] = length;
    hashTo[count++] = hash;
  }
  starts[count] = ends[count] = text.length;
  befores[count] = before.break;
  from[count] = to[count] = length;
  hashFrom[count] = hashTo[count] = hash;
  return { ...columns, count, letters: letters.subarray(0, length) };
}

function isHump(kind: Folded['kind'], now: Folded['kind']): boolean {
  if ((now === letterKinds.digit) !== (kind === letterKinds.digit)) return true;
  return now === letterKinds.upper && kind === letterKinds.lower;
}

function longer(letters: Uint16Array): Uint16Array {
  const copy = new Uint16Array(2 * letters.length);
  copy.set(letters);
  return copy;
}
