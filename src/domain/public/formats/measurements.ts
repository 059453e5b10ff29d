/** A chart for readers without charts: what was measured, when, between which values, and a few of them. */
import type { ElementContent } from 'hast';
import type { ComponentProps } from '../../author-components.ts';
import type { SeriesAsset } from '../../body.ts';
import { element, paragraph } from './elements.ts';
import { formatMoment, formatSpan } from '../history.ts';

/** A table of more rows says less than its file. */
const mostRows = 12;

/** Say what a Metric shows; `file` is the address of its CSV, undefined when it has none. */
export function measurements(
  { title, unit, threshold }: ComponentProps<'Metric'>,
  data: SeriesAsset,
  file: string | undefined,
): ElementContent[] {
  const measured = unit === undefined ? title : `${title} (${unit})`;
  return [
    paragraph(element('strong', {}, measured)),
    ...rangesOf(data, unit, threshold),
    ...(data.at.length <= mostRows ? [tableOf(data, measured)] : []),
    ...(file === undefined ? [] : [paragraph(element('a', { href: file }, data.file))]),
  ];
}

function rangesOf(
  { at, series }: SeriesAsset,
  unit: string | undefined,
  threshold: string | undefined,
): ElementContent[] {
  const inUnits = (text: string) => (unit === undefined ? text : `${text} ${unit}`);
  const [first, last] = [at[0], at.at(-1)];
  if (first === undefined || last === undefined) return [];
  const ranges = series.flatMap(({ name, values }) => {
    const known = values.filter((value) => value !== null);
    if (known.length === 0) return [];
    // A long list of arguments would be too much for Math.min.
    const least = known.reduce((a, b) => Math.min(a, b));
    const most = known.reduce((a, b) => Math.max(a, b));
    const range = least === most ? `${least}` : `${least} to ${most}`;
    return [(series.length > 1 ? `${name} ` : '') + inUnits(range)];
  });
  const [started, resolved] = [{ epochMs: first }, { epochMs: last }];
  const when = first === last ? formatMoment(started) : formatSpan({ started, resolved });
  const limit = threshold === undefined ? '' : `; the threshold is ${inUnits(threshold)}`;
  return [paragraph(`${when}: ${ranges.join('; ') || 'nothing was measured'}${limit}.`)];
}

function tableOf({ at, series }: SeriesAsset, measured: string): ElementContent {
  const names = series.map(({ name }) => (series.length === 1 ? measured : name));
  const head = ['Time', ...names].map((name) => element('th', { scope: 'col' }, name));
  const rows = at.map((epochMs, row) => {
    const values = series.map(({ values }) => `${values[row] ?? '–'}`);
    const cells = values.map((value) => element('td', { align: 'right' }, value));
    return element('tr', {}, element('td', {}, formatMoment({ epochMs })), ...cells);
  });
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows),
  );
}
