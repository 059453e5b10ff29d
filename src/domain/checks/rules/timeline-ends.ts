import { isKnown } from '../../moment.ts';
import { countEntries, entryPath } from '../entry-path.ts';
import { isComplete } from '../gap.ts';
import { defineRule, isUnread } from '../rule.ts';

const minute = 60_000;

/** The story covers the incident: it does not begin after the start or stop before the end. */
export const timelineEnds = defineRule({
  id: 'timeline-ends',
  level: 'note',
  description: 'The timeline begins no later than `started` and ends no earlier than `resolved`.',
  *check(subject) {
    const { frontmatter, postmortem } = subject;
    const { status, started, resolved, timeline } = postmortem;
    if (!isComplete(status) || isUnread(subject, 'timeline')) return;
    if (timeline.length < countEntries(frontmatter)) return;
    const [first, last] = [timeline.at(0), timeline.at(-1)];
    if (!first || !last) return;
    if (isKnown(started) && !started.bound && first.at.epochMs >= started.epochMs + minute) {
      yield {
        path: entryPath(frontmatter, first.index),
        message: `the timeline begins at ${first.at.written}, after \`started\` (${started.written})`,
        hint: 'Add what happened at the start, or correct `started`.',
      };
    }
    if (isKnown(resolved) && !resolved.bound && last.at.epochMs + minute <= resolved.epochMs) {
      yield {
        path: entryPath(frontmatter, last.index),
        message: `the timeline ends at ${last.at.written}, before \`resolved\` (${resolved.written})`,
        hint: 'Add how it ended, or correct `resolved`.',
      };
    }
  },
});
