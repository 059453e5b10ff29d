/**
 * YAML as people write it, in a reader many times as fast as the library that explains mistakes.
 * Whatever it does not take for granted it leaves to that library; what it reads, it reads the same
 * (a test sees to it).
 */
import { deepest } from './compose.ts';
import { forbiddenKeys } from './forbidden-keys.ts';
import { type Places, notePlace } from './places.ts';
import { notQuick } from './yaml-meaning.ts';
import { YamlScanner } from './yaml-scanner.ts';

/** Read keys and values; undefined when the text is not as simple as that. */
export function readQuickYaml(
  source: string,
  places?: Places,
): Record<string, unknown> | undefined {
  if (!source.endsWith('\n') || unusual.test(source)) return undefined;
  try {
    return new QuickReader(source, places).read();
  } catch (error) {
    if (error === notQuick) return undefined;
    throw error;
  }
}

/** Control characters, tabs among them, and a byte order mark. */
// eslint-disable-next-line no-control-regex -- Control characters are what it looks for.
const unusual = /[\0-\x09\x0b-\x1f\x7f-\x9f\ufeff]/;

/** A value and the offset at which it begins. */
interface PlacedValue {
  readonly value: unknown;
  readonly at: number;
  readonly isLiteral?: boolean;
}

/** Makes maps and lists of lines by the columns in which they begin. */
class QuickReader {
  readonly #scanner: YamlScanner;
  readonly #places: Places | undefined;
  #depth = 0;

  constructor(source: string, places: Places | undefined) {
    this.#scanner = new YamlScanner(source);
    this.#places = places;
  }

  read(): Record<string, unknown> {
    const map = this.#readMap(this.#scanner.findContent());
    if (this.#scanner.findContent() !== -1) throw notQuick;
    return map;
  }

  /** Read the map whose first key stands here, all of them in one column. */
  #readMap(column: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    this.#descend();
    do {
      const { at } = this.#scanner;
      const name = this.#takeKey(map);
      this.#put(map, name, this.#readValue(column, at), at);
    } while (this.#scanner.findContent() === column);
    this.#depth--;
    return map;
  }

  #takeKey(map: object): string {
    const name = this.#scanner.takeKey();
    if (Object.hasOwn(map, name) || forbiddenKeys.has(name)) throw notQuick;
    return name;
  }

  /** Read what belongs to a key: on its line, or on those below. */
  #readValue(column: number, keyAt: number): PlacedValue {
    const scanner = this.#scanner;
    if (!scanner.endsLine()) return this.#readInline(column);
    const below = scanner.findContent();
    const { at } = scanner;
    if (scanner.isDash() && below >= column) return { value: this.#readList(below), at };
    if (below <= column) return { value: null, at: keyAt };
    return scanner.isKey() ? { value: this.#readMap(below), at } : this.#readInline(column);
  }

  /** Read the list whose first hyphen stands here, all of them in one column. */
  #readList(column: number): unknown[] {
    const list: unknown[] = [];
    this.#descend();
    do this.#put(list, list.length, this.#readItem(column));
    while (this.#scanner.findContent() === column && this.#scanner.isDash());
    this.#depth--;
    return list;
  }

  #readItem(column: number): PlacedValue {
    const within = this.#scanner.skipDash();
    const { at } = this.#scanner;
    return this.#scanner.isKey() ? { value: this.#readMap(within), at } : this.#readInline(column);
  }

  /** Read a value that begins on this line; more of its lines are indented more than `parent`. */
  #readInline(parent: number): PlacedValue {
    const { at } = this.#scanner;
    if (!this.#scanner.isFlow()) return this.#scanner.takeScalar(parent);
    const value = this.#readFlow(parent);
    if (!this.#scanner.endsLine()) throw notQuick;
    return { value, at };
  }

  /** Read `[…]` or `{…}`. */
  #readFlow(parent: number): unknown {
    this.#descend();
    const value = this.#scanner.takes('[') ? this.#readFlowList(parent) : this.#readFlowMap(parent);
    this.#depth--;
    return value;
  }

  #readFlowList(parent: number): unknown[] {
    const list: unknown[] = [];
    while (!this.#endsFlow(']', list.length === 0, parent))
      this.#put(list, list.length, this.#readFlowValue(parent));
    return list;
  }

  #readFlowMap(parent: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    let isFirst = this.#scanner.takes('{');
    for (; !this.#endsFlow('}', isFirst, parent); isFirst = false) {
      const { at } = this.#scanner;
      const name = this.#takeKey(map);
      this.#scanner.skipFlowSpace(parent);
      this.#put(map, name, this.#readFlowValue(parent), at);
    }
    return map;
  }

  /** Whether the bracket that closes stands here; if not, go to what is next in it. */
  #endsFlow(bracket: string, isFirst: boolean, parent: number): boolean {
    this.#scanner.skipFlowSpace(parent);
    if (this.#scanner.takes(bracket)) return true;
    if (!isFirst && !this.#scanner.takes(',')) throw notQuick;
    this.#scanner.skipFlowSpace(parent);
    return false;
  }

  #readFlowValue(parent: number): PlacedValue {
    const { at } = this.#scanner;
    const isFlow = this.#scanner.isFlow();
    return { value: isFlow ? this.#readFlow(parent) : this.#scanner.takeFlowScalar(), at };
  }

  #put(container: object, step: string | number, placed: PlacedValue, keyAt = placed.at): void {
    const { value, at, isLiteral = false } = placed;
    (container as Record<string | number, unknown>)[step] = value;
    if (!this.#places) return;
    // An empty value stands nowhere.
    const place = { key: keyAt, value: value === null ? keyAt : at, isLiteral };
    notePlace(this.#places, container, step, place);
  }

  #descend(): void {
    if (++this.#depth > deepest) throw notQuick;
  }
}
