/** `exposure.csv` beside archive.yaml: how often was deployed on each day. */
import path from 'node:path';
import { isCalendarDate } from '#domain/dates.ts';
import type { DeployDay } from '#domain/patterns/exposure.ts';
import type { Finding, Problem } from '#domain/problem.ts';
import { quote } from '#domain/quote.ts';
import { type CsvRow, readCsv } from './csv.ts';
import { decode } from './decode.ts';
import { type Folder, exposureFileName } from './folder.ts';
import { place } from './place.ts';
import { readSafely } from './safe-file.ts';
import { fileStart, syntaxFinding } from './syntax.ts';

export interface ExposureOnDisk {
  /** In their order; none when there is no file, or something is wrong with it. */
  readonly days: readonly DeployDay[];
  readonly problems: readonly Problem[];
}

/** What a text says, or everything that is wrong with it. */
export type ExposureOutcome =
  | { readonly value: readonly DeployDay[]; readonly findings?: never }
  | { readonly value?: never; readonly findings: readonly Finding[] };

const header = ['date', 'deploys'];
const example = 'Begin with the line `date,deploys`, then a line such as `2026-03-14,12` a day.';
const mostFindings = 10;

/** Read the file if there is one. */
export function readExposure(folder: Folder): ExposureOnDisk {
  if (!folder.hasExposureFile) return { days: [], problems: [] };
  const file = folder.pathOf(exposureFileName);
  const opened = readSafely(path.join(folder.root, exposureFileName), folder.realRoot);
  if (opened.finding) return { days: [], problems: [place(opened.finding, file)] };
  const { text, findings: unreadable } = decode(opened.value);
  const { value = [], findings = [] } = text === undefined ? {} : parseExposure(text);
  const problems = [...unreadable, ...findings].map((finding) => place(finding, file));
  return { days: problems.length > 0 ? [] : value, problems };
}

/** Read `date,deploys`: days, each later than the one above, and whole numbers. */
export function parseExposure(text: string): ExposureOutcome {
  const [first, ...rows] = readCsv(text);
  if (!first) return { findings: [exposureFinding(1, 'the file is empty', example)] };
  if (first.cells.join() !== header.join()) {
    const message = `the header is ${quote(first.cells.join(','))}, not "date,deploys"`;
    return { findings: [exposureFinding(first.line, message, example)] };
  }
  const days: DeployDay[] = [];
  const findings = rows.flatMap((row) => readRow(row, days));
  return findings.length > 0 ? { findings: findings.slice(0, mostFindings) } : { value: days };
}

function readRow({ line, cells }: CsvRow, days: DeployDay[]): Finding[] {
  const [date = '', deploys = ''] = cells;
  const say = (message: string, hint: string) => [exposureFinding(line, message, hint)];
  if (cells.length !== header.length) {
    return say(`the row has ${cells.length} cells, its header 2`, 'Write a day and a number.');
  }
  if (!isCalendarDate(date)) {
    return say(`${quote(date)} is no day`, 'Write it as year-month-day, such as 2026-03-14.');
  }
  if (!/^\d{1,6}$/.test(deploys)) {
    const hint = 'Write digits alone, 0 for a day without a deploy.';
    return say(`${quote(deploys)} is no number of deploys`, hint);
  }
  const above = days.at(-1)?.date;
  if (above !== undefined && date <= above) {
    return say(`${date} is not later than ${above} above it`, 'Sort the days, each once.');
  }
  days.push({ date, deploys: Number(deploys) });
  return [];
}

function exposureFinding(line: number, message: string, hint: string): Finding {
  return syntaxFinding('exposure', { ...fileStart, line }, message, hint);
}
