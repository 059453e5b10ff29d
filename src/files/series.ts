/** The measurements of a Metric, from a CSV beside the post-mortem. */
import type { SeriesAsset } from '#domain/body.ts';
import { readMoment } from '#domain/moment.ts';
import { type Fault, fault } from '#domain/outcome.ts';
import { quote } from '#domain/quote.ts';
import { type CsvRow, readCsv } from './csv.ts';

const mostRows = 2_000;
const mostSeries = 8;
const mostFaults = 10;

/** Measurements, or everything that is wrong with them, a sentence each with its line. */
export type SeriesOutcome =
  | { readonly value: SeriesAsset; readonly faults?: never }
  | { readonly value?: never; readonly faults: readonly Fault[] };

/** Read `at,<name>,…`: RFC 3339 times, each later than the one above, and numbers or nothing. */
export function readSeries(file: string, bytes: Buffer): SeriesOutcome {
  const text = decode(bytes);
  if (text === undefined) {
    return { faults: [fault(`${file} is not UTF-8`, 'Save it as UTF-8.').fault] };
  }
  const [header, ...rows] = readCsv(text);
  const inHeader = headerFaults(file, header);
  if (!header || inHeader.length > 0) return { faults: inHeader };
  if (rows.length === 0 || rows.length > mostRows) {
    return { faults: [countFault(file, rows.length)] };
  }
  const names = header.cells.slice(1);
  const at: number[] = [];
  const values: (number | null)[][] = names.map(() => []);
  const faults: Fault[] = [];
  for (const row of rows) {
    faults.push(...readRow(file, row, names, at, values));
  }
  if (faults.length > 0) return { faults: cut(faults) };
  const series = names.map((name, index) => ({ name, values: values[index] ?? [] }));
  return { value: { file, at, series } };
}

function readRow(
  file: string,
  { line, cells }: CsvRow,
  names: readonly string[],
  at: number[],
  values: (number | null)[][],
): Fault[] {
  const where = `${file}:${line}`;
  if (cells.length !== names.length + 1) {
    return [
      {
        message: `${where} has ${count(cells.length, 'cell')}, its header ${names.length + 1}`,
        hint: 'Leave a cell empty where nothing was measured, and write numbers without commas.',
      },
    ];
  }
  const [time = '', ...numbers] = cells;
  const faults: Fault[] = [];
  const moment = readMoment(time);
  if (moment.fault) faults.push({ ...moment.fault, message: `${where}: ${moment.fault.message}` });
  else if (moment.value.bound || !/(?:[Zz]|[+-]\d{2}:\d{2})$/.test(time)) {
    const hint = 'Write times with their offset, such as 2026-03-14T02:14:00Z.';
    faults.push({ message: `${where}: ${quote(time)} has no offset from UTC`, hint });
  } else if (moment.value.epochMs <= (at.at(-1) ?? -Infinity)) {
    const hint = 'Sort the rows by time and keep one for each.';
    faults.push({ message: `${where}: ${quote(time)} is not later than the row above`, hint });
  } else at.push(moment.value.epochMs);
  for (const [index, written] of numbers.entries()) {
    const number = readNumber(written);
    if (number === undefined) {
      faults.push({
        message: `${where}: ${quote(written)} under "${names[index] ?? ''}" is not a number`,
        hint: 'Write digits with a decimal point, such as 4.2, or leave the cell empty.',
      });
    } else values[index]?.push(number);
  }
  return faults;
}

function readNumber(written: string): number | null | undefined {
  if (written === '') return null;
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/.test(written)) return undefined;
  const number = Number(written);
  return Number.isFinite(number) ? number : undefined;
}

function headerFaults(file: string, header: CsvRow | undefined): Fault[] {
  const example = 'Begin with a header line such as `at,errors`.';
  if (!header) return [{ message: `${file} is empty`, hint: example }];
  const [first = '', ...names] = header.cells;
  const where = `${file}:${header.line}`;
  const faults: Fault[] = [];
  if (first !== 'at') {
    faults.push({
      message: `${where}: the first column is ${quote(first)}, not "at"`,
      hint: example,
    });
  } else if (names.length === 0) {
    faults.push({ message: `${where} names nothing that was measured`, hint: example });
  }
  if (names.length > mostSeries) {
    const hint = `A small chart shows at most ${mostSeries}: split it into several.`;
    faults.push({ message: `${where} names ${names.length} columns of numbers`, hint });
  }
  for (const [index, name] of names.entries()) {
    if (name === '') {
      const message = `${where}: column ${index + 2} has no name`;
      faults.push({ message, hint: 'Name it in the header.' });
    } else if (names.indexOf(name) !== index) {
      const message = `${where}: two columns are called ${quote(name)}`;
      faults.push({ message, hint: 'Give each column its own name.' });
    }
  }
  return faults;
}

function countFault(file: string, rows: number): Fault {
  return rows === 0
    ? { message: `${file} has a header and no rows`, hint: 'Add a row for each moment measured.' }
    : {
        message: `${file} has ${rows} rows, more than ${mostRows}`,
        hint: 'Keep a row for every minute or so: it becomes a small chart and a table.',
      };
}

function cut(faults: readonly Fault[]): Fault[] {
  const shown = faults.slice(0, mostFaults);
  const rest = faults.slice(mostFaults);
  const [next] = rest;
  if (!next) return shown;
  return rest.length === 1
    ? [...shown, next]
    : [...shown, { message: `${next.message}; and ${rest.length - 1} more`, hint: next.hint }];
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
