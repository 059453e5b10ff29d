/** From post-mortems to what patterns need of them. For builds and commands: the browser reads a file. */
import { type Duration, between } from '../../duration.ts';
import { dateOf, facetsOf } from '../../facets.ts';
import { isKnown } from '../../moment.ts';
import type { Postmortem } from '../../resolve.ts';
import type { Length, Measure } from '../length.ts';
import type { Acknowledged, PatternRecord } from './record.ts';

/** Make the records of post-mortems, in the order given. */
export function recordsOf(postmortems: readonly Postmortem[]): PatternRecord[] {
  return postmortems.map((postmortem) => {
    const { id, title, startedClock, started, factors, actions, recurrenceOf } = postmortem;
    return {
      id,
      title,
      incident: postmortem.incident ?? '',
      day: dateOf(postmortem),
      hour: isKnown(started) && !started.bound ? startedClock?.hour : undefined,
      facets: facetsOf(postmortem),
      factors: factors.map(({ role, category, on }) => ({
        role,
        category,
        on: on?.trim().replace(/\s+/g, ' '),
      })),
      times: lengthsOf(postmortem),
      acknowledged: acknowledgedIn(postmortem),
      actions: actions.map(({ type, status, due, done }) => ({
        type,
        status,
        due,
        done: status === 'done' ? done : undefined,
      })),
      recurrenceOf,
    };
  });
}

/** Measure what can be measured of a post-mortem. */
function lengthsOf(postmortem: Postmortem): Record<Measure, Length> {
  const { started, detected, mitigated, resolved, durations, status } = postmortem;
  const isBeingWritten = status === 'draft' || status === 'in-review';
  const toMitigation = between(started, mitigated);
  const passed = toMitigation ?? between(started, detected);
  return {
    toDetect: lengthOf(durations.toDetect),
    toMitigate:
      isBeingWritten && mitigated === undefined && resolved === undefined
        ? { state: 'unresolved', minutes: 0 }
        : lengthOf(durations.toMitigate),
    toResolve:
      isBeingWritten && resolved === undefined
        ? { state: 'unresolved', minutes: lengthPast(passed).minutes }
        : durations.toResolve
          ? lengthOf(durations.toResolve)
          : lengthPast(toMitigation),
  };
}

const unknown: Length = { state: 'unknown', minutes: 0 };

function lengthOf(duration: Duration | undefined): Length {
  return duration ? { state: duration.bound ?? 'exact', minutes: minutesOf(duration) } : unknown;
}

/** All was normal again no sooner than users were no longer hurt, so as much is known. */
function lengthPast(duration: Duration | undefined): Length {
  return duration && duration.bound !== 'at-most'
    ? { state: 'at-least', minutes: minutesOf(duration) }
    : unknown;
}

/** From the first page, or for want of one the first alert, to the first answer after it. */
function acknowledgedIn({ timeline }: Postmortem): Acknowledged | undefined {
  const call =
    timeline.find(({ kind }) => kind === 'page') ?? timeline.find(({ kind }) => kind === 'alert');
  const answer =
    call && timeline.find(({ kind, index }) => kind === 'acknowledged' && index > call.index);
  const wait = answer && between(call.at, answer.at);
  if (!wait || wait.bound) return undefined;
  return {
    minutes: minutesOf(wait),
    hour: call.clock.hour,
    since: call.kind === 'page' ? 'page' : 'alert',
  };
}

function minutesOf({ ms }: Duration): number {
  return Math.round(ms / 60_000);
}
