/** The findings as text: one column a size. */
import { type Finding, type Verdict, judge } from './budgets.ts';
import {
  type MetricId,
  type RatioId,
  type Sample,
  type Unit,
  growth,
  median,
  metrics,
  ratios,
  ratiosOf,
  valuesOf,
} from './metrics.ts';
import type { SiteWeight } from './weights.ts';

type Row = readonly string[];

/** Write the whole report: times, memory, ratios, weights, budgets. */
export function report(findings: readonly Finding[]): string {
  const sizes = findings.map(({ size }) => size.toLocaleString('en'));
  return [
    ...groups(findings).map(({ title, rows }) =>
      table([[title, ...sizes, sizes.length > 1 ? 'growth' : ''], ...rows]),
    ),
    table([['Ratio within a run', ...sizes], ...ratioRows(findings)]) + judgedBy(findings),
    ...findings.flatMap(({ size, weight }) => (weight ? [weightTable(size, weight)] : [])),
    table([['Budget', 'limit', 'measured', ''], ...judge(findings).map(verdictRow)]),
  ].join('\n\n');
}

function groups(findings: readonly Finding[]): { title: string; rows: Row[] }[] {
  const measured = (Object.keys(metrics) as MetricId[]).filter((id) =>
    findings.some(({ samples }) => valuesOf(samples, id).length > 0),
  );
  return [...Map.groupBy(measured, (id) => metrics[id].group)].map(([title, ids]) => ({
    title,
    rows: ids.map((id) => metricRow(id, findings)),
  }));
}

function metricRow(id: MetricId, findings: readonly Finding[]): Row {
  const { label, unit } = metrics[id];
  const cells = findings.map(({ samples }) => spreadOf(valuesOf(samples, id), unit));
  return [label, ...cells, growthOf(id, findings)];
}

/** The exponents from each size to the next: `^0.94 ^1.02`. */
function growthOf(id: MetricId, findings: readonly Finding[]): string {
  const middle = ({ size, samples }: { size: number; samples: readonly Sample[] }) =>
    [size, median(valuesOf(samples, id)) ?? NaN] as const;
  return findings
    .slice(1)
    .map((finding, index) => growth(middle(findings[index] as Finding), middle(finding)))
    .map((exponent) => (Number.isFinite(exponent) ? `^${exponent.toFixed(2)}` : '–'))
    .join(' ');
}

/** Which of the Hugo sites counts, said where both ratios stand. */
function judgedBy(findings: readonly Finding[]): string {
  return findings.some(({ samples }) => ratiosOf(samples, 'toHugo').length > 0)
    ? '\nThe budget is judged beside the Hugo site whose pages show what ours show; with the fewest templates Hugo makes fewer and smaller ones.'
    : '';
}

function ratioRows(findings: readonly Finding[]): Row[] {
  return (Object.keys(ratios) as RatioId[]).map((id) => [
    ratios[id].label,
    ...findings.map(({ samples }) => spreadOf(ratiosOf(samples, id), 'times')),
  ]);
}

/** The median, with the least and the most where there were several runs. */
function spreadOf(values: readonly number[], unit: Unit | 'times'): string {
  const middle = median(values);
  if (middle === undefined) return '–';
  if (values.length === 1) return show(middle, unit);
  return `${show(middle, unit)} (${show(Math.min(...values), unit)}–${show(Math.max(...values), unit)})`;
}

function weightTable(size: number, { pages, data, search }: SiteWeight): string {
  const kB = (bytes: number) => (bytes / 1000).toFixed(1);
  const title = `${size.toLocaleString('en')} post-mortems, kB in gzip`;
  const ofPages = pages.map(({ kind, pages: count, html, css, script }) => [
    `${kind} (${count.toLocaleString('en')})`,
    ...[html.median, html.most, css.most, script.most].map(kB),
  ]);
  const single = (label: string, bytes: number) => [label, kB(bytes)];
  return [
    table([[title, 'HTML', 'heaviest', 'CSS', 'script'], ...ofPages]),
    table([
      ...Object.entries(data).map(([name, bytes]) => single(name, bytes)),
      single(`search index, ${search.files.toLocaleString('en')} files, as they are`, search.bytes),
      single('  first search, before words and results', search.first),
      single('  part of the index for one word, middle', search.chunk.median),
      single('  part of the index for one word, largest', search.chunk.most),
    ]),
  ].join('\n');
}

function verdictRow({ label, limit, unit, size, value, held }: Verdict): Row {
  const where = size === undefined ? '' : `, ${size.toLocaleString('en')} post-mortems`;
  return [
    `${label}${where}`,
    show(limit, unit),
    value === undefined ? '–' : show(value, unit),
    held === undefined ? 'not measured in this run' : held ? 'held' : 'NOT HELD',
  ];
}

/** A number with its unit, in as many digits as mean something. */
export function show(value: number, unit: Unit | 'times'): string {
  if (unit === 's') return `${value.toFixed(value < 10 ? 2 : 1)} s`;
  if (unit === 'ms') return `${value.toFixed(1)} ms`;
  if (unit === 'times') return `${value.toFixed(2)}×`;
  if (unit === 'count') return value.toLocaleString('en');
  if (value < 2 ** 20) return `${(value / 1000).toFixed(1)} kB`;
  return value < 2 ** 30
    ? `${Math.round(value / 2 ** 20)} MiB`
    : `${(value / 2 ** 30).toFixed(2)} GiB`;
}

/** Columns as wide as their widest cell; all but the first to the right. */
export function table(rows: readonly Row[]): string {
  const widths = rows.reduce<number[]>(
    (sofar, row) => row.map((cell, column) => Math.max(cell.length, sofar[column] ?? 0)),
    [],
  );
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}
