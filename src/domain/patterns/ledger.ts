/** The ledger of incidents that came back: each beside the one before, with every promise in words. */
import { refTo, type PostmortemRef } from '../relations.ts';
import type { Postmortem } from '../resolve.ts';
import type { PatternRecord } from './record.ts';
import type { CameBack, PromiseThen } from './recurrence.ts';

export interface LedgerPromise extends Pick<PromiseThen, 'due' | 'state' | 'type'> {
  /** Its id on the page of the incident it was promised after. */
  readonly id: string;
  readonly text: string;
  readonly done: string | undefined;
  /** Whether it might have prevented what came back, and was still to be done. */
  readonly unprevented: boolean;
}

export interface LedgerEntry extends Pick<
  CameBack,
  'basis' | 'days' | 'failureModes' | 'services'
> {
  readonly incident: PostmortemRef;
  readonly earlier: PostmortemRef;
  /** What had been promised the time before, what was still to be done first. */
  readonly promises: readonly LedgerPromise[];
}

/** What an incident can repeat: anything but drills and what is told again by a newer post-mortem. */
export function repeatable(records: readonly PatternRecord[]): PatternRecord[] {
  return records.filter(
    ({ kind, facets }) => kind !== 'drill' && !facets.status.includes('superseded'),
  );
}

/** Write the ledger of what came back, in the order given. */
export function ledgerOf(
  found: readonly CameBack[],
  postmortems: readonly Postmortem[],
): LedgerEntry[] {
  const byId = new Map(postmortems.map((postmortem) => [postmortem.id, postmortem]));
  return found.flatMap((one): LedgerEntry[] => {
    const [incident, earlier] = [byId.get(one.incident.id), byId.get(one.earlier.id)];
    if (!incident || !earlier) return [];
    const { basis, days, failureModes, services } = one;
    const promises = one.promises.flatMap((promise): LedgerPromise[] => {
      const action = earlier.actions[promise.index];
      if (!action) return [];
      const { id, text, done } = action;
      const { due, state, type } = promise;
      return [{ id, text, done, due, state, type, unprevented: one.unprevented.includes(promise) }];
    });
    return [
      {
        incident: refTo(incident),
        earlier: refTo(earlier),
        basis,
        days,
        failureModes,
        services,
        promises: promises.sort((a, b) => Number(b.unprevented) - Number(a.unprevented)),
      },
    ];
  });
}
