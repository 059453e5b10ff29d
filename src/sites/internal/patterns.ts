/** The archive as the pages about patterns ask for it. */
import { labelsOf } from '#domain/facets.ts';
import { noFilter } from '#domain/filters.ts';
import { exposureOf } from '#domain/patterns/exposure.ts';
import { recordsOf } from '#domain/patterns/from-postmortem.ts';
import type { PatternRecord } from '#domain/patterns/record.ts';
import { type Selection, selectRecords } from '#domain/patterns/selection.ts';
import { type PatternChoice, firstChoice } from '#domain/patterns/table.ts';
import { deployDays, organisation, postmortems } from './archive.ts';

/** Every record of the archive, newest first, and the incidents that patterns are about at first. */
export async function patterns(): Promise<{
  readonly records: readonly PatternRecord[];
  readonly selection: Selection;
  readonly choice: PatternChoice;
}> {
  const archive = await organisation();
  const records = recordsOf(await postmortems(), archive);
  return {
    records,
    selection: selectRecords(records, noFilter),
    choice: { ...firstChoice(labelsOf(archive)), exposure: exposureOf(await deployDays()) },
  };
}
