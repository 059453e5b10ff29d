/** Plain HTML elements as text for readers of mail: wrapped, with lists, quotations and links as people type them. */
import type { Element, ElementContent } from 'hast';
import { textOf } from './elements.ts';

/** Columns of a line (RFC 3676 asks for at most 78); only what has no spaces is longer. */
const columns = 72;

/** Write elements as text that ends with a line break. */
export function writePlainText(nodes: readonly ElementContent[]): string {
  return `${blocks(nodes, columns).join('\n')}\n`;
}

/** The lines of blocks, with an empty line between them. */
function blocks(nodes: readonly ElementContent[], width: number): string[] {
  const lines: string[] = [];
  let running: ElementContent[] = [];
  const add = (block: readonly string[]) => {
    if (block.length === 0) return;
    if (lines.length > 0) lines.push('');
    lines.push(...block);
  };
  const endRunning = () => {
    add(wrap(inline(running), width));
    running = [];
  };
  for (const node of nodes) {
    const write = node.type === 'element' ? writers[node.tagName] : undefined;
    if (node.type === 'element' && write) {
      endRunning();
      add(write(node, width));
    } else running.push(node);
  }
  endRunning();
  return lines;
}

type BlockWriter = (node: Element, width: number) => readonly string[];

const container: BlockWriter = ({ children }, width) => blocks(children, width);

const writers: Readonly<Record<string, BlockWriter>> = {
  p: ({ children }, width) => wrap(inline(children), width),
  h1: heading('='),
  h2: heading('-'),
  h3: heading(''),
  h4: heading(''),
  blockquote: ({ children }, width) => indent(blocks(children, width - 2), '> ', '> '),
  figure: container,
  figcaption: container,
  ul: (node, width) => items(node, width, () => '- '),
  ol: (node, width) => {
    const first = Number(node.properties['start'] ?? 1);
    return items(node, width, (index) => `${first + index}. `);
  },
  pre: ({ children }) => indent(textOf(children).replace(/\n$/, '').split('\n'), '    ', '    '),
  hr: (_node, width) => ['-'.repeat(Math.min(width, 8))],
  table: (node) => rowsOf(node).map((cells) => cells.join(' | ')),
};

function heading(underline: string): BlockWriter {
  return ({ children }, width) => {
    const lines = wrap(inline(children), width);
    const longest = Math.max(...lines.map(widthOf));
    return underline === '' ? lines : [...lines, underline.repeat(Math.min(longest, width))];
  };
}

function items(list: Element, width: number, markerOf: (index: number) => string): string[] {
  const entries = list.children.filter((child) => child.type === 'element');
  return entries.flatMap((item, index) => {
    const marker = markerOf(index);
    const lines = blocks(item.children, width - marker.length);
    return indent(lines.length > 0 ? lines : [''], marker, ' '.repeat(marker.length));
  });
}

function rowsOf(node: ElementContent): string[][] {
  if (node.type !== 'element') return [];
  if (node.tagName !== 'tr') return node.children.flatMap(rowsOf);
  const cells = node.children.filter((child) => child.type === 'element');
  return [cells.map(({ children }) => inline(children).replace(/\s+/g, ' ').trim())];
}

function indent(lines: readonly string[], first: string, others: string): string[] {
  return lines.map((line, index) => `${index === 0 ? first : others}${line}`.trimEnd());
}

/** Running text; a line break is `\n`, every other white space is as good as a space. */
function inline(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value.replace(/\n/g, ' ');
      return node.type === 'element' ? inlineElement(node) : '';
    })
    .join('');
}

function inlineElement({ tagName, children, properties }: Element): string {
  switch (tagName) {
    case 'br':
      return '\n';
    case 'img':
      return `[Picture: ${String(properties['alt'])}]`;
    case 'del':
      // Without a mark it would say the opposite of what is meant.
      return `~~${inline(children)}~~`;
    case 'a': {
      const [text, href] = [inline(children), String(properties['href'])];
      // `www.example.com` is a link by itself.
      return href.replace(/^(?:mailto:|https?:\/\/)/, '') === text.replace(/^https?:\/\//, '')
        ? text
        : `${text} <${href}>`;
    }
    default:
      return inline(children);
  }
}

/** Break running text into lines at its spaces. */
function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \t\r\f]+/).filter(Boolean)) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** Columns a text takes: those of East Asia and emoji take two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!isMark.test(character)) width += isWide.test(character) ? 2 : 1;
  }
  return width;
}

const isMark = /[\p{Mn}\p{Me}\p{Cf}]/u;
const isWide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]/u;
