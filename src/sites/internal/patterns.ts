/** The archive as the pages about patterns ask for it. */
import { labelsOf } from '#domain/facets.ts';
import { noFilter } from '#domain/filters.ts';
import { exposureOf } from '#domain/patterns/exposure.ts';
import { recordsOf } from '#domain/patterns/from-postmortem.ts';
import { type LedgerEntry, ledgerOf, repeatable } from '#domain/patterns/ledger.ts';
import type { PatternRecord } from '#domain/patterns/record.ts';
import { type CameBack, recurrencesIn } from '#domain/patterns/recurrence.ts';
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

/** Every incident that came back, the newest first. */
export async function recurrences(): Promise<readonly CameBack[]> {
  const { records, selection } = await patterns();
  return recurrencesIn(selection.records, repeatable(records));
}

/** The same with every promise in words. */
export async function ledger(): Promise<readonly LedgerEntry[]> {
  return ledgerOf(await recurrences(), await postmortems());
}
