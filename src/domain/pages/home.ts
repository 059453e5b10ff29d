/** What the first page picks out of the archive. Lists come newest first and stay so. */
import type { Action } from '../actions.ts';
import { type Promised, type ServiceView, openPromises } from '../browse.ts';
import { dateOf } from '../facets.ts';
import { type KnownMoment, readMoment } from '../moment.ts';
import { fewThatShowMost } from '../reading-path.ts';
import type { Postmortem } from '../resolve.ts';

/** An incident that had happened before, and what had been promised then. */
export interface Recurrence {
  readonly postmortem: Postmortem;
  readonly earlier: Postmortem;
  /** Promises of the earlier one that were not kept on the day it came back. */
  readonly open: readonly Action[];
}

/** A post-mortem that is not final, with its meeting if one is set. */
export interface Unfinished {
  readonly postmortem: Postmortem;
  readonly meeting: KnownMoment | undefined;
}

/** How promises stand; which of the open ones are late depends on the day, so nobody counts them here. */
export interface Promises {
  readonly onTime: number;
  /** Kept, after the day they were due. */
  readonly late: number;
  /** Still standing, the longest due first. */
  readonly open: readonly Promised[];
}

/** The post-mortems that explain a service best, and how many there are. */
export interface Introduction {
  readonly view: ServiceView;
  readonly picks: readonly Postmortem[];
}

/** The newest post-mortems that are final. */
export function justLearned(postmortems: readonly Postmortem[], limit = 3): Postmortem[] {
  return postmortems.filter(({ status }) => status === 'final').slice(0, limit);
}

/** Drafts and those in review, the latest meeting first, then those that have none. */
export function beingWritten(postmortems: readonly Postmortem[], timezone: string): Unfinished[] {
  return postmortems
    .filter(({ status }) => status === 'draft' || status === 'in-review')
    .map((postmortem) => ({ postmortem, meeting: meetingOf(postmortem, timezone) }))
    .sort((a, b) => (b.meeting?.epochMs ?? 0) - (a.meeting?.epochMs ?? 0));
}

/** Incidents that say which earlier one they repeat. */
export function cameBack(postmortems: readonly Postmortem[], limit = 3): Recurrence[] {
  const byId = new Map(postmortems.map((postmortem) => [postmortem.id, postmortem]));
  return postmortems
    .flatMap((postmortem) => {
      const earlier = byId.get(postmortem.recurrenceOf ?? '');
      return earlier ? [{ postmortem, earlier, open: openOn(dateOf(postmortem), earlier) }] : [];
    })
    .slice(0, limit);
}

/** Count promises kept and list those that stand. */
export function promises(postmortems: readonly Postmortem[]): Promises {
  const kept = postmortems.flatMap(({ actions }) =>
    actions.filter(({ status }) => status === 'done'),
  );
  const late = kept.filter(({ done, due }) => done !== undefined && done > due).length;
  return { onTime: kept.length - late, late, open: openPromises(postmortems) };
}

/**
 * Introduce the services that fail most, each by the few post-mortems that show most of how. None is
 * shown twice: what it teaches is the same under either name.
 */
export function introductions(
  views: readonly ServiceView[],
  { services = 6, picks = 2 } = {},
): Introduction[] {
  const shown = new Set<string>();
  return views
    .filter(({ service }) => !service.retired)
    .toSorted((a, b) => b.postmortems.length - a.postmortems.length)
    .map((view) => {
      const fresh = view.postmortems.filter(({ id }) => !shown.has(id));
      const picked = shown.size < services * picks ? fewThatShowMost(fresh, picks) : [];
      for (const { id } of picked) shown.add(id);
      return { view, picks: picked };
    })
    .filter(({ picks: picked }) => picked.length > 0)
    .slice(0, services);
}

/** Promises of a post-mortem that were not kept on a day. */
function openOn(day: string, { actions }: Postmortem): Action[] {
  return actions.filter(
    ({ status, done }) =>
      status === 'open' ||
      status === 'in-progress' ||
      (status === 'done' && done !== undefined && done > day),
  );
}

function meetingOf({ review }: Postmortem, timezone: string): KnownMoment | undefined {
  return review?.meeting === undefined ? undefined : readMoment(review.meeting, timezone).value;
}
