/**
 * From YAML to plain data, strictly: what a tired author would not expect YAML to do is refused,
 * and so is whatever could make a small file large.
 */
import {
  type CST,
  Composer,
  type Document,
  Lexer,
  type Node,
  Parser,
  YAMLParseError,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
} from 'yaml';
import { blockLines } from '#domain/lines.ts';
import type { Finding, Path, Point } from '#domain/problem.ts';
import { fileStart, pointsOf, syntaxFinding, type SyntaxRule } from './syntax.ts';
import { explainSyntax } from './yaml-errors.ts';

/** Which part of a field a position is wanted for. */
export type LocateTarget = 'value' | 'key';

export interface YamlReading {
  /** Plain data; undefined when the text cannot be trusted to mean what it seems to. */
  readonly data: unknown;
  /** What could be made out in any case, for guesses. */
  readonly recovered: unknown;
  readonly findings: readonly Finding[];
  /**
   * Where a field's value stands, or its key; for a field that is missing, what lacks it. The n-th
   * entry of a literal block is its n-th line that says something.
   */
  readonly locate: (path: Path, target?: LocateTarget) => Point;
}

const options = {
  version: '1.2',
  schema: 'core',
  merge: false,
  stringKeys: true,
  strict: true,
  // Ours, below: the library compares every key with every other one.
  uniqueKeys: false,
  logLevel: 'error',
  prettyErrors: false,
} as const;

const deepest = 32;
/** A file that has more than this wrong with it was not written as a post-mortem. */
const mostRefusals = 100;

/** Read YAML that begins on a line of its file, counting from 1. */
export function readYaml(source: string, firstLine = 1): YamlReading {
  const document = compose(source);
  const pointIn = pointsOf(source);
  const pointAt = (offset: number): Point => {
    const { line, column } = pointIn(offset);
    return { line: line + firstLine - 1, column };
  };
  const locate = lazyLocator(source, pointAt);
  if (document instanceof TooDeep) {
    const finding = tooDeep(pointAt(document.offset));
    return { data: undefined, recovered: undefined, findings: [finding], locate };
  }
  const walk = new Walk(source, pointAt);
  const recovered = document.contents ? walk.read(document.contents, 0) : null;
  const syntax = [...directivesOf(document, pointAt), ...explainSyntax(document, source, pointAt)];
  const usable = syntax.length === 0 && walk.trusted;
  return {
    data: usable ? recovered : undefined,
    recovered,
    findings: [...syntax, ...walk.findings],
    locate,
  };
}

/**
 * Compose the document, as the library's own parseDocument does, but stop at a bracket too many:
 * the time it takes grows with the square of the depth.
 */
function compose(source: string): Document.Parsed | TooDeep {
  const composer = new Composer(options);
  const tokens = tokensOf(source);
  let first: Document.Parsed | undefined;
  try {
    for (const document of composer.compose(tokens, true, source.length)) {
      if (!first) first = document;
      else if (first.errors.at(-1)?.code !== 'MULTIPLE_DOCS') {
        first.errors.push(
          new YAMLParseError(rangeOf(document), 'MULTIPLE_DOCS', 'a second document'),
        );
      }
    }
  } catch (error) {
    if (error instanceof TooDeep) return error;
    if (error instanceof RangeError) return new TooDeep(0);
    throw error;
  }
  return first ?? new TooDeep(0);
}

class TooDeep extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super('too deep');
    this.offset = offset;
  }
}

/** Lexemes that are no part of the text: document, flow end, scalar. */
const marks = new Set(['\x02', '\x18', '\x1f']);

