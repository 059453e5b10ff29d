/**
 * The data files behind the patterns. One has every record of the archive, written small: what many
 * share is listed once and numbered; numbers of a kind stand together, so that they compress well. The
 * other has the words, which nothing is counted by: titles, and ids in the tracker.
 */
import { type Facet, type Labels, facetNames, labelOf } from '../filters.ts';
import { foldRow } from '../row-file.ts';
import { numbersOf, packNumbers, signed, unsigned } from './packed-numbers.ts';
import { dateOfNumber, dayNumber, putRecord, takeRecord } from './packed-record.ts';
import type { PatternRecord } from './record.ts';

export interface RecordFile {
  /** For each facet: its values, each with its label when that differs. */
  readonly values: Readonly<Record<Facet, readonly (readonly [value: string, label?: string])[]>>;
  /** What factors are on. */
  readonly nouns: readonly string[];
  /** What follows the day in each id. */
  readonly slugs: readonly string[];
  /** Ids of earlier incidents that are not in the file. */
  readonly elsewhere: readonly string[];
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
  const known = new Set(ids);
  const elsewhere = unique(records.map(({ recurrenceOf }) => recurrenceOf)).filter(
    (id) => !known.has(id),
  );
  const places = {
    values: byFacet((facet) => placesOf(values[facet])),
    nouns: placesOf(nouns),
    ids: placesOf([...ids, ...elsewhere]),
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
    elsewhere,
    columns: Object.fromEntries([...columns].map(([name, column]) => [name, packNumbers(column)])),
  };
}

/**
 * Read the data file back: the records, and the labels of every value that occurs. Until `addWords`
 * they are called by their ids, and no words are found in them.
 */
export function unpackRecords(file: RecordFile): { records: PatternRecord[]; labels: Labels } {
  const labels: Labels = byFacet((facet) =>
    Object.fromEntries(file.values[facet].map(([value, label = value]) => [value, label])),
  );
  const columns = new Map(
    Object.entries(file.columns).map(([name, text]) => [name, numbersOf(text)]),
  );
  const take = (name: string) => columns.get(name)?.() ?? 0;
  let day = 0;
  const ids = file.slugs.map((slug) => {
    day += signed(take('day'));
    return `${dateOfNumber(day)}-${slug}`;
  });
  const shared = {
    values: byFacet((facet) => file.values[facet].map(([value]) => value)),
    nouns: file.nouns,
    ids: [...ids, ...file.elsewhere],
  };
  return { records: ids.map((id) => takeRecord(id, shared, take)), labels };
}

/** Give records their titles, and the text that words are looked for in. */
export function addWords(
  records: readonly PatternRecord[],
  { titles, incidents }: WordFile,
  labels: Labels,
): PatternRecord[] {
  return records.map((record, index) => {
    const words = { title: titles[index] ?? record.id, incident: incidents[index] ?? '' };
    return { ...record, ...words, folded: foldRow({ ...record, ...words }, labels) };
  });
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

function byFacet<Value>(make: (facet: Facet) => Value): Record<Facet, Value> {
  return Object.fromEntries(facetNames.map((facet) => [facet, make(facet)])) as Record<
    Facet,
    Value
  >;
}
