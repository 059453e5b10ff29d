/** The ledger of incidents that came back: each beside the one before, with every promise in words. */
import { refTo, type PostmortemRef } from '../relations.ts';
import type { Postmortem } from '../resolve.ts';
import type { RecordColumns } from './records/record-columns.ts';
import { type CameBack, type Compared, type PromiseThen, compare } from './recurrence.ts';

export interface LedgerPromise extends Pick<PromiseThen, 'due' | 'state' | 'type'> {
  /** Its id on the page of the incident it was promised after. */
  readonly id: string;
  readonly text: string;
  readonly done: string | undefined;
  /** Whether it might have prevented what came back, and was still to be done. */
  readonly unprevented: boolean;
}

export interface LedgerEntry extends Pick<Compared, 'days' | 'failureModes' | 'services'> {
  readonly basis: CameBack['basis'];
  readonly incident: PostmortemRef;
  readonly earlier: PostmortemRef;
  /** What had been promised the time before, what was still to be done first. */
  readonly promises: readonly LedgerPromise[];
}

/** Write the ledger of what came back, in the order given. */
export function ledgerOf(
  found: readonly CameBack[],
  records: RecordColumns,
  postmortems: readonly Postmortem[],
): LedgerEntry[] {
  const byId = new Map(postmortems.map((postmortem) => [postmortem.id, postmortem]));
  return found.flatMap((one): LedgerEntry[] => {
    const incident = byId.get(records.ids[one.incident] ?? '');
    const earlier = byId.get(records.ids[one.earlier] ?? '');
    if (!incident || !earlier) return [];
    const { days, failureModes, services, ...then } = compare(one, records);
    const promises = then.promises.flatMap((promise): LedgerPromise[] => {
      const action = earlier.actions[promise.index];
      if (!action) return [];
      const { id, text, done } = action;
      const { due, state, type } = promise;
      return [
        { id, text, done, due, state, type, unprevented: then.unprevented.includes(promise) },
      ];
    });
    return [
      {
        incident: refTo(incident),
        earlier: refTo(earlier),
        basis: one.basis,
        days,
        failureModes,
        services,
        promises: promises.sort((a, b) => urgencyOf(b) - urgencyOf(a)),
      },
    ];
  });
}

/** What might have prevented it comes first, then whatever else was still to be done. */
function urgencyOf({ unprevented, state }: LedgerPromise): number {
  if (unprevented) return 2;
  return state === 'late' || state === 'open' ? 1 : 0;
}
