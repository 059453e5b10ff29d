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

/** Columns of a table: what is at an index belongs to one piece. `count` has an end row more. */
export interface Pieces {
  readonly count: number;
  /** In the text, in UTF-16 code units. */
  readonly starts: number[];
  readonly ends: number[];
  readonly before: number[];
  /** In `letters`. */
  readonly from: number[];
  readonly to: number[];
  /** Of all letters up to there, see `hashBetween`. */
  readonly hashFrom: number[];
  readonly hashTo: number[];
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

/** Take a text apart. */
export function piecesOf(text: string): Pieces {
  const taker = new Taker(text.length);
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    const codePoint = unit < 0xd800 ? unit : (text.codePointAt(at) as number);
    const next = at + (codePoint > 0xffff ? 2 : 1);
    const folded = foldCodePoint(codePoint);
    if (folded.kind === letterKinds.gap) taker.gap(unit);
    else if (folded.kind !== letterKinds.unseen) taker.letter(folded, at, next);
    at = next;
  }
  return taker.finish(text.length);
}

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Give the letters of a text as they are compared: those of two that read the same are the same. */
export function lettersOf(text: string): string {
  return utf16.decode(piecesOf(text).letters);
}

const dot = 0x2e;
const lineFeed = 0x0a;
const mostSigns = 4;

class Taker {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #before: number[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #hashFrom: number[] = [];
  readonly #hashTo: number[] = [];
  #letters: Uint16Array;
  #length = 0;
  #hash = 0;

  /** Kind of the letter before; a gap at the start, and after one. */
  #kind: Folded['kind'] = letterKinds.gap;
  /** Kind of the last letter before the gap. */
  #kindBeforeGap: Folded['kind'] = letterKinds.gap;
  /** Where the last letter began: in the text, in the letters, and the hash there. */
  #lastStart = 0;
  #lastFrom = 0;
  #lastHash = 0;
  #lastEnd = 0;

  #signs = 0;
  #lines = 0;
  #stop = false;
  #isBreak = true;

  constructor(length: number) {
    this.#letters = new Uint16Array(length + 16);
  }

  gap(unit: number): void {
    if (this.#kind !== letterKinds.gap) {
      this.#close(this.#lastEnd);
      this.#kindBeforeGap = this.#kind;
      this.#kind = letterKinds.gap;
      this.#signs = 0;
      this.#lines = 0;
      this.#stop = false;
      this.#isBreak = false;
    }
    if (unit === 0x20 || unit === 0xa0 || (unit >= 0x09 && unit <= 0x0d)) {
      if (unit === lineFeed) this.#lines++;
      // A full stop, or the like, with a space after it: the end of a sentence.
      if (this.#stop || this.#lines > 1) this.#isBreak = true;
    } else {
      this.#signs++;
      this.#stop = unit === dot || unit === 0x21 || unit === 0x3f || unit === 0x3b;
      if (this.#signs > mostSigns) this.#isBreak = true;
    }
  }

  letter({ kind, units }: Folded, start: number, end: number): void {
    if (this.#kind === letterKinds.gap) this.#openAfterGap(kind, start);
    else if (kind === letterKinds.ideograph || this.#kind === letterKinds.ideograph) {
      this.#close(this.#lastEnd);
      this.#open(before.script, start);
    } else if (this.#isHump(kind)) {
      this.#close(this.#lastEnd);
      this.#open(before.hump, start);
    } else if (kind === letterKinds.lower && this.#kind === letterKinds.upper) this.#giveLast();
    this.#lastStart = start;
    this.#lastFrom = this.#length;
    this.#lastHash = this.#hash;
    for (const unit of units) this.#add(unit);
    this.#lastEnd = end;
    this.#kind = kind;
  }

  finish(end: number): Pieces {
    if (this.#kind !== letterKinds.gap) this.#close(this.#lastEnd);
    const count = this.#starts.length;
    this.#open(before.break, end);
    this.#close(end);
    return {
      count,
      starts: this.#starts,
      ends: this.#ends,
      before: this.#before,
      from: this.#from,
      to: this.#to,
      hashFrom: this.#hashFrom,
      hashTo: this.#hashTo,
      letters: this.#letters.subarray(0, this.#length),
    };
  }

  #isHump(kind: Folded['kind']): boolean {
    if ((kind === letterKinds.digit) !== (this.#kind === letterKinds.digit)) return true;
    return kind === letterKinds.upper && this.#kind === letterKinds.lower;
  }

  /** Of `HTTPServer`, the S belongs to what follows. */
  #giveLast(): void {
    if (this.#lastFrom === this.#from.at(-1)) return;
    this.#ends.push(this.#lastStart);
    this.#to.push(this.#lastFrom);
    this.#hashTo.push(this.#lastHash);
    this.#starts.push(this.#lastStart);
    this.#before.push(before.hump);
    this.#from.push(this.#lastFrom);
    this.#hashFrom.push(this.#lastHash);
  }

  #openAfterGap(kind: Folded['kind'], start: number): void {
    if (kind === letterKinds.digit && this.#kindBeforeGap === letterKinds.digit) this.#add(dot);
    this.#open(this.#isBreak ? before.break : before.gap, start);
  }

  #open(what: number, start: number): void {
    this.#starts.push(start);
    this.#before.push(what);
    this.#from.push(this.#length);
    this.#hashFrom.push(this.#hash);
  }

  #close(end: number): void {
    this.#ends.push(end);
    this.#to.push(this.#length);
    this.#hashTo.push(this.#hash);
  }

  #add(unit: number): void {
    if (this.#length === this.#letters.length) {
      const longer = new Uint16Array(this.#length * 2);
      longer.set(this.#letters);
      this.#letters = longer;
    }
    this.#letters[this.#length++] = unit;
    this.#hash = (Math.imul(this.#hash, factor) + unit) | 0;
  }
}
