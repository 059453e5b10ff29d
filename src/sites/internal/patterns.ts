/** The archive as the pages about patterns ask for it. */
import { labelsOf } from '#domain/facets.ts';
import { noFilter } from '#domain/filters.ts';
import { exposureOf } from '#domain/patterns/exposure.ts';
import { recordsOf } from '#domain/patterns/records/from-postmortem.ts';
import { allOf } from '#domain/patterns/incidents.ts';
import { type LedgerEntry, ledgerOf } from '#domain/patterns/ledger.ts';
import type { PatternFile } from '#domain/patterns/records/pattern-file.ts';
import { addWords, unpackRecords } from '#domain/patterns/records/read-columns.ts';
import type { RecordColumns } from '#domain/patterns/records/record-columns.ts';
import { type WordFile, packRecords, packWords } from '#domain/patterns/records/record-file.ts';
import { type CameBack, recurrencesIn, repeatable } from '#domain/patterns/recurrence.ts';
import { type Selection, selectRecords } from '#domain/patterns/selection.ts';
import { type PatternChoice, firstChoice } from '#domain/patterns/tables/table.ts';
import { deployDays, oncePerArchive, organisation, postmortems } from './archive.ts';

export interface SitePatterns {
  /** What the browser fetches. */
  readonly file: PatternFile;
  readonly words: WordFile;
  /** Every record of the archive as it reads them from there, newest first. */
  readonly records: RecordColumns;
  /** The incidents that patterns are about at first. */
  readonly selection: Selection;
  readonly choice: PatternChoice;
}

/** What patterns are worked out from. */
export const patterns = oncePerArchive(async (): Promise<SitePatterns> => {
  const labels = labelsOf(await organisation());
  const exposure = exposureOf(await deployDays());
  const written = recordsOf(await postmortems());
  const file: PatternFile = { ...packRecords(written, labels), exposure };
  const words = packWords(written);
  const records = addWords(unpackRecords(file), words);
  const selection = selectRecords(records, noFilter);
  return { file, words, records, selection, choice: { ...firstChoice(labels), exposure } };
});

/** Every incident that came back, the newest first. */
export const recurrences = oncePerArchive(async (): Promise<readonly CameBack[]> => {
  const { records, selection } = await patterns();
  return recurrencesIn(selection.incidents, repeatable(allOf(records)));
});

/** The same with every promise in words. */
export const ledger = oncePerArchive(async (): Promise<readonly LedgerEntry[]> =>
  ledgerOf(await recurrences(), (await patterns()).records, await postmortems()),
);
