import { notQuick } from './yaml-meaning.ts';

/** The text of a block, and the offset of the line after it. */
export interface YamlBlock {
  readonly text: string;
  readonly end: number;
  readonly isLiteral: boolean;
}

const header = /[|>](?<tail>[-+]?) *\n/y;
const space = 32;
const lineFeed = 10;

/**
 * Read the block whose `|` or `>` stands at an offset; undefined when none does. Its lines are
 * indented more than `parent`, all alike, or more in a literal one.
 */
export function readYamlBlock(source: string, at: number, parent: number): YamlBlock | undefined {
  const first = source.charAt(at);
  if (first !== '|' && first !== '>') return undefined;
  header.lastIndex = at;
  const { tail = '' } = header.exec(source)?.groups ?? refuse();
  const isLiteral = first === '|';
  const { lines, blanks, end } = takeLines(source, header.lastIndex, parent);
  const text = isLiteral ? lines.join('\n') : fold(lines);
  return { text: text + lineEnds(tail, blanks), end, isLiteral };
}

function refuse(): never {
  throw notQuick;
}

function takeLines(source: string, from: number, parent: number) {
  const lines: string[] = [];
  let column: number | undefined;
  let widestBlank = 0;
  let count = 0;
  let start = from;
  while (start < source.length) {
    let at = start;
    while (source.charCodeAt(at) === space) at++;
    const indent = at - start;
    if (source.charCodeAt(at) === lineFeed) {
      widestBlank = Math.max(widestBlank, indent);
      lines.push('');
      start = at + 1;
      continue;
    }
    if (indent <= parent) break;
    column ??= indent;
    if (indent < column) throw notQuick;
    const end = source.indexOf('\n', at);
    lines.push(source.slice(start + column, end));
    count = lines.length;
    start = end + 1;
  }
  if (column === undefined || widestBlank > column) throw notQuick;
  return { lines: lines.slice(0, count), blanks: lines.length - count, end: start };
}

/** Lines that follow each other become one; each empty line between them is a line end. */
function fold(lines: readonly string[]): string {
  let text = '';
  let isAfterText = false;
  for (const line of lines) {
    if (line.startsWith(' ')) throw notQuick;
    if (line === '') text += '\n';
    else text += isAfterText ? ` ${line}` : line;
    isAfterText = line !== '';
  }
  return text;
}

/** What `-`, `+` or nothing behind the mark makes of the end. */
function lineEnds(tail: string, blanks: number): string {
  if (tail === '-') return '';
  return tail === '+' ? '\n'.repeat(blanks + 1) : '\n';
}
