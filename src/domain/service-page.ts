/** What the page of a service says besides its list of post-mortems. */
import type { Action } from './actions.ts';
import type { Service } from './archive.ts';
import { type ServiceView, type Shared, failureModeCounts, openPromises } from './browse.ts';
import { isWorthChoosing, readingPath } from './reading-path.ts';
import type { Postmortem } from './resolve.ts';

type Named = Pick<Postmortem, 'id' | 'title'>;

export interface ServicePage {
  readonly service: Service;
  readonly total: number;
  /** How it usually breaks, the commonest first. */
  readonly failureModes: readonly Shared[];
  /** The day of every promise that stands. */
  readonly dues: readonly string[];
  /** The promises due first. */
  readonly open: readonly { readonly action: Action; readonly postmortem: Named }[];
  /** The first of its reading path; empty while one can read them all. */
  readonly start: readonly Named[];
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
    failureModes: failureModeCounts(postmortems),
    dues: open.map(({ action }) => action.due),
    open: open
      .slice(0, promisesShown)
      .map(({ action, postmortem }) => ({ action, postmortem: named(postmortem) })),
    start: isWorthChoosing(postmortems)
      ? readingPath(postmortems)
          .steps.slice(0, stopsShown)
          .map(({ postmortem }) => named(postmortem))
      : [],
  };
}

function named({ id, title }: Named): Named {
  return { id, title };
}
