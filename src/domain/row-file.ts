/**
 * The data file behind the filter: every row of the archive, written small. Values of a facet are
 * numbered once for the whole file and rows hold the numbers.
 */
import { type Facet, type Filterable, type Labels, facetNames, fold, labelOf } from './filters.ts';
import type { Row } from './row.ts';

type Phase = Row['ribbon']['stretches'][number]['phase'];

const phaseCodes = ['unseen', 'responding', 'recovering', 'unsplit'] as const satisfies Phase[];

type PackedRow = readonly [
  id: string,
  title: string,
  date: string,
  incident: string,
  /** Sum of: 1 restricted, 2 the ribbon's start is open, 4 its end is. */
  flags: number,
  /** For each facet in the order of the form, numbers of its values. */
  facets: readonly (readonly number[])[],
  /** Phase, x and width of each stretch, one after the other. */
  ribbon: readonly number[],
  ribbonText: string,
  length: string,
];

export interface RowFile {
  /** For each facet: its values, each with its label when that differs. */
  readonly values: Readonly<Record<Facet, readonly (readonly [value: string, label?: string])[]>>;
  readonly rows: readonly PackedRow[];
}

/** A row as the filter works on it. */
export type FilterableRow = Row & Filterable;

/** Write rows for the data file, in the order given. */
export function packRows(rows: readonly Row[], labels: Labels): RowFile {
  const values = byFacet((facet) => inOrder(rows, facet, labels));
  const numbers = byFacet(
    (facet) => new Map(values[facet].map((value, number) => [value, number])),
  );
  return {
    values: byFacet((facet) =>
      values[facet].map((value) => {
        const label = labelOf(labels, facet, value);
        return label === value ? [value] : [value, label];
      }),
    ),
    rows: rows.map((row) => [
      row.id,
      row.title,
      row.date,
      row.incident,
      (row.restricted ? 1 : 0) + (row.ribbon.openStart ? 2 : 0) + (row.ribbon.openEnd ? 4 : 0),
      facetNames.map((facet) => row.facets[facet].map((value) => numbers[facet].get(value) ?? -1)),
      row.ribbon.stretches.flatMap(({ phase, x, width }) => [phaseCodes.indexOf(phase), x, width]),
      row.ribbon.text,
      row.length,
    ]),
  };
}

/** The values that occur, in the order of the archive's own list, then those it does not name. */
function inOrder(rows: readonly Row[], facet: Facet, labels: Labels): string[] {
  const occurring = new Set(rows.flatMap((row) => row.facets[facet]));
  const named = Object.keys(labels[facet]).filter((value) => occurring.delete(value));
  return [...named, ...[...occurring].sort()];
}

/** Read the data file back: the rows, and the labels of every value that occurs. */
export function unpackRows(file: RowFile): { rows: FilterableRow[]; labels: Labels } {
  const labels: Labels = byFacet((facet) =>
    Object.fromEntries(file.values[facet].map(([value, label = value]) => [value, label])),
  );
  const rows = file.rows.map((packed): FilterableRow => {
    const [id, title, date, incident, flags, numbers, ribbon, text, length] = packed;
    const facets = byFacet((facet, index) =>
      (numbers[index] ?? []).map((number) => file.values[facet][number]?.[0] ?? ''),
    );
    const row = { id, title, date, incident, restricted: (flags & 1) > 0, facets, length };
    return {
      ...row,
      ribbon: {
        stretches: readStretches(ribbon),
        openStart: (flags & 2) > 0,
        openEnd: (flags & 4) > 0,
        text,
      },
      folded: foldRow(row, labels),
    };
  });
  return { rows, labels };
}

/** The text that words are looked for in: title, ids, and every value with its label. */
export function foldRow(
  { id, title, incident, facets }: Pick<Row, 'id' | 'title' | 'incident' | 'facets'>,
  labels: Labels,
): string {
  const named = facetNames.flatMap((facet) =>
    facets[facet].flatMap((value) => [value, labelOf(labels, facet, value)]),
  );
  return fold([title, id, incident, ...named].join(' '));
}

function readStretches(flat: readonly number[]): Row['ribbon']['stretches'] {
  return Array.from({ length: Math.floor(flat.length / 3) }, (_, index) => {
    const [code = 0, x = 0, width = 0] = flat.slice(3 * index, 3 * index + 3);
    return { phase: phaseCodes[code] ?? 'unsplit', x, width };
  });
}

function byFacet<Value>(make: (facet: Facet, index: number) => Value): Record<Facet, Value> {
  return Object.fromEntries(
    facetNames.map((facet, index) => [facet, make(facet, index)]),
  ) as Record<Facet, Value>;
}
