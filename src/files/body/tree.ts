/** The nodes of a parsed body, as far as the reader tells them apart. */
import type { HastNode, MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';

export type Node = HastNode;
export type ElementNode = Extract<HastNode, { type: 'element' }>;
export type JsxNode = MdxJsxFlowElementHast | MdxJsxTextElementHast;

/** What stands within a node; nothing in one that holds none. */
export function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? node.children : [];
}

/** All text within a node, in reading order; at most `depth` levels of it. */
export function textOf(node: Node, depth = 64): string {
  if (node.type === 'text') return node.value;
  if (depth === 0) return '';
  return childrenOf(node)
    .map((child) => textOf(child, depth - 1))
    .join('');
}

/** The classes of an element. */
export function classesOf(node: ElementNode): readonly string[] {
  const { className } = node.properties;
  return Array.isArray(className) ? className.map(String) : [];
}
