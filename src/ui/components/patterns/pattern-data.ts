/** The records behind the page of patterns, as the browser has them. */
import { type PatternSource, patternSource } from '#domain/patterns/compute.ts';
import type { PatternFile } from '#domain/patterns/pattern-file.ts';
import type { PatternRecord } from '#domain/patterns/record.ts';
import { type WordFile, addWords, unpackRecords } from '#domain/patterns/record-file.ts';
import { fetchData } from '../filter-form.ts';
import { readersToday } from '../readers-today.ts';

export interface PatternData {
  readonly source: PatternSource;
  readonly byId: ReadonlyMap<string, PatternRecord>;
}

/** Fetch all that is counted. */
export async function fetchRecords({ dataset }: HTMLElement): Promise<PatternData> {
  const file = await fetchData<PatternFile>(dataset['records'] ?? '');
  const { records, labels } = unpackRecords(file);
  return dataOf({ records, labels, exposure: file.exposure, today: readersToday() });
}

/** Fetch what incidents are called. */
export async function fetchWords(
  { dataset }: HTMLElement,
  { source }: PatternData,
): Promise<PatternData> {
  const words = await fetchData<WordFile>(dataset['words'] ?? '');
  return dataOf({ ...source, records: addWords(source.records, words, source.labels) });
}

function dataOf(known: Omit<PatternSource, 'cameBack'>): PatternData {
  return {
    source: patternSource(known),
    byId: new Map(known.records.map((record) => [record.id, record])),
  };
}
