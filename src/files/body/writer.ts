/** What the functions that write a body hand to each other. */
import type { Segment } from '#domain/body.ts';
import type { Point } from '#domain/problem.ts';
import type { Headings } from './headings.ts';
import type { Highlighter } from './highlight.ts';
import type { LinkContext } from './links.ts';
import type { ParsedBody } from './parse.ts';
import type { Report } from './rules.ts';
import { type ElementNode, type Node, childrenOf } from './tree.ts';

/** What the walk gathers besides HTML. */
export interface Gathered {
  words: number;
  readonly mentions: Set<string>;
  /** Links to anchors of this page, to be held against its headings at the end. */
  readonly anchors: { readonly anchor: string; readonly at: Point }[];
  /** Whether nesting was complained about. */
  isTooDeep: boolean;
}

/** Everything that is needed to write a body. */
export interface WriteContext extends LinkContext {
  readonly parsed: ParsedBody;
  readonly report: Report;
  readonly headings: Headings;
  readonly gathered: Gathered;
  readonly highlight: Highlighter;
}

/** The output. */
export interface Writer extends WriteContext {
  readonly segments: Segment[];
  /** What was written since the last component. */
  html: string;
  /** Write nodes where the writer stands. */
  readonly writeNodes: (nodes: readonly Node[], place: Place, writer: Writer) => void;
  /** Write nodes as segments of their own. */
  readonly writeSegments: (nodes: readonly Node[], place: Place, writer: Writer) => Segment[];
}

/** Where a node stands. */
export interface Place {
  readonly depth: number;
  /** Within a paragraph, a heading or a cell, where only words may stand. */
  readonly isPhrasing: boolean;
  /** Within a link, where no other may stand. */
  readonly isLinked: boolean;
  /** Within a component that scrolls its code itself. */
  readonly scrolls: boolean;
}

/** Where a node begins in the author's text. */
export function pointOf(node: Node, { parsed }: Pick<Writer, 'parsed'>): Point {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return node.position ? { line, column } : parsed.pointAt(0);
}

/** Write an element around its children. */
export function wrap(opening: string, node: ElementNode, place: Place, writer: Writer): void {
  writer.html += opening;
  writer.writeNodes(childrenOf(node), place, writer);
  writer.html += `</${node.tagName}>`;
}
