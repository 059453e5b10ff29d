import { readClock } from './calendar.ts';
import { isKnown } from './moment.ts';
import { type Postmortem, momentFields } from './resolve.ts';

/**
 * The day (`2026-11-17`, in the archive's zone) of the newest thing that post-mortems say has
 * happened: what they tell of promises cannot be older news than that. What lies ahead (due dates,
 * meetings) does not count. Undefined when there is no post-mortem.
 */
export function newestFact(
  postmortems: readonly Postmortem[],
  timezone: string,
): string | undefined {
  let newest: string | undefined;
  const happened = (day: string | undefined) => {
    if (day !== undefined && (newest === undefined || day > newest)) newest = day;
  };
  for (const postmortem of postmortems) {
    happened(postmortem.day);
    happened(postmortem.review?.finalOn);
    happened(postmortem.timeline.at(-1)?.clock.date);
    for (const field of momentFields) {
      const moment = postmortem[field];
      if (isKnown(moment)) happened(readClock(moment.epochMs, timezone).date);
    }
    for (const { done } of postmortem.actions) happened(done);
    for (const { on } of postmortem.rereads ?? []) happened(on);
  }
  return newest;
}
