/** What the page of a service says besides its list of post-mortems. */
import type { Action } from '../actions.ts';
import type { Service } from '../archive-file.ts';
import { type ServiceView, openPromises } from '../browse.ts';
import { type Habits, habitsOf } from '../habits.ts';
import { isWorthChoosing, readingPath } from '../reading-path.ts';
import { type PostmortemRef, refTo } from '../relations.ts';

export interface ServicePage {
  readonly service: Service;
  readonly total: number;
  /** How it usually breaks. */
  readonly habits: Habits;
  /** The day of every promise that stands. */
  readonly dues: readonly string[];
  /** The promises due first. */
  readonly open: readonly { readonly action: Action; readonly postmortem: PostmortemRef }[];
  /** The first of its reading path; empty while one can read them all. */
  readonly start: readonly PostmortemRef[];
}

/** A service that fails often has more promises than a page wants. */
const promisesShown = 12;
/** How much of the reading path stands on the page itself. */
const stopsShown = 3;

/** Gather what the page of a service says. */
export function servicePage({ service, postmortems }: ServiceView): ServicePage {
  const open = openPromises(postmortems);
  return {
    service,
    total: postmortems.length,
    habits: habitsOf(postmortems),
    dues: open.map(({ action }) => action.due),
    open: open
      .slice(0, promisesShown)
      .map(({ action, postmortem }) => ({ action, postmortem: refTo(postmortem) })),
    start: isWorthChoosing(postmortems)
      ? readingPath(postmortems)
          .steps.slice(0, stopsShown)
          .map(({ postmortem }) => refTo(postmortem))
      : [],
  };
}
