/** Plain HTML elements as text. */
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** Write elements as HTML. */
export function writeHtml(nodes: readonly ElementContent[]): string {
  return toHtml(
    { type: 'root', children: [...nodes] },
    { characterReferences: { useNamedReferences: true } },
  );
}
