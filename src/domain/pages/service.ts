/** What the page of a service says besides its list of post-mortems. */
import type { Action } from '../actions.ts';
import type { Service } from '../archive-file.ts';
import { type ServiceView, openPromises, standing } from '../browse.ts';
import { type Habits, habitsOf } from '../habits.ts';
import { isWorthChoosing, readingPath } from '../reading-path.ts';
import { type PostmortemRef, refTo } from '../relations.ts';

/** A failure mode of a service, with the latest post-mortem that tells of it. */
export interface ServiceMode {
  readonly id: string;
  /** How many post-mortems tell of it. */
  readonly count: number;
  readonly latest: PostmortemRef;
}

export interface ServicePage {
  readonly service: Service;
  readonly total: number;
  /** What sets it off, who notices, what lies beneath. */
  readonly habits: Habits;
  /** How it breaks: the commonest first, among equals the latest. */
  readonly modes: readonly ServiceMode[];
  /** The day of every promise that stands. */
  readonly dues: readonly string[];
  /** The promises due first. */
  readonly open: readonly { readonly action: Action; readonly postmortem: PostmortemRef }[];
  /** How many actions were not taken because the risk is accepted, until it is looked at again. */
  readonly accepted: number;
  /** Incidents whose post-mortem is not final yet. */
  readonly unfinished: readonly PostmortemRef[];
  /** The first of its reading path; empty while one can read them all. */
  readonly start: readonly PostmortemRef[];
  /** How many post-mortems its reading path has. */
  readonly stops: number;
}

/** A service that fails often has more promises than a page wants. */
const promisesShown = 12;
/** How much of the reading path stands on the page itself. */
const stopsShown = 3;

/** Gather what the page of a service says. */
export function servicePage({ service, postmortems }: ServiceView): ServicePage {
  const open = openPromises(postmortems);
  const habits = habitsOf(postmortems);
  const path = isWorthChoosing(postmortems) ? readingPath(postmortems).steps : [];
  return {
    service,
    total: postmortems.length,
    habits,
    modes: modesOf(habits, postmortems),
    dues: open.map(({ action }) => action.due),
    open: open
      .slice(0, promisesShown)
      .map(({ action, postmortem }) => ({ action, postmortem: refTo(postmortem) })),
    accepted: postmortems
      .flatMap(({ actions }) => actions)
      .filter(({ status }) => status === 'accepted').length,
    unfinished: postmortems
      .filter(({ status }) => status === 'draft' || status === 'in-review')
      .map(refTo),
    start: path.slice(0, stopsShown).map(({ postmortem }) => refTo(postmortem)),
    stops: path.length,
  };
}

/** The failure modes that habits count, each with the first post-mortem that has it: the latest. */
function modesOf({ failureModes }: Habits, postmortems: ServiceView['postmortems']): ServiceMode[] {
  const counted = standing(postmortems);
  return failureModes.flatMap(({ id, count }) => {
    const latest = counted.find((postmortem) => postmortem.failureModes.includes(id));
    return latest ? [{ id, count, latest: refTo(latest) }] : [];
  });
}
