/**
 * The data files behind the patterns. One has every record of the archive, written small: what many
 * share is listed once and numbered; numbers of a kind stand together, so that they compress well. The
 * other has the words, which nothing is counted by: titles, and ids in the tracker.
 */
import { type Facet, type Labels, labelOf } from '../../filters.ts';
import { dayNumber } from '../calendar-days.ts';
import { packNumbers, unsigned } from './packed-numbers.ts';
import { putRecord } from './packed-record.ts';
import { byFacet } from './record-lists.ts';
import type { PatternRecord } from './record.ts';

export interface RecordFile {
  /** For each facet: its values, each with its label when that differs. */
  readonly values: Readonly<Record<Facet, readonly (readonly [value: string, label?: string])[]>>;
  /** What factors are on. */
  readonly nouns: readonly string[];
  /** What follows the day in each id. */
  readonly slugs: readonly string[];
  /** Numbers of all records, by what they count. */
  readonly columns: Readonly<Record<string, string>>;
}

/** What a record is called, in the order of the records. */
export interface WordFile {
  readonly titles: readonly string[];
  /** Ids in the tracker; empty strings where there is none. */
  readonly incidents: readonly string[];
}

/** Write the words of records, in the order given. */
export function packWords(records: readonly PatternRecord[]): WordFile {
  return {
    titles: records.map(({ title }) => title),
    incidents: records.map(({ incident }) => incident),
  };
}

/** Write records for the data file, in the order given, all but their words. */
export function packRecords(records: readonly PatternRecord[], labels: Labels): RecordFile {
  const values = byFacet((facet) => occurring(records, facet, labels));
  const nouns = unique(records.flatMap(({ factors }) => factors.map(({ on }) => on)));
  const ids = records.map(({ id }) => id);
  const places = {
    values: byFacet((facet) => placesOf(values[facet])),
    nouns: placesOf(nouns),
    ids: placesOf(ids),
  };
  const columns = new Map<string, number[]>();
  const put = (name: string, number: number) => {
    const column = columns.get(name);
    if (column) column.push(number);
    else columns.set(name, [number]);
  };
  let day = 0;
  for (const record of records) {
    put('day', unsigned(dayNumber(record.id) - day));
    day = dayNumber(record.id);
    putRecord(record, places, put);
  }
  return {
    values: byFacet((facet) =>
      values[facet].map((value) => {
        const label = labelOf(labels, facet, value);
        return label === value ? [value] : [value, label];
      }),
    ),
    nouns,
    slugs: ids.map((id) => id.slice(11)),
    columns: Object.fromEntries([...columns].map(([name, column]) => [name, packNumbers(column)])),
  };
}

/**
 * The values that occur, in the order of the archive's own list, then those it does not name. Services
 * are all listed: what factors are on is recognised by their names.
 */
function occurring(records: readonly PatternRecord[], facet: Facet, labels: Labels): string[] {
  const found = new Set(records.flatMap((record) => record.facets[facet]));
  const named = Object.keys(labels[facet]).filter(
    (value) => found.delete(value) || facet === 'service',
  );
  return [...named, ...[...found].sort()];
}

function unique(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values)].filter((value) => value !== undefined);
}

function placesOf(values: readonly string[]): Map<string, number> {
  return new Map(values.map((value, place) => [value, place]));
}
