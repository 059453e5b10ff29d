/**
 * YAML as people write it: keys, lists, text, blocks. Twenty times as fast as the library, which
 * reads whatever is refused here; the two agree on everything that is not (a test sees to it).
 */
import { forbiddenKeys } from './forbidden-keys.ts';
import { type Place, type Places, notePlace } from './places.ts';
import { resolvePlain } from './plain-scalar.ts';

/** Read keys and values; undefined when the text is not as simple as that. */
export function readPlainYaml(
  source: string,
  places?: Places,
): Record<string, unknown> | undefined {
  if (!source.endsWith('\n') || unusual.test(source)) return undefined;
  try {
    return new PlainReader(source, places).read();
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}

/* eslint-disable-next-line no-control-regex -- Control characters are what it looks for. */
const unusual = /[\0-\x09\x0b-\x1f\x7f-\x9f\ufeff]|^(?:---|\.\.\.|%)/m;
const notPlain = new Error('not plain YAML');
const deepest = 32;

const key = /([A-Za-z_][\w-]*):(?: +|$)/y;
const flowKey = /([A-Za-z_][\w-]*): +/y;
const singleQuoted = /'(?:[^'\n]|'')*'/y;
const doubleQuoted = /"(?:[^"\\\n]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"/y;
const flowText =
  /(?:[^\s[\]{},#&*!|>'"%@`?:-]|-(?=\w))(?:[^\n[\]{},:#]|:(?=[^\s,[\]{}])|(?<! )#)*/y;
const textStart = /^(?:[^\s[\]{},#&*!|>'"%@`?:-]|-\w)/;
const endsKey = /:(?: |$)/;
const remark = /^ *(?: #(?:[\s#].*)?)?$/;

class PlainReader {
  readonly #source: string;
  readonly #lines: readonly string[];
  readonly #starts: number[] = [];
  readonly #places: Places | undefined;
  #row = 0;
  #depth = 0;
  /** Within brackets: the offset of the next character. */
  #at = 0;

  constructor(source: string, places: Places | undefined) {
    this.#source = source;
    this.#places = places;
    this.#lines = source.split('\n');
    let start = 0;
    for (const line of this.#lines) {
      this.#starts.push(start);
      start += line.length + 1;
    }
  }

  read(): Record<string, unknown> {
    this.#skipEmpty();
    if (this.#row === this.#lines.length || this.#indent() !== 0) throw notPlain;
    const map = this.#readMap(0);
    if (this.#row < this.#lines.length) throw notPlain;
    return map;
  }

  #line(): string {
    return this.#lines[this.#row] ?? '';
  }

  #offset(column: number): number {
    return (this.#starts[this.#row] ?? 0) + column;
  }

  /** The column of the current line's first character. */
  #indent(): number {
    return indentOf(this.#line());
  }

  /** Go on to a line that says something, or past the last. */
  #skipEmpty() {
    for (; this.#row < this.#lines.length; this.#row++) {
      const line = this.#line();
      const indent = indentOf(line);
      if (indent < line.length && line.charAt(indent) !== '#') return;
    }
  }

  #nextLine() {
    this.#row++;
    this.#skipEmpty();
  }

  #enter() {
    if (++this.#depth > deepest) throw notPlain;
  }

  #note(container: object, step: string | number, place: Place) {
    notePlace(this.#places, container, step, place);
  }

  #readMap(column: number): Record<string, unknown> {
    this.#enter();
    const map: Record<string, unknown> = {};
    do {
      key.lastIndex = column;
      const name = key.exec(this.#line())?.[1];
      if (name === undefined || Object.hasOwn(map, name) || forbiddenKeys.has(name)) throw notPlain;
      map[name] = this.#readValue(column, key.lastIndex, map, name, this.#offset(column));
    } while (this.#goesOnAt(column));
    this.#depth--;
    return map;
  }

  #readList(column: number): unknown[] {
    this.#enter();
    const list: unknown[] = [];
    do {
      if (!this.#line().startsWith('- ', column)) break;
      const inner = column + 1 + indentOf(this.#line().slice(column + 1));
      if (inner === this.#line().length) throw notPlain;
      const at = this.#offset(inner);
      key.lastIndex = inner;
      if (key.test(this.#line())) {
        this.#note(list, list.length, { key: at, value: at });
        list.push(this.#readMap(inner));
      } else {
        list.push(this.#readValue(column, inner, list, list.length, at));
      }
    } while (this.#goesOnAt(column));
    this.#depth--;
    return list;
  }

  /** Whether the next line belongs to the collection at this column; deeper ones cannot. */
  #goesOnAt(column: number): boolean {
    if (this.#row === this.#lines.length) return false;
    const indent = this.#indent();
    if (indent > column) throw notPlain;
    return indent === column;
  }

  /** Read the value that begins at `from` and belongs to a collection at `column`. */
  #readValue(
    column: number,
    from: number,
    container: object,
    step: string | number,
    keyAt: number,
  ): unknown {
    const first = this.#line().charAt(from);
    if (first === '') return this.#readBelow(column, container, step, keyAt);
    this.#note(container, step, {
      key: keyAt,
      value: this.#offset(from),
      isLiteral: first === '|',
    });
    if (first === '|' || first === '>') return this.#readBlock(column, from, first === '|');
    if (first === '[' || first === '{') {
      this.#at = this.#offset(from);
      return this.#endLine(this.#readFlow(column));
    }
    if (first === '"' || first === "'") {
      this.#at = this.#offset(from);
      return this.#endLine(this.#readQuoted());
    }
    const value = this.#readText(column, from);
    if (value === null) this.#note(container, step, { key: keyAt, value: keyAt });
    return value;
  }

  /** Read what stands on the lines below a key, if anything does. */
  #readBelow(column: number, container: object, step: string | number, keyAt: number): unknown {
    const line = this.#line();
    if (line.endsWith(' ') && line.trimEnd().endsWith('-')) throw notPlain;
    this.#nextLine();
    const indent = this.#row === this.#lines.length ? -1 : this.#indent();
    const isList = indent >= column && this.#line().startsWith('- ', indent);
    const isNothing = indent < column || (indent === column && !isList);
    const value = isNothing ? keyAt : this.#offset(indent);
    this.#note(container, step, { key: keyAt, value });
    if (isNothing) return null;
    return isList ? this.#readList(indent) : this.#readMap(indent);
  }

  /** Text without quotes, on one line or going on on deeper ones. */
  #readText(column: number, from: number): unknown {
    let text = this.#line().slice(from);
    const hash = text.indexOf(' #');
    if (hash !== -1) {
      if (!remark.test(text.slice(hash))) throw notPlain;
      text = text.slice(0, hash);
    }
    text = trimSpaces(text);
    if (!textStart.test(text) || endsKey.test(text)) throw notPlain;
    const parts = [text];
    this.#row++;
    for (; this.#row < this.#lines.length; this.#row++) {
      const line = trimSpaces(this.#line());
      const indent = indentOf(line);
      if (line === '' || line.charAt(indent) === '#' || indent <= column) break;
      const more = line.slice(indent);
      if (hash !== -1 || more.startsWith('- ') || more === '-' || more.includes(' #'))
        throw notPlain;
      if (endsKey.test(more)) throw notPlain;
      parts.push(more);
    }
    this.#skipEmpty();
    if (parts.length > 1) return parts.join(' ');
    const value = resolvePlain(text);
    if (value === undefined) throw notPlain;
    return value;
  }

  /** A literal or folded block without indentation indicator. */
  #readBlock(column: number, from: number, isLiteral: boolean): string {
    const header = trimSpaces(this.#line().slice(from));
    if (header.length > 1 && header.slice(1) !== '-') throw notPlain;
    const first = this.#row + 1;
    let indent = -1;
    const lines: string[] = [];
    for (this.#row++; this.#row < this.#lines.length; this.#row++) {
      const line = this.#line();
      const own = indentOf(line);
      const isEmpty = own === line.length;
      if (indent === -1 && !isEmpty) {
        if (own <= column) throw notPlain;
        indent = own;
        // Spaces on an empty line before the first would have set the indentation.
        if (this.#lines.slice(first, this.#row).some(({ length }) => length > indent))
          throw notPlain;
      }
      if (!isEmpty && own < indent) break;
      lines.push(indent === -1 ? '' : line.slice(indent));
    }
    if (indent === -1) throw notPlain;
    this.#skipEmpty();
    const text = isLiteral ? literal(lines) : folded(lines);
    return header.length > 1 ? text : `${text}\n`;
  }

  /** Nothing but a remark may follow on the line of a closing quote or bracket. */
  #endLine<Value>(value: Value): Value {
    while ((this.#starts[this.#row + 1] ?? Infinity) <= this.#at) this.#row++;
    if (!remark.test(this.#line().slice(this.#at - this.#offset(0)))) throw notPlain;
    this.#nextLine();
    return value;
  }

  #readQuoted(): string {
    const isSingle = this.#source.charAt(this.#at) === "'";
    const found = this.#take(isSingle ? singleQuoted : doubleQuoted);
    return isSingle ? found.slice(1, -1).replaceAll("''", "'") : (JSON.parse(found) as string);
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (!found) throw notPlain;
    this.#at = pattern.lastIndex;
    return found[1] ?? found[0];
  }

  #readFlow(column: number): unknown {
    const first = this.#source.charAt(this.#at);
    if (first === '[') return this.#readFlowList(column);
    if (first === '{') return this.#readFlowMap(column);
    if (first === '"' || first === "'") return this.#readQuoted();
    const value = resolvePlain(trimSpaces(this.#take(flowText)));
    if (value === undefined) throw notPlain;
    return value;
  }

  #readFlowList(column: number): unknown[] {
    const list: unknown[] = [];
    this.#readFlowItems(column, ']', () => {
      const at = this.#at;
      const value = this.#readFlow(column);
      this.#note(list, list.length, { key: at, value: at });
      list.push(value);
    });
    return list;
  }

  #readFlowMap(column: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    this.#readFlowItems(column, '}', () => {
      const keyAt = this.#at;
      const name = this.#take(flowKey);
      if (Object.hasOwn(map, name) || forbiddenKeys.has(name)) throw notPlain;
      const at = this.#at;
      map[name] = this.#readFlow(column);
      const value = map[name] === null ? keyAt : at;
      this.#note(map, name, { key: keyAt, value });
    });
    return map;
  }

  #readFlowItems(column: number, closing: string, readItem: () => void) {
    this.#enter();
    this.#at++;
    this.#skipSpace(column);
    while (this.#source.charAt(this.#at) !== closing) {
      readItem();
      this.#skipSpace(column);
      const next = this.#source.charAt(this.#at);
      if (next === ',') {
        this.#at++;
        this.#skipSpace(column);
      } else if (next !== closing) throw notPlain;
    }
    this.#at++;
    this.#depth--;
  }

  /** Skip spaces and, when the next line is indented enough and says something, its beginning. */
  #skipSpace(column: number) {
    for (;;) {
      const character = this.#source.charAt(this.#at);
      if (character === '\n') {
        const line = this.#source.slice(this.#at + 1, this.#source.indexOf('\n', this.#at + 1));
        const indent = indentOf(line);
        if (indent <= column || indent === line.length || line.charAt(indent) === '#')
          throw notPlain;
      } else if (character !== ' ') return;
      this.#at++;
    }
  }
}

function indentOf(line: string): number {
  let indent = 0;
  while (line.charCodeAt(indent) === 32) indent++;
  return indent;
}

/** Other white space is text to YAML. */
function trimSpaces(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 32) end--;
  return text.slice(0, end);
}

function literal(lines: readonly string[]): string {
  return lines.join('\n').replace(/\n+$/, '');
}

/** Line breaks become spaces, empty lines line breaks; deeper lines are left to the library. */
function folded(lines: readonly string[]): string {
  let text = '';
  let breaks = 0;
  for (const line of lines) {
    if (line.startsWith(' ')) throw notPlain;
    if (line === '') breaks++;
    else {
      text += text === '' ? '\n'.repeat(breaks) : breaks > 0 ? '\n'.repeat(breaks) : ' ';
      text += line;
      breaks = 0;
    }
  }
  return text;
}
