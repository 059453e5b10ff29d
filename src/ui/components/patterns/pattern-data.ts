/** The records behind the page of patterns, as the browser has them. */
import type { Labels } from '#domain/filters.ts';
import type { Exposure } from '#domain/patterns/exposure.ts';
import type { PatternFile } from '#domain/patterns/pattern-file.ts';
import type { PatternRecord } from '#domain/patterns/record.ts';
import { type WordFile, addWords, unpackRecords } from '#domain/patterns/record-file.ts';
import { fetchData } from '../filter-form.ts';

export interface PatternData {
  readonly records: readonly PatternRecord[];
  readonly labels: Labels;
  readonly byId: ReadonlyMap<string, PatternRecord>;
  readonly exposure: Exposure | undefined;
}

/** Fetch all that is counted. */
export async function fetchRecords({ dataset }: HTMLElement): Promise<PatternData> {
  const file = await fetchData<PatternFile>(dataset['records'] ?? '');
  const { records, labels } = unpackRecords(file);
  return { records, labels, byId: byIdOf(records), exposure: file.exposure };
}

/** Fetch what incidents are called. */
export async function fetchWords(
  { dataset }: HTMLElement,
  data: PatternData,
): Promise<PatternData> {
  const words = await fetchData<WordFile>(dataset['words'] ?? '');
  const records = addWords(data.records, words, data.labels);
  return { ...data, records, byId: byIdOf(records) };
}

function byIdOf(records: readonly PatternRecord[]): Map<string, PatternRecord> {
  return new Map(records.map((record) => [record.id, record]));
}
