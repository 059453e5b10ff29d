/** YAML by the library, whatever is in it, with everything about it that an author would not expect. */
import { type Document, type Node, isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import { TooDeep, compose } from './compose.ts';
import type { Finding, Point } from '#domain/problem.ts';
import { forbiddenKeys } from './forbidden-keys.ts';
import { deepest } from './nesting.ts';
import { type Places, notePlace } from './places.ts';
import { type SyntaxRule, syntaxFinding } from './syntax.ts';
import { explainSyntax } from './yaml-errors.ts';

export interface AnyYaml {
  /** What could be made out. */
  readonly value: unknown;
  /** Whether the text means what it seems to. */
  readonly trusted: boolean;
  readonly findings: readonly Finding[];
}

/** A file that has more than this wrong with it was not written as a post-mortem. */
const mostRefusals = 100;

/** Read a text; `pointAt` turns its offsets into positions of the file. */
export function readAnyYaml(
  source: string,
  pointAt: (offset: number) => Point,
  places?: Places,
): AnyYaml {
  const document = compose(source);
  if (document instanceof TooDeep) {
    return { value: undefined, trusted: false, findings: [tooDeep(pointAt(document.offset))] };
  }
  const walk = new Walk(source, pointAt, places);
  const value = document.contents ? walk.read(document.contents, 0) : null;
  const directives = directivesOf(document, pointAt);
  const syntax = directives.length > 0 ? directives : explainSyntax(document, source, pointAt);
  const refused = walk.findings.filter(({ level }) => level === 'error');
  const refusedLines = new Set(refused.map(({ at }) => at?.line));
  // What is refused on a line tells more than that the rest of it does not parse.
  const untold = syntax.filter(({ at }) => !refusedLines.has(at?.line));
  return {
    value,
    trusted: syntax.length === 0 && walk.trusted,
    findings: [...untold, ...walk.findings],
  };
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

/** Turns nodes into plain data, once each, and remembers what it refuses. */
class Walk {
  readonly findings: Finding[] = [];
  /** False once a value was met that stands for something else. */
  trusted = true;
  readonly #source: string;
  readonly #pointAt: (offset: number) => Point;

  readonly #places: Places | undefined;

  constructor(source: string, pointAt: (offset: number) => Point, places: Places | undefined) {
    this.#source = source;
    this.#pointAt = pointAt;
    this.#places = places;
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
        'Write the value out; if it is text, put it in quotes.',
      );
      return null;
    }
    this.#refuseProperties(node);
    if (isMap(node)) return this.#readMap(node.items, depth);
    if (isSeq(node)) return this.#readList(node.items, depth);
    return isScalar(node) ? this.#readScalar(node) : null;
  }

  #readList(items: readonly unknown[], depth: number): unknown[] {
    const list: unknown[] = [];
    for (const item of items) {
      const value = isNode(item) ? this.read(item, depth + 1) : null;
      const at = isNode(item) ? startOf(item) : 0;
      notePlace(this.#places, list, list.length, {
        key: at,
        value: at,
        isLiteral: isLiteral(item),
      });
      list.push(value);
    }
    return list;
  }

  #readMap(items: readonly { key: unknown; value: unknown }[], depth: number) {
    const map: Record<string, unknown> = {};
    const offsets = new Map<string, number>();
    for (const { key, value } of items) {
      if (!isScalar(key)) continue;
      const name = String(key.value);
      const offset = startOf(key);
      const refused = this.#refuseKey(name, offset, offsets.get(name));
      this.#refuseProperties(key);
      const read = isNode(value) ? this.read(value, depth + 1) : null;
      if (refused) continue;
      offsets.set(name, offset);
      map[name] = read;
      const at = isNode(value) && read !== null ? startOf(value) : offset;
      notePlace(this.#places, map, name, { key: offset, value: at, isLiteral: isLiteral(value) });
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
    const offset = startOf(node);
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
    this.#refuse(rule, startOf(node), message, hint);
  }

  #refuse(rule: SyntaxRule, offset: number, message: string, hint: string) {
    if (this.findings.length >= mostRefusals) return;
    this.findings.push(syntaxFinding(rule, this.#pointAt(offset), message, hint));
  }
}

function isLiteral(node: unknown): boolean {
  return isScalar(node) && node.type === 'BLOCK_LITERAL';
}

function startOf({ range }: Node): number {
  return range?.[0] ?? 0;
}

const lostText = /[ \t]+(?<text>#[^\s#].*)/y;

function shortTag(tag: string): string {
  return tag.replace('tag:yaml.org,2002:', '!!');
}
