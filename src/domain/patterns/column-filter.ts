/**
 * The filter of the list over columns: what `matches` and `tally` say of each record by itself, said of
 * thousands at once. Values are compared by number, and words looked for once in every value.
 */
import { wordsOf } from '../filter-model.ts';
import { type Facet, type Filter, type Tally, facetNames, fold, labelOf } from '../filters.ts';
import type { Rows } from './incidents.ts';
import type { RecordColumns, Several } from './record-columns.ts';
import { byFacet } from './record-lists.ts';

/** Values of a facet, of which one has to be there. */
interface Wanted extends Several {
  readonly facet: Facet;
  /** 1 for each wanted value, by its place. */
  readonly isWanted: Uint8Array;
}

/** The rows that a filter lets through. */
export function rowsMatching(records: RecordColumns, filter: Filter): Rows {
  const wanted = wantedBy(records, filter);
  return rowsWithWords(records, filter).filter((row) => wanted.every((some) => hasOne(some, row)));
}

/** Count for every value how many rows there would be, were it the only choice of its facet. */
export function tallyRows(records: RecordColumns, filter: Filter): Tally {
  const wanted = wantedBy(records, filter);
  const counts = byFacet((facet) => new Uint32Array(records.values[facet].length));
  const count = (facet: Facet, row: number) => {
    const { starts, codes } = records.facets[facet];
    const of = counts[facet];
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const code = codes[at] ?? 0;
      of[code] = (of[code] ?? 0) + 1;
    }
  };
  for (const row of rowsWithWords(records, filter)) {
    const refusing = wanted.find((some) => !hasOne(some, row));
    if (refusing === undefined) for (const facet of facetNames) count(facet, row);
    else if (wanted.every((some) => some === refusing || hasOne(some, row))) {
      count(refusing.facet, row);
    }
  }
  return byFacet((facet) => {
    const values = records.values[facet];
    return new Map(
      [...counts[facet]].flatMap((of, place) => (of > 0 ? [[values[place] ?? '', of]] : [])),
    );
  });
}

function wantedBy({ values, facets }: RecordColumns, { chosen }: Filter): Wanted[] {
  return facetNames.flatMap((facet) => {
    const some = chosen[facet] ?? [];
    if (some.length === 0) return [];
    const isWanted = Uint8Array.from(values[facet], (value) => Number(some.includes(value)));
    return [{ facet, ...facets[facet], isWanted }];
  });
}

function hasOne({ starts, codes, isWanted }: Wanted, row: number): boolean {
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) if (isWanted[codes[at] ?? 0] === 1) return true;
  return false;
}

/** The rows in whose title, ids, values or labels every word occurs. */
function rowsWithWords(records: RecordColumns, { text }: Filter): Rows {
  const { folded, values, facets, labels } = records;
  const words = wordsOf(text).map((word) => ({
    word,
    values: facetNames.map((facet): Wanted => {
      const isWanted = Uint8Array.from(values[facet], (value) =>
        Number(fold(`${value} ${labelOf(labels, facet, value)}`).includes(word)),
      );
      return { facet, ...facets[facet], isWanted };
    }),
  }));
  const rows = records.ids.map((_id, row) => row);
  if (words.length === 0) return rows;
  return rows.filter((row) =>
    words.every(
      ({ word, values: named }) =>
        (folded?.[row]?.includes(word) ?? false) || named.some((some) => hasOne(some, row)),
    ),
  );
}
