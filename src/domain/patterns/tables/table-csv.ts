/** A table as comma-separated values, for those who count again elsewhere. */
import { idsIn } from '../incidents.ts';
import type { RecordColumns } from '../records/record-columns.ts';
import type { PatternTable } from './table.ts';

/**
 * Write a table as CSV (RFC 4180): a row for each row with the text of its cells and the ids of the
 * incidents behind the row.
 */
export function toCsv(
  { rowHeader, columns, rows }: PatternTable,
  records: Pick<RecordColumns, 'ids'>,
): string {
  const header = [rowHeader, ...columns.map(({ label }) => label), 'Incidents behind it'];
  const lines = rows.map(({ label, cells, points = [] }) => {
    const incidents = new Set([
      ...cells.flatMap((cell) => cell.incidents),
      ...points.map(({ incident }) => incident),
    ]);
    return [label, ...cells.map(({ text }) => text), idsIn(records, [...incidents]).join(' ')];
  });
  return [header, ...lines].map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
}

/** Quote a cell where it must be, and keep spreadsheets from reading it as a formula. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
