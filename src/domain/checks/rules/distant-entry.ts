import { isKnown } from '../../moment.ts';
import type { TimelineKind } from '../../taxonomy.ts';
import { entryPath } from '../entry-path.ts';
import { defineRule } from '../rule.ts';

const hour = 3_600_000;
const day = 24 * hour;
const near = day;
const far = 90 * day;

/** How long before the start each kind may lie: what lay dormant was changed at any time. */
const earliest: Partial<Record<TimelineKind, number>> = { change: Infinity };
/** How long after the end: what was learned or told comes later, and not years later. */
const latest: Partial<Record<TimelineKind, number>> = {
  discovery: far,
  communication: far,
  note: far,
};

/** An entry belongs to the incident it is told in; one far from it likely has a mistaken date. */
export const distantEntry = defineRule({
  id: 'distant-entry',
  level: 'warning',
  description:
    'Entries lie within a day of the incident; changes at any time before it, discoveries, communication and notes up to 90 days after.',
  *check({ frontmatter, postmortem: { started, resolved, timeline } }) {
    for (const { at, kind, index } of timeline) {
      const before = isKnown(started) && !started.bound ? started.epochMs - at.epochMs : 0;
      const after = isKnown(resolved) ? at.epochMs - resolved.epochMs : 0;
      const isTooEarly = before > (earliest[kind] ?? near);
      const isTooLate = after > (latest[kind] ?? near);
      if (!isTooEarly && !isTooLate) continue;
      const distance = inWords(Math.max(before, after));
      yield {
        path: entryPath(frontmatter, index, 'at'),
        message: `${at.written} lies ${distance} ${isTooEarly ? 'before the start' : 'after the end'}`,
        hint: 'Check the date; what belongs to another story goes into the text.',
      };
    }
  },
});

function inWords(ms: number): string {
  return ms < 2 * day ? `${Math.floor(ms / hour)} hours` : `${Math.floor(ms / day)} days`;
}
