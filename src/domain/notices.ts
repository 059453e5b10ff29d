/** What a reader must know about a post-mortem before believing it. */
import { readClock, weekdayName } from './calendar.ts';
import { readMoment } from './moment.ts';
import type { LedgerEntry, LedgerPromise } from './patterns/ledger.ts';
import type { PostmortemRef, Relations } from './relations.ts';
import type { Postmortem } from './resolve.ts';
import { kinds, statuses } from './taxonomy.ts';
import { sayMoment } from './when.ts';

export interface Notice {
  readonly label: string;
  readonly text: string;
  /** Where to go on reading. */
  readonly refs: readonly PostmortemRef[];
  /** What had been promised after the first of those, and might have prevented this. */
  readonly unprevented?: readonly LedgerPromise[];
  /** A warning changes how far the page can be trusted or passed on. */
  readonly tone: 'warning' | 'note';
}

/** Collect the notices of a post-mortem, the weightiest first; `before` is what it repeats, if anything. */
export function noticesOf(
  postmortem: Postmortem,
  { recurrenceOf, cameBackAs, supersededBy, supersedes }: Relations,
  timezone: string,
  before?: LedgerEntry,
): Notice[] {
  const unprevented = before?.promises.filter((promise) => promise.unprevented) ?? [];
  const { status, kind, restricted, security, review } = postmortem;
  const notices: (Notice | false | undefined)[] = [
    status === 'superseded' && {
      label: statuses.superseded.label,
      text: supersededBy
        ? 'A newer post-mortem replaces this one:'
        : // Its id would tell of a restricted one.
          `A newer post-mortem replaces this one${postmortem.supersededBy ? ', which is not shown here' : ''}.`,
      refs: supersededBy ? [supersededBy] : [],
      tone: 'warning',
    },
    restricted && {
      label: 'Restricted',
      text: 'Only for those who were given this copy. Do not pass it on.',
      refs: [],
      tone: 'warning',
    },
    security && {
      label: 'Security',
      text: 'A security incident: ask before you quote from it.',
      refs: [],
      tone: 'warning',
    },
    (status === 'draft' || status === 'in-review') && {
      label: statuses[status].label,
      text: [statuses[status].description, meetingOf(review, timezone)].filter(Boolean).join(' '),
      refs: [],
      tone: 'note',
    },
    kind !== 'incident' && {
      label: kinds[kind].label,
      text: kinds[kind].description,
      refs: [],
      tone: 'note',
    },
    cameBackAs.length > 0 && {
      label: 'It came back',
      text: cameBackAs.length === 1 ? 'Later, as:' : 'Later, as each of these:',
      refs: cameBackAs,
      tone: 'warning',
    },
    recurrenceOf && {
      label: 'It had happened before',
      text: 'This is how it came back after:',
      refs: [recurrenceOf],
      tone: 'note',
      unprevented,
    },
    before?.basis === 'guess' && {
      label: 'Had it happened before?',
      text: 'We guess so from a failure mode and a service it shares with:',
      refs: [before.earlier],
      tone: 'note',
      unprevented,
    },
    supersedes.length > 0 && {
      label: 'Replaces',
      text: 'This one is newer than:',
      refs: supersedes,
      tone: 'note',
    },
  ];
  return notices.filter((notice) => notice !== false && notice !== undefined);
}

function meetingOf(review: Postmortem['review'], timezone: string): string {
  if (!review?.meeting) return '';
  const welcome = review.listeners === 'welcome' ? '; listeners are welcome' : '';
  return `The meeting: ${sayMeeting(review.meeting, timezone)}${welcome}.`;
}

/** When the meeting is, in the archive's zone; as written when it cannot be read. */
export function sayMeeting(written: string, timezone: string): string {
  const { value } = readMoment(written, timezone);
  if (!value) return written;
  const weekday = weekdayName(readClock(value.epochMs, timezone).weekday);
  return `${weekday} ${sayMoment(value, timezone)}`;
}
