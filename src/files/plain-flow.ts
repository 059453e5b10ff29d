/** What stands in brackets or quotes in plain YAML. */
import { deepest } from './compose.ts';
import { forbiddenKeys } from './forbidden-keys.ts';
import { resolvePlain } from './plain-scalar.ts';
import { indentOf, notPlain, trimSpaces } from './plain-text.ts';
import { type Places, notePlace } from './places.ts';

const flowKey = /([A-Za-z_][\w-]*): +/y;
const singleQuoted = /'(?:[^'\n]|'')*'/y;
const doubleQuoted = /"(?:[^"\\\n]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"/y;
const flowText =
  /(?:[^\s[\]{},#&*!|>'"%@`?:-]|-(?=\w))(?:[^\n[\]{},:#]|:(?=[^\s,[\]{}])|(?<! )#)*/y;

/** Reads one value that begins at an offset; lines it goes on to are indented beyond `column`. */
export class FlowReader {
  readonly #source: string;
  readonly #column: number;
  readonly #places: Places | undefined;
  #at: number;
  #depth: number;

  constructor(source: string, at: number, column: number, depth: number, places?: Places) {
    this.#source = source;
    this.#at = at;
    this.#column = column;
    this.#depth = depth;
    this.#places = places;
  }

  /** The offset after what was read. */
  get end(): number {
    return this.#at;
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

  /** Read a value in brackets or quotes, or text between brackets. */
  read(): unknown {
    const first = this.#source.charAt(this.#at);
    if (first === '[') return this.#readFlowList();
    if (first === '{') return this.#readFlowMap();
    if (first === '"' || first === "'") return this.#readQuoted();
    const value = resolvePlain(trimSpaces(this.#take(flowText)));
    if (value === undefined) throw notPlain;
    return value;
  }

  #readFlowList(): unknown[] {
    const list: unknown[] = [];
    this.#readFlowItems(']', () => {
      const at = this.#at;
      const value = this.read();
      notePlace(this.#places, list, list.length, { key: at, value: at });
      list.push(value);
    });
    return list;
  }

  #readFlowMap(): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    this.#readFlowItems('}', () => {
      const keyAt = this.#at;
      const name = this.#take(flowKey);
      if (Object.hasOwn(map, name) || forbiddenKeys.has(name)) throw notPlain;
      const at = this.#at;
      map[name] = this.read();
      const value = map[name] === null ? keyAt : at;
      notePlace(this.#places, map, name, { key: keyAt, value });
    });
    return map;
  }

  #readFlowItems(closing: string, readItem: () => void) {
    if (++this.#depth > deepest) throw notPlain;
    this.#at++;
    this.#skipSpace();
    while (this.#source.charAt(this.#at) !== closing) {
      readItem();
      this.#skipSpace();
      const next = this.#source.charAt(this.#at);
      if (next === ',') {
        this.#at++;
        this.#skipSpace();
      } else if (next !== closing) throw notPlain;
    }
    this.#at++;
    this.#depth--;
  }

  /** Skip spaces and, when the next line is indented enough and says something, its beginning. */
  #skipSpace() {
    for (;;) {
      const character = this.#source.charAt(this.#at);
      if (character === '\n') {
        const line = this.#source.slice(this.#at + 1, this.#source.indexOf('\n', this.#at + 1));
        const indent = indentOf(line);
        if (indent <= this.#column || indent === line.length || line.charAt(indent) === '#')
          throw notPlain;
      } else if (character !== ' ') return;
      this.#at++;
    }
  }
}
