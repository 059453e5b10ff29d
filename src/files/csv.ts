/** Comma-separated values (RFC 4180), with the line of every row. */

export interface CsvRow {
  /** Counted from 1; a row that spans lines has that of its first. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Split CSV into rows and trimmed cells. Cells may stand in double quotes, in which `""` means one
 * and commas and line breaks are text; a quote that is never closed ends with the file. Blank lines
 * are no rows.
 */
export function readCsv(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let line = 1;
  let rowLine = 1;
  const endCell = () => {
    cells.push(isQuoted ? cell : cell.trim());
    cell = '';
    isQuoted = false;
  };
  const endRow = () => {
    endCell();
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: rowLine, cells });
    cells = [];
  };
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"' && cell.trim() === '' && !isQuoted) {
      isQuoted = true;
      const { content, end } = quotedFrom(text, at + 1);
      cell = content;
      line += content.split('\n').length - 1;
      at = end;
    } else if (character === ',') endCell();
    else if (character === '\n') {
      endRow();
      line += 1;
      rowLine = line;
    } else if (!(isQuoted && /\s/.test(character ?? ''))) cell += character ?? '';
  }
  endRow();
  return rows;
}

function quotedFrom(text: string, start: number): { content: string; end: number } {
  let content = '';
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return { content: content + text.slice(from), end: text.length };
    content += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { content, end: quote };
    content += '"';
    from = quote + 2;
  }
}
