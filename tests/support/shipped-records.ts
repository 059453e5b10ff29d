/** The archive that comes with Hindsight, as patterns see it: the newest first. */
import { fileURLToPath } from 'node:url';
import { labelsOf } from '#domain/facets.ts';
import { type Labels, noFilter } from '#domain/filters.ts';
import { type Exposure, exposureOf } from '#domain/patterns/exposure.ts';
import { recordsOf } from '#domain/patterns/records/from-postmortem.ts';
import type { Incidents } from '#domain/patterns/incidents.ts';
import { addWords, unpackRecords } from '#domain/patterns/records/read-columns.ts';
import type { RecordColumns } from '#domain/patterns/records/record-columns.ts';
import { packRecords, packWords } from '#domain/patterns/records/record-file.ts';
import type { PatternRecord } from '#domain/patterns/records/record.ts';
import { selectRecords } from '#domain/patterns/selection.ts';
import { readArchive } from '#files/read.ts';

export const shippedRoot = fileURLToPath(new URL('../../postmortems', import.meta.url));

/** Every record of it, restricted ones too, those that patterns count, and what is known beside them. */
export function shipped(): {
  readonly written: readonly PatternRecord[];
  readonly records: RecordColumns;
  readonly incidents: Incidents;
  readonly labels: Labels;
  readonly exposure: Exposure | undefined;
} {
  const { archive, entries, deployDays } = readArchive({ root: shippedRoot, restricted: true });
  const postmortems = entries.map(({ postmortem }) => postmortem);
  const written = recordsOf(postmortems.sort((a, b) => (a.id < b.id ? 1 : -1)));
  const labels = labelsOf(archive);
  const records = columnsOf(written, labels);
  const { incidents } = selectRecords(records, noFilter);
  return { written, records, incidents, labels, exposure: exposureOf(deployDays) };
}

/** Records as a browser has them once it has read both data files. */
export function columnsOf(written: readonly PatternRecord[], labels: Labels): RecordColumns {
  return addWords(unpackRecords(packRecords(written, labels)), packWords(written));
}
