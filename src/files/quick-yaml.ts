/**
 * YAML as people write it, by a library many times as fast as the one that explains mistakes.
 * Whatever the two might read differently is refused here (a test sees to it).
 */
import * as js from 'js-yaml';
import { forbiddenKeys } from './forbidden-keys.ts';
import { deepest } from './nesting.ts';
import { type Places, notePlace } from './places.ts';

/** Read keys and values; undefined when the text is not as simple as that. */
export function readQuickYaml(
  source: string,
  places?: Places,
): Record<string, unknown> | undefined {
  if (!source.endsWith('\n') || unusual.test(source)) return undefined;
  try {
    return build(source, js.parseEvents(source, { maxDepth: deepest }), places);
  } catch (error) {
    if (error instanceof js.YAMLException || error === notQuick) return undefined;
    throw error;
  }
}

/** Thrown where the text is not as simple as it has to be. */
const notQuick = new Error('not quick YAML');

/** Control characters, a byte order mark, and what separates documents or gives directives. */
/* eslint-disable-next-line no-control-regex -- Control characters are what it looks for. */
const unusual = /[\0-\x09\x0b-\x1f\x7f-\x9f\ufeff]|^(?:---|\.\.\.|%)/m;

const { EVENT_ID: kind, SCALAR_STYLE: style } = js;
const space = 32;
const colon = 58;
const key = /^[A-Za-z_][\w-]{0,99}$/;
/** Keys that were looked at before: documents share theirs. */
const keys = new Map<string, string>();
const mostKeys = 1000;
const blockHeader = /^[^#]*?(?<mark>[|>])[-+]? *$/d;
/** A comment that may have been meant as text: a warning, which is not given here. */
const lostText = / +#[^\s#]/y;
/** Text on one line, within its quotes and without an unusual escape. */
const quoted = /^'[^\n]*'$|^"(?:[^\\\n]|\\["\\/bfnrt]|\\u[0-9a-fA-F]{4})*"$/;
const number = /^[-+]?\d{1,15}(?:\.\d{1,15})?$/;
/** A number in another form: `0x1f`, `12e4`, `.5`, `.inf`. */
const peculiar = /^[-+]?[.\d][.\d]*(?:e[-+]?\d+)?$|^0[ox]|^[-+]?\.(?:inf|nan)$/i;

/** Make plain data of events; one after the other they open and close what holds the others. */
function build(source: string, events: readonly js.Event[], places: Places | undefined) {
  let next = 0;

  function take(): js.Event {
    const event = events[next++];
    if (!event || event.type === kind.ALIAS) throw notQuick;
    if ('tagStart' in event && (event.tagStart !== -1 || event.anchorStart !== -1)) throw notQuick;
    return event;
  }

  function readMap({ start, style }: js.MappingEvent): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    const isFlow = style === js.COLLECTION_STYLE.FLOW;
    // A pair in a list is a map even without braces.
    if (isFlow && source.charAt(start) !== '{') throw notQuick;
    for (let event = take(); event.type !== kind.POP; event = take()) {
      if (event.type !== kind.SCALAR) throw notQuick;
      const { valueStart: at, valueEnd: end } = event;
      if (!isFlow && at !== start && !beginsLine(at)) throw notQuick;
      const name = keyNamed(source.slice(at, end));
      if (source.charCodeAt(end) !== colon || Object.hasOwn(map, name)) throw notQuick;
      map[name] = readValue(take(), map, name, at);
    }
    return map;
  }

  function readList(): unknown[] {
    const list: unknown[] = [];
    for (let event = take(); event.type !== kind.POP; event = take())
      list.push(readValue(event, list, list.length));
    return list;
  }

  /** Read a value and note its place; where nothing is written, that is its key. */
  function readValue(event: js.Event, container: object, step: string | number, keyAt?: number) {
    if (!('style' in event)) throw notQuick;
    const { value, at } = readNode(event);
    const place = value === null ? (keyAt ?? at) : at;
    if (place === -1) throw notQuick;
    if (places) {
      const isLiteral = event.type === kind.SCALAR && event.style === style.LITERAL_BLOCK;
      notePlace(places, container, step, { key: keyAt ?? at, value: place, isLiteral });
    }
    return value;
  }

  function readNode(event: js.MappingEvent | js.SequenceEvent | js.ScalarEvent) {
    if (event.type === kind.MAPPING) return { value: readMap(event), at: event.start };
    if (event.type === kind.SEQUENCE) return { value: readList(), at: event.start };
    const { valueStart, valueEnd, fast } = event;
    if (valueStart === -1) return { value: null, at: -1 };
    const text = js.getScalarValue(source, event);
    if (event.style === style.PLAIN) {
      // The library takes some text that begins below its key, and goes on, for another key.
      if (losesText(valueEnd) || (!fast && beginsLine(valueStart))) throw notQuick;
      return { value: meaningOf(text), at: valueStart };
    }
    // The text of a block begins on a line of its own.
    if (source.charAt(valueStart - 1) === '\n') return { value: text, at: markAbove(valueStart) };
    if (!fast && !quoted.test(source.slice(valueStart - 1, valueEnd + 1))) throw notQuick;
    return { value: text, at: valueStart - 1 };
  }

  function losesText(at: number): boolean {
    if (source.charCodeAt(at) !== space) return false;
    lostText.lastIndex = at;
    return lostText.test(source);
  }

  /** Where the `|` or `>` of a block stands. */
  function markAbove(start: number): number {
    const line = source.lastIndexOf('\n', start - 2) + 1;
    const [at] = blockHeader.exec(source.slice(line, start - 1))?.indices?.groups?.['mark'] ?? [];
    if (at === undefined) throw notQuick;
    return line + at;
  }

  /** Whether nothing but spaces stands before an offset. */
  function beginsLine(at: number): boolean {
    let before = at - 1;
    while (source.charCodeAt(before) === space) before--;
    return before < 0 || source.charAt(before) === '\n';
  }

  take();
  const root = take();
  if (root.type !== kind.MAPPING) throw notQuick;
  const map = readMap(root);
  // The end of the document, and nothing after it.
  if (next !== events.length - 1) throw notQuick;
  return map;
}

/** The key of such a name, always the same string: to be found quickly. */
function keyNamed(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (!key.test(name) || forbiddenKeys.has(name)) throw notQuick;
  if (keys.size < mostKeys) keys.set(name, name);
  return name;
}

/** Longer text that begins beyond the digits is no number, and none of `null`, `true` and `false`. */
const longestWord = 5;

/** What unquoted text means in the core schema of YAML 1.2. */
function meaningOf(text: string): unknown {
  if (text.length > longestWord && text.charAt(0) > '9') return text;
  if (number.test(text)) return Number(text);
  if (peculiar.test(text)) throw notQuick;
  for (const { resolve } of [js.nullCoreTag, js.boolCoreTag]) {
    const value = resolve(text, false, '');
    if (value !== js.NOT_RESOLVED) return value;
  }
  return text;
}
