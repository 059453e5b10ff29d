/** The archive that comes with Hindsight, as patterns see it: the newest first. */
import { fileURLToPath } from 'node:url';
import { labelsOf } from '#domain/facets.ts';
import { type Labels, noFilter } from '#domain/filters.ts';
import { recordsOf } from '#domain/patterns/from-postmortem.ts';
import type { PatternRecord } from '#domain/patterns/record.ts';
import { selectRecords } from '#domain/patterns/selection.ts';
import { readArchive } from '#files/read.ts';

export const shippedRoot = fileURLToPath(new URL('../../postmortems', import.meta.url));

/** Every record of it, restricted ones too, those that patterns count, and what values are called. */
export function shipped(): {
  readonly records: PatternRecord[];
  readonly incidents: readonly PatternRecord[];
  readonly labels: Labels;
} {
  const { archive, entries } = readArchive({ root: shippedRoot, restricted: true });
  const postmortems = entries.map(({ postmortem }) => postmortem);
  const newestFirst = postmortems.sort((a, b) => (a.id < b.id ? 1 : -1));
  const records = recordsOf(newestFirst, archive);
  return {
    records,
    incidents: selectRecords(records, noFilter).records,
    labels: labelsOf(archive),
  };
}
