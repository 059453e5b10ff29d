/** What the functions that write a body hand to each other. */
import type { Segment } from '#domain/body.ts';
import type { Point } from '#domain/problem.ts';
import type { Headings } from './headings.ts';
import type { LinkContext } from './links.ts';
import type { ParsedBody } from './parse.ts';
import type { Report } from './rules.ts';
import type { Node } from './tree.ts';

/** What the walk gathers besides HTML. */
export interface Gathered {
  words: number;
  readonly mentions: Set<string>;
  /** Links to anchors of this page, to be held against its headings at the end. */
  readonly anchors: { readonly anchor: string; readonly at: Point }[];
  /** Whether nesting was complained about. */
  isTooDeep: boolean;
}

/** The output, and everything needed to write it. */
export interface Writer extends LinkContext {
  readonly parsed: ParsedBody;
  readonly report: Report;
  readonly headings: Headings;
  readonly gathered: Gathered;
  readonly segments: Segment[];
  /** What was written since the last component. */
  html: string;
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
