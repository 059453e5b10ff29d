/**
 * YAML as people write it: keys, lists, text, blocks. Twenty times as fast as the library, which
 * reads whatever is refused here; the two agree on everything that is not (a test sees to it).
 */
import { deepest } from './compose.ts';
import { forbiddenKeys } from './forbidden-keys.ts';
import { type Place, type Places, notePlace } from './places.ts';
import { FlowReader } from './plain-flow.ts';
import { resolvePlain } from './plain-scalar.ts';
import { folded, indentOf, literal, notPlain, trimSpaces } from './plain-text.ts';

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

const key = /([A-Za-z_][\w-]*):(?: +|$)/y;
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
    if ('[{"\''.includes(first)) {
      const reader = new FlowReader(
        this.#source,
        this.#offset(from),
        column,
        this.#depth,
        this.#places,
      );
      const value = reader.read();
      this.#endLine(reader.end);
      return value;
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
  #endLine(end: number) {
    while ((this.#starts[this.#row + 1] ?? Infinity) <= end) this.#row++;
    if (!remark.test(this.#line().slice(end - this.#offset(0)))) throw notPlain;
    this.#nextLine();
  }
}
