/**
 * The filter of the list over columns: what `matches` and `tally` say of each record by itself, said of
 * thousands at once. Values are compared by number, and words looked for once in every value.
 */
import { wordsOf } from '../filter-model.ts';
import { type Facet, type Filter, type Tally, facetNames, fold, labelOf } from '../filters.ts';
import type { Rows } from './incidents.ts';
import type { RecordColumns } from './records/record-columns.ts';
import { byFacet } from './records/record-lists.ts';

/** The rows that a filter lets through. */
export function rowsMatching(records: RecordColumns, filter: Filter): Rows {
  const { refusals } = judge(records, filter);
  const rows: number[] = [];
  for (let row = 0; row < refusals.length; row++) if (refusals[row] === 0) rows.push(row);
  return rows;
}

/** Count for every value how many rows there would be, were it the only choice of its facet. */
export function tallyRows(records: RecordColumns, filter: Filter): Tally {
  const { refusals, refusing } = judge(records, filter);
  return byFacet((facet) => {
    const { starts, codes } = records.facets[facet];
    const values = records.values[facet];
    const own = facetNames.indexOf(facet);
    const counts = new Uint32Array(values.length);
    for (let row = 0; row < refusals.length; row++) {
      const refused = refusals[row] ?? 0;
      if (refused > 1 || (refused === 1 && refusing[row] !== own)) continue;
      const end = starts[row + 1] ?? 0;
      for (let at = starts[row] ?? 0; at < end; at++) {
        const code = codes[at] ?? 0;
        counts[code] = (counts[code] ?? 0) + 1;
      }
    }
    return new Map(
      values.flatMap((value, code): [string, number][] => {
        const count = counts[code] ?? 0;
        return count > 0 ? [[value, count]] : [];
      }),
    );
  });
}

/** How often each row is refused, and by which facet if that is the only one that does. */
interface Verdict {
  /** A row without a word that has to occur is refused as often as can be. */
  readonly refusals: Uint8Array;
  /** The place of the facet that refused last. */
  readonly refusing: Uint8Array;
}

const altogether = 255;

function judge(records: RecordColumns, { text, chosen }: Filter): Verdict {
  const size = records.ids.length;
  const [refusals, refusing] = [new Uint8Array(size), new Uint8Array(size)];
  for (const [place, facet] of facetNames.entries()) {
    const wanted = chosen[facet] ?? [];
    if (wanted.length === 0) continue;
    const isLetThrough = rowsWith(records, facet, (value) => wanted.includes(value));
    for (let row = 0; row < size; row++) {
      if (isLetThrough[row] === 1) continue;
      refusals[row] = (refusals[row] ?? 0) + 1;
      refusing[row] = place;
    }
  }
  for (const word of wordsOf(text)) {
    const hasWord = rowsWithWord(records, word);
    for (let row = 0; row < size; row++) if (hasWord[row] === 0) refusals[row] = altogether;
  }
  return { refusals, refusing };
}

/** By row: 1 where one of the values in a facet is wanted. */
function rowsWith(
  { ids, values, facets }: RecordColumns,
  facet: Facet,
  isWanted: (value: string) => boolean,
): Uint8Array {
  const { starts, codes } = facets[facet];
  const wanted = Uint8Array.from(values[facet], (value) => Number(isWanted(value)));
  const has = new Uint8Array(ids.length);
  if (!wanted.includes(1)) return has;
  for (let row = 0; row < has.length; row++) {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at++) {
      if (wanted[codes[at] ?? 0] === 1) has[row] = 1;
    }
  }
  return has;
}

/** By row: 1 where a word occurs in the title, an id, a value or what that is called. */
function rowsWithWord(records: RecordColumns, word: string): Uint8Array {
  const { ids, folded, labels } = records;
  const found = new Uint8Array(ids.length);
  if (folded) {
    for (let row = 0; row < found.length; row++) if (folded[row]?.includes(word)) found[row] = 1;
  }
  for (const facet of facetNames) {
    const has = rowsWith(records, facet, (value) =>
      fold(`${value} ${labelOf(labels, facet, value)}`).includes(word),
    );
    for (let row = 0; row < found.length; row++) if (has[row] === 1) found[row] = 1;
  }
  return found;
}
