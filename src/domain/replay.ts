/** A timeline told again, entry by entry, to somebody who is asked what they would do. */
import type { PlacedEntry } from './resolve.ts';
import type { TimelineKind } from './taxonomy.ts';

/** A shorter timeline is read at a glance. */
const worthReplaying = 5;

/** What people did next, for timelines in which nobody wrote down what they thought. */
const deeds: ReadonlySet<TimelineKind> = new Set(['decision', 'action', 'mitigation']);

/** Whether a timeline is long enough to be replayed. */
export function isReplayable(timeline: readonly PlacedEntry[]): boolean {
  return timeline.length >= worthReplaying;
}

/**
 * The entries before which a replay stops to ask, by their anchors: hypotheses and turning points; in
 * a timeline without either, the first deed. Never the first entry: nothing has been seen by then.
 */
export function pausesOf(timeline: readonly PlacedEntry[]): ReadonlySet<string> {
  const later = timeline.slice(1);
  const telling = later.filter(({ kind, decisive }) => kind === 'hypothesis' || decisive === true);
  const [firstDeed] = later.filter(({ kind }) => deeds.has(kind));
  const pauses = telling.length > 0 || !firstDeed ? telling : [firstDeed];
  return new Set(pauses.map(({ anchor }) => anchor));
}
