/** The words of simple YAML: keys, text in each of its forms, and what stands between them. */
import { readYamlBlock } from './yaml-block.ts';
import { meaningOf, notQuick } from './yaml-meaning.ts';

/** A value that is no map and no list, and the offset at which it begins. */
export interface PlacedScalar {
  readonly value: string | number | boolean | null;
  readonly at: number;
  /** A literal block: its lines follow its `|` one for one. */
  readonly isLiteral: boolean;
}

const lineFeed = 10;
const space = 32;
const doubleQuote = 34;
const hash = 35;
const singleQuote = 39;
const hyphen = 45;
const colon = 58;
const backslash = 92;

const key = /[A-Za-z_][\w-]{0,99}(?=:[ \n])/y;
/** What text without quotes does not begin with, or with what follows it only. */
const indicators = new Set(',[]{}#&*!|>\'"%@`?:\n');
const flowMarks = new Set(',[]{}\n');
/** A comment that may have been meant as text: a warning, which is not given here. */
const lostText = / *#[^\s#]/y;
/** Text between double quotes that JSON takes for the same. */
const likeJson = /^(?:[^\\]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*$/;

/** Goes through a text without control characters that ends with a line feed. */
export class YamlScanner {
  /** The offset of what comes next. */
  at = 0;
  readonly #source: string;
  #lineStart = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Go to what is neither space nor comment; its column, or -1 at the end of the text. */
  findContent(): number {
    while (this.at < this.#source.length) {
      const code = this.#skipSpaces();
      if (code !== lineFeed && code !== hash) return this.at - this.#lineStart;
      this.#skipLine();
    }
    return -1;
  }

  /** Whether nothing but a comment is left of the line; if so, go on to the next one. */
  endsLine(): boolean {
    const before = this.at;
    const code = this.#skipSpaces();
    if (code === hash) this.#refuseLostText(before);
    else if (code !== lineFeed) return false;
    this.#skipLine();
    return true;
  }

  /** Whether a key with its colon stands here. */
  isKey(): boolean {
    key.lastIndex = this.at;
    return key.test(this.#source);
  }

  /** Take a key with its colon. */
  takeKey(): string {
    if (!this.isKey()) throw notQuick;
    const name = this.#source.slice(this.at, key.lastIndex);
    this.at = key.lastIndex + 1;
    return name;
  }

  /** Whether a hyphen stands here that begins an item of a list. */
  isDash(): boolean {
    if (this.#source.charCodeAt(this.at) !== hyphen) return false;
    const next = this.#source.charCodeAt(this.at + 1);
    return next === space || next === lineFeed;
  }

  /** Go past a hyphen to what stands behind it; the column of that. */
  skipDash(): number {
    this.at++;
    const code = this.#skipSpaces();
    if (code === lineFeed || code === hash || this.isDash()) throw notQuick;
    return this.at - this.#lineStart;
  }

  /** Whether a bracket stands here that opens a list or a map. */
  isFlow(): boolean {
    const mark = this.#source.charAt(this.at);
    return mark === '[' || mark === '{';
  }

  /** Whether a character stands here; if so, go past it. */
  takes(character: string): boolean {
    if (this.#source.charAt(this.at) !== character) return false;
    this.at++;
    return true;
  }

  /** Skip spaces and line ends between brackets; lines are indented more than `parent`. */
  skipFlowSpace(parent: number): void {
    while (this.#skipSpaces() === lineFeed) {
      this.#skipLine();
      if (this.#skipSpaces() !== lineFeed && this.at - this.#lineStart <= parent) throw notQuick;
    }
  }

  /** Take text and the rest of its last line; the lines that go on with it are indented more than `parent`. */
  takeScalar(parent: number): PlacedScalar {
    const { at } = this;
    const mark = this.#source.charCodeAt(at);
    if (mark === doubleQuote || mark === singleQuote) {
      const value = this.#takeQuoted(mark, parent);
      if (!this.endsLine()) throw notQuick;
      return { value, at, isLiteral: false };
    }
    const block = readYamlBlock(this.#source, at, parent);
    if (!block) return { value: this.#takePlain(parent), at, isLiteral: false };
    this.at = this.#lineStart = block.end;
    return { value: block.text, at, isLiteral: block.isLiteral };
  }

  /** Take text between brackets, which ends on its line. */
  takeFlowScalar(): PlacedScalar['value'] {
    const source = this.#source;
    const mark = source.charCodeAt(this.at);
    if (mark === doubleQuote || mark === singleQuote) return this.#takeQuoted(mark, undefined);
    const start = this.at;
    this.#refuseIndicator();
    let end = start;
    for (; ; this.at++) {
      const character = source.charAt(this.at);
      if (character === '#') throw notQuick;
      if (character === ':' && /[\s,[\]{}]/.test(source.charAt(this.at + 1))) throw notQuick;
      if (flowMarks.has(character)) return meaningOf(source.slice(start, end));
      if (character !== ' ') end = this.at + 1;
    }
  }

  /** Take text without quotes; what goes on with it on other lines is joined by spaces. */
  #takePlain(parent: number): PlacedScalar['value'] {
    this.#refuseIndicator();
    let text = this.#takePlainLine();
    for (let joint = this.#joint(parent); joint !== ''; joint = this.#joint(parent))
      text += joint + this.#takePlainLine();
    return meaningOf(text);
  }

  /** The text up to the end of the line, or to a comment. */
  #takePlainLine(): string {
    const source = this.#source;
    const start = this.at;
    let end = start;
    for (let at = start; ; at++) {
      const code = source.charCodeAt(at);
      if (code === lineFeed) break;
      if (code === space) continue;
      if (code === hash && at > end) break;
      if (code === colon) {
        const next = source.charCodeAt(at + 1);
        if (next === space || next === lineFeed) throw notQuick;
      }
      end = at + 1;
    }
    this.at = end;
    return source.slice(start, end);
  }

  /** What stands for the line ends between text and what goes on with it; empty when nothing does. */
  #joint(parent: number): string {
    const hasComment = this.#skipSpaces() === hash;
    if (!this.endsLine() || hasComment) return '';
    let blanks = 0;
    for (; this.#skipSpaces() === lineFeed; blanks++) this.#skipLine();
    const goesOn = this.at < this.#source.length && this.at - this.#lineStart > parent;
    if (!goesOn || this.#source.charCodeAt(this.at) === hash) return '';
    return blanks === 0 ? ' ' : '\n'.repeat(blanks);
  }

  /** Take text between quotes; without a `parent` it ends on its line. */
  #takeQuoted(quote: number, parent: number | undefined): string {
    const source = this.#source;
    const start = ++this.at;
    let isPlain = true;
    for (let code = source.charCodeAt(start); ; code = source.charCodeAt(++this.at)) {
      if (Number.isNaN(code)) throw notQuick;
      if (code === lineFeed) isPlain = false;
      else if (code === backslash && quote === doubleQuote) {
        isPlain = false;
        this.at++;
      } else if (code === quote) {
        if (quote === doubleQuote || source.charCodeAt(this.at + 1) !== quote) break;
        isPlain = false;
        this.at++;
      }
    }
    const written = source.slice(start, this.at++);
    if (isPlain) return written;
    const text = written.includes('\n') ? this.#joinLines(written, start, parent) : written;
    if (quote === singleQuote) return text.replaceAll("''", "'");
    if (!likeJson.test(text)) throw notQuick;
    return JSON.parse(`"${text}"`) as string;
  }

  #joinLines(written: string, start: number, parent: number | undefined): string {
    if (parent === undefined) throw notQuick;
    const lines = written.split('\n');
    this.#lineStart = start + written.lastIndexOf('\n') + 1;
    return lines
      .map((line, index) => {
        const [indent = ''] = /^ */.exec(line) ?? [];
        const isFirst = index === 0;
        const text = isFirst ? line : line.slice(indent.length);
        if (text.trim() === '' || (!isFirst && indent.length <= parent)) throw notQuick;
        return index === lines.length - 1 ? text : text.replace(/ +$/, '');
      })
      .join(' ');
  }

  #skipSpaces(): number {
    const source = this.#source;
    let code = source.charCodeAt(this.at);
    while (code === space) code = source.charCodeAt(++this.at);
    return code;
  }

  #skipLine(): void {
    this.at = this.#lineStart = this.#source.indexOf('\n', this.at) + 1;
  }

  #refuseIndicator(): void {
    const first = this.#source.charAt(this.at);
    if (first === '' || indicators.has(first)) throw notQuick;
    if (first !== '-') return;
    const next = this.#source.charAt(this.at + 1);
    if (next === ' ' || flowMarks.has(next)) throw notQuick;
  }

  /** Refuse a `#` that is no comment, or one that may have been meant as text. */
  #refuseLostText(from: number): void {
    const source = this.#source;
    lostText.lastIndex = from;
    const isApart = source.charCodeAt(from) === space || source.charCodeAt(from - 1) === space;
    if (!isApart || lostText.test(source)) throw notQuick;
  }
}
