/** Every action of the archive, on shelves by what became of it: open, accepted, done, dropped. */
import { isOpen } from '../actions.ts';
import type { Promised } from '../browse.ts';
import type { Postmortem } from '../resolve.ts';
import type { ActionStatus } from '../taxonomy.ts';

export interface ActionShelf {
  /** Its address below that of all actions: an empty string, `accepted`, `done/2026`, `dropped`. */
  readonly path: string;
  /** "Open", "Done in 2026" */
  readonly label: string;
  /** In the order of the shelf: what waits by the first day, what is settled by the latest. */
  readonly actions: readonly Promised[];
}

/**
 * Sort every action onto its shelf. The first holds what is open and is always there; the others
 * are there when they hold something.
 */
export function shelveActions(
  postmortems: readonly Postmortem[],
): readonly [ActionShelf, ...ActionShelf[]] {
  const all = postmortems.flatMap((postmortem) =>
    postmortem.actions.map((action) => ({ action, postmortem })),
  );
  const having = (wanted: ActionStatus) => all.filter(({ action }) => action.status === wanted);
  const years = Map.groupBy(having('done').sort(by(finishedOn, 'latest')), (promised) =>
    finishedOn(promised).slice(0, 4),
  );
  const open = all.filter(({ action }) => isOpen(action)).sort(by(dueOn, 'first'));
  const others = [
    {
      path: 'accepted',
      label: 'Accepted risks',
      actions: having('accepted').sort(by(revisitedOn, 'first')),
    },
    ...[...years].map(([year, actions]) => ({
      path: `done/${year}`,
      label: `Done in ${year}`,
      actions,
    })),
    { path: 'dropped', label: 'Will not do', actions: having('wont-do').sort(by(dueOn, 'latest')) },
  ];
  return [
    { path: '', label: 'Open', actions: open },
    ...others.filter(({ actions }) => actions.length > 0),
  ];
}

/** Whether a shelf holds what was done; those of a year have a data file of their own. */
export function isDoneShelf({ path }: Pick<ActionShelf, 'path'>): boolean {
  return path.startsWith('done/');
}

const dueOn = ({ action }: Promised) => action.due;
/** One without a day to look again is a finding of the check; here it comes last. */
const revisitedOn = ({ action }: Promised) => action.revisit ?? '9999';
/** One without the day it was finished counts as finished on the day it was due. */
const finishedOn = ({ action }: Promised) => action.done ?? action.due;

function by(dayOf: (promised: Promised) => string, order: 'first' | 'latest') {
  const direction = order === 'first' ? 1 : -1;
  return (a: Promised, b: Promised) =>
    direction * compare(dayOf(a), dayOf(b)) ||
    compare(a.postmortem.id, b.postmortem.id) ||
    compare(a.action.id, b.action.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