function* tokensOf(source: string): Generator<CST.Token> {
  const parser = new Parser();
  let offset = 0;
  let depth = 0;
  let isText = false;
  for (const lexeme of new Lexer().lex(source)) {
    if (!isText && (lexeme === '[' || lexeme === '{') && ++depth > deepest) {
      throw new TooDeep(offset);
    }
    if (!isText && (lexeme === ']' || lexeme === '}')) depth--;
    if (isText || !marks.has(lexeme)) offset += lexeme.length;
    isText = !isText && lexeme === '\x1f';
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

function rangeOf({ range }: Document.Parsed): [number, number] {
  return [range[0], range[0] + 1];
}

function directivesOf({ directives }: Document.Parsed, pointAt: (offset: number) => Point) {
  const { yaml, tags } = directives;
  if (!yaml.explicit && Object.keys(tags).every((handle) => handle === '!!')) return [];
  const message = 'directives (lines that begin with %) are not used';
  return [syntaxFinding('yaml-document', pointAt(0), message, 'Delete the line.')];
}

function tooDeep(at: Point): Finding {
  const message = `the values nest more than ${deepest} levels deep`;
  return syntaxFinding('yaml-depth', at, message, 'Nothing in a post-mortem needs that.');
}

/** Keys that mean something to JavaScript rather than to us. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Turns nodes into plain data, once each, and remembers what it refuses. */
class Walk {
  readonly findings: Finding[] = [];
  /** False once a value was met that stands for something else. */
  trusted = true;
  readonly #source: string;
  readonly #pointAt: (offset: number) => Point;

  constructor(source: string, pointAt: (offset: number) => Point) {
    this.#source = source;
    this.#pointAt = pointAt;
  }

  read(node: Node, depth: number): unknown {
    if (depth > deepest) {
      this.#distrust(
        'yaml-depth',
        node,
        `values nest more than ${deepest} levels deep`,
        'Write them flatter.',
      );
      return null;
    }
    if (isAlias(node)) {
      this.#distrust(
        'yaml-alias',
        node,
        `"*${node.source}" refers to another value`,
        'Write the value out.',
      );
      return null;
    }
    this.#refuseProperties(node);
    if (isMap(node)) return this.#readMap(node.items, depth);
    if (isSeq(node)) {
      return node.items.map((item) => (isPair(item) ? null : this.read(item as Node, depth + 1)));
    }
    return isScalar(node) ? this.#readScalar(node) : null;
  }

  #readMap(items: readonly { key: unknown; value: unknown }[], depth: number) {
    const map: Record<string, unknown> = {};
    const offsets = new Map<string, number>();
    for (const { key, value } of items) {
      if (!isScalar(key)) continue;
      const name = String(key.value);
      const offset = key.range?.[0] ?? 0;
      const before = offsets.get(name);
      const refused = this.#refuseKey(name, offset, before);
      this.#refuseProperties(key);
      const read = value ? this.read(value as Node, depth + 1) : null;
      if (refused) continue;
      offsets.set(name, offset);
      map[name] = read;
    }
    return map;
  }

  #refuseKey(name: string, offset: number, before: number | undefined): boolean {
    if (before !== undefined) {
      const first = this.#pointAt(before);
      this.#refuse(
        'duplicate-key',
        offset,
        `\`${name}\` is given twice, first at ${first.line}:${first.column}`,
        'Keep one of them.',
      );
      return true;
    }
    if (name === '<<') {
      this.#refuse('yaml-merge', offset, 'merge keys (`<<`) are not used', 'Write the fields out.');
      return true;
    }
    if (forbiddenKeys.has(name)) {
      this.#refuse('yaml-key', offset, `\`${name}\` cannot be a key`, 'Choose another word.');
      return true;
    }
    return false;
  }

  #readScalar(node: {
    value: unknown;
    range?: readonly number[] | null | undefined;
    type?: string | undefined;
  }) {
    const { value } = node;
    const [start = 0, end = 0] = node.range ?? [];
    if (typeof value === 'number' && !Number.isFinite(value)) {
      const written = this.#source.slice(start, end);
      this.#refuse(
        'yaml-number',
        start,
        `${written} is not a number one can count to`,
        'Write digits.',
      );
      this.trusted = false;
      return null;
    }
    if (node.type === 'PLAIN' && this.#source.charCodeAt(end) === 32) this.#noticeComment(end);
    return value;
  }

  /** `bug #142` loses its number: a comment begins with a space, what does not was meant as text. */
  #noticeComment(end: number) {
    lostText.lastIndex = end;
    const lost = lostText.exec(this.#source)?.groups?.['text'];
    if (lost === undefined) return;
    this.findings.push(
      syntaxFinding(
        'yaml-comment',
        this.#pointAt(this.#source.indexOf('#', end)),
        `"${lost}" is not read: a \`#\` after a space starts a comment`,
        'Put the whole value in quotes; if it is a comment, write a space after the `#`.',
        'warning',
      ),
    );
  }

  #refuseProperties(node: Node) {
    const offset = node.range?.[0] ?? 0;
    if ('anchor' in node && node.anchor) {
      this.#refuse(
        'yaml-alias',
        offset,
        `"&${node.anchor}" names a value for reuse`,
        'Write values out; if it is text, put it in quotes.',
      );
    }
    if ('tag' in node && node.tag) {
      this.#refuse(
        'yaml-tag',
        offset,
        `"${shortTag(node.tag)}" is a tag, and tags are not used`,
        'Remove it; if it is text, put it in quotes.',
      );
    }
  }

  #distrust(rule: SyntaxRule, node: Node, message: string, hint: string) {
    this.trusted = false;
    this.#refuse(rule, node.range?.[0] ?? 0, message, hint);
  }

  #refuse(rule: SyntaxRule, offset: number, message: string, hint: string) {
    if (this.findings.length >= mostRefusals) return;
    this.findings.push(syntaxFinding(rule, this.#pointAt(offset), message, hint));
  }
}

