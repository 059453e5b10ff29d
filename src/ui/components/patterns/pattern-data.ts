/** The records behind the page of patterns, as the browser fetches them. */
import { type PatternSource, patternSource } from '#domain/patterns/compute.ts';
import type { PatternFile } from '#domain/patterns/records/pattern-file.ts';
import { addWords, unpackRecords } from '#domain/patterns/records/read-columns.ts';
import type { WordFile } from '#domain/patterns/records/record-file.ts';
import { fetchData } from '../filter-form.ts';
import { readersToday } from '../readers-today.ts';

/** Fetch all that is counted. */
export async function fetchRecords({ dataset }: HTMLElement): Promise<PatternSource> {
  const file = await fetchData<PatternFile>(dataset['records'] ?? '');
  const { exposure } = file;
  return patternSource({ records: unpackRecords(file), exposure, today: readersToday() });
}

/** Fetch what incidents are called. */
export async function fetchWords(
  { dataset }: HTMLElement,
  source: PatternSource,
): Promise<PatternSource> {
  const words = await fetchData<WordFile>(dataset['words'] ?? '');
  return { ...source, records: addWords(source.records, words) };
}
