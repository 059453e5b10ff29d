/** Lines of plain YAML: their indentation, and what a block makes of them. */

/** Thrown where the text is not as simple as the plain reader wants it. */
export const notPlain = new Error('not plain YAML');

/** How many spaces a line begins with. */
export function indentOf(line: string): number {
  let indent = 0;
  while (line.charCodeAt(indent) === 32) indent++;
  return indent;
}

/** Cut spaces off the end; other white space is text to YAML. */
export function trimSpaces(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 32) end--;
  return text.slice(0, end);
}

/** The text of a literal block without its last line break. */
export function literal(lines: readonly string[]): string {
  return lines.join('\n').replace(/\n+$/, '');
}

/** The text of a folded block: line breaks become spaces, empty lines line breaks; deeper lines are left to the library. */
export function folded(lines: readonly string[]): string {
  let text = '';
  let breaks = 0;
  for (const line of lines) {
    if (line.startsWith(' ')) throw notPlain;
    if (line === '') breaks++;
    else {
      text += text === '' ? '\n'.repeat(breaks) : breaks > 0 ? '\n'.repeat(breaks) : ' ';
      text += line;
      breaks = 0;
    }
  }
  return text;
}