const lostText = /[ \t]+(?<text>#[^\s#].*)/y;

function shortTag(tag: string): string {
  return tag.replace('tag:yaml.org,2002:', '!!');
}

/** Reads the text again when first asked: most documents have nothing to point at. */
function lazyLocator(source: string, pointAt: (offset: number) => Point): YamlReading['locate'] {
  let document: Document.Parsed | TooDeep | undefined;
  return (path, target = 'value') => {
    document ??= compose(source);
    if (document instanceof TooDeep) return fileStart;
    const found = document.contents ? find(document.contents, path, target) : undefined;
    if (!found) return fileStart;
    const { line, column } = pointAt(found.offset);
    if (found.blockLine === undefined) return { line, column };
    return pointOfBlockLine(source, found.offset, found.blockLine, pointAt);
  };
}

interface Place {
  readonly offset: number;
  /** Lines below the header of a literal block. */
  readonly blockLine?: number;
}

/** The place of a path, or of the nearest thing on the way to it; undefined for the whole file. */
function find(root: Node, path: Path, target: LocateTarget): Place | undefined {
  let place: Place | undefined;
  let node: Node | undefined = root;
  for (const [index, step] of path.entries()) {
    const isLast = index === path.length - 1;
    if (isMap(node)) {
      const pair: { key: unknown; value: unknown } | undefined = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === step,
      );
      if (!pair) return place;
      const value = pair.value as Node | null;
      const isEmpty = !value || (isScalar(value) && value.value === null);
      const keyPlace = placeOf(pair.key as Node);
      place = (isLast && target === 'key') || isEmpty ? keyPlace : placeOf(value);
      node = value ?? undefined;
    } else if (isSeq(node)) {
      const item = typeof step === 'number' ? (node.items[step] as Node | undefined) : undefined;
      if (!item) return place;
      place = placeOf(item);
      node = item;
    } else if (isScalar(node) && node.type === 'BLOCK_LITERAL' && typeof step === 'number') {
      const line = blockLines(String(node.value))[step];
      return line && place ? { ...place, blockLine: line.offset } : place;
    } else {
      return place;
    }
  }
  return place;
}

function placeOf(node: Node): Place {
  return { offset: node.range?.[0] ?? 0 };
}

/** The first character of a line of a literal block; its lines follow the `|` one for one. */
function pointOfBlockLine(
  source: string,
  header: number,
  blockLine: number,
  pointAt: (offset: number) => Point,
): Point {
  let start = header;
  for (let below = 0; below <= blockLine; below++) start = source.indexOf('\n', start) + 1;
  const indent = /^[ \t]*/.exec(source.slice(start, start + 1024))?.[0].length ?? 0;
  return pointAt(start + indent);
}
