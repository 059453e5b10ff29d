import { isKnown } from '../moment.ts';
import type { TimelineKind } from '../taxonomy.ts';
import { entryPath } from './entry-path.ts';
import { defineRule } from './rule.ts';

const hour = 3_600_000;
const day = 24 * hour;
const near = day;
/** Far enough for a change that lay dormant, too near for a mistaken year. */
const far = 90 * day;

/** What may well have happened long before it began to fail. */
const early: readonly TimelineKind[] = ['change'];
/** What may well happen long after it was over. */
const late: readonly TimelineKind[] = ['discovery', 'communication', 'note'];

/**
 * An entry lies within a day of the incident. A change may lie up to 90 days before it, what was
 * learned or told up to 90 days after: beyond that, or for other kinds, the date is likely wrong.
 */
export const distantEntry = defineRule({
  id: 'distant-entry',
  level: 'warning',
  description:
    'Entries lie within a day of the incident; changes up to 90 days before, discoveries, communication and notes up to 90 days after.',
  *check({ frontmatter, postmortem: { started, resolved, timeline } }) {
    for (const { at, kind, index } of timeline) {
      const before = isKnown(started) && !started.bound ? started.epochMs - at.epochMs : 0;
      const after = isKnown(resolved) ? at.epochMs - resolved.epochMs : 0;
      const isTooEarly = before > (early.includes(kind) ? far : near);
      const isTooLate = after > (late.includes(kind) ? far : near);
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
