/** How a mail looks: mail programs drop style sheets, so each element carries its own style. */
import type { Element, ElementContent, Properties } from 'hast';
import { element } from './elements.ts';

const sans = 'font-family:-apple-system,Segoe UI,Helvetica,Arial,sans-serif;color:#1d2024';
const mono = 'font-family:Consolas,Menlo,Courier New,monospace;font-size:14px';
const size = 'font-size:16px;line-height:24px';
const text = `${sans};${size};overflow-wrap:anywhere;word-break:break-word`;
const cell = `${sans};${size};padding:4px 12px 4px 0;border-bottom:1px solid #d9d5c9;vertical-align:top`;

const styles: Readonly<Record<string, string>> = {
  h1: `${sans};font-size:26px;line-height:32px;margin:0 0 12px`,
  h2: `${sans};font-size:20px;line-height:28px;margin:28px 0 8px`,
  h3: `${sans};font-size:17px;line-height:24px;margin:24px 0 8px`,
  h4: `${sans};font-size:16px;line-height:24px;margin:20px 0 8px`,
  p: `${text};margin:0 0 14px`,
  ul: `${text};margin:0 0 14px;padding-left:22px`,
  ol: `${text};margin:0 0 14px;padding-left:22px`,
  li: `${text};margin:0 0 6px`,
  a: 'color:#0b5c6b;text-decoration:underline',
  blockquote: 'margin:0 0 14px;padding:2px 0 2px 14px;border-left:3px solid #c9c4b5',
  pre: `${mono};color:#1d2024;line-height:20px;margin:0 0 14px;padding:12px;background:#f3f1ea;white-space:pre-wrap;word-break:break-word`,
  code: mono,
  hr: 'border:0;border-top:1px solid #d9d5c9;margin:28px 0 14px',
  img: 'max-width:100%;height:auto;border:0',
  table: 'border-collapse:collapse;margin:0 0 14px',
  th: `${cell};font-weight:bold;text-align:left`,
  td: cell,
};

/** Elements whose text may run from right to left. */
const paragraphs = ['h1', 'h2', 'h3', 'h4', 'p', 'li'];

/** Give plain elements their styles. */
export function styled(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) => (node.type === 'element' ? styledElement(node) : node));
}

function styledElement({ tagName, properties, children }: Element): ElementContent {
  const { align, ...rest } = properties;
  const own = [styles[tagName], ...(align === undefined ? [] : [`text-align:${String(align)}`])];
  const style = own.filter(Boolean).join(';');
  const added: Properties = {
    ...(style !== '' && { style }),
    ...(paragraphs.includes(tagName) && { dir: 'auto' }),
  };
  return element(nameFor(tagName), { ...rest, ...added }, ...styled(children));
}

/** Figures are newer than some mail programs. */
function nameFor(tagName: string): string {
  return tagName === 'figure' || tagName === 'figcaption' ? 'div' : tagName;
}
