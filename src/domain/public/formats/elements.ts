/** Elements of plain HTML, for what is put together from a write-up: mails, feeds, Markdown. */
import type { Element, ElementContent, Properties } from 'hast';

/** An element; text among its children is given as strings. */
export function element(
  tagName: string,
  properties: Properties,
  ...children: readonly (ElementContent | string)[]
): Element {
  return { type: 'element', tagName, properties, children: children.map(asNode) };
}

/** A paragraph. */
export function paragraph(...children: readonly (ElementContent | string)[]): Element {
  return element('p', {}, ...children);
}

/** All text within nodes, in reading order. */
export function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type === 'element' ? textOf(node.children) : '';
    })
    .join('');
}

function asNode(child: ElementContent | string): ElementContent {
  return typeof child === 'string' ? { type: 'text', value: child } : child;
}
