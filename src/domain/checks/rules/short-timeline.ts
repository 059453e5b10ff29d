import { countEntries } from '../entry-path.ts';
import { gapLevel } from '../gap.ts';
import { defineRule, isUnread } from '../rule.ts';

const fewest = 3;

/** A severe incident has a story: what was seen, what was done, how it ended. */
export const shortTimeline = defineRule({
  id: 'short-timeline',
  level: 'error',
  description: `The timeline of a sev1 or sev2 has at least ${fewest} entries when final.`,
  *check(subject) {
    const { status, severity } = subject.postmortem;
    const level = gapLevel(status);
    if (!level || (severity !== 'sev1' && severity !== 'sev2')) return;
    if (subject.frontmatter.timeline === undefined || isUnread(subject, 'timeline')) return;
    const count = countEntries(subject.frontmatter);
    if (count >= fewest) return;
    yield {
      level,
      path: ['timeline'],
      message: `has ${count === 1 ? '1 entry' : `${count} entries`}; a ${severity} needs at least ${fewest}`,
      hint: 'Add what was seen first, what was done about it and how it ended.',
    };
  },
});
