import { isComplete } from '../gap.ts';
import { defineRule, isUnread } from '../rule.ts';

/** Contributing factors alone do not say what set it off. */
export const noCause = defineRule({
  id: 'no-cause',
  level: 'note',
  description: 'At least one factor has the role root or immediate.',
  *check(subject) {
    const { status, factors } = subject.postmortem;
    if (!isComplete(status) || factors.length === 0 || isUnread(subject, 'factors')) return;
    if (factors.some(({ role }) => role !== 'contributing')) return;
    yield {
      path: ['factors'],
      message: 'every factor is contributing: none is immediate or root',
      hint: 'Mark what set it off as immediate and what lies beneath as root.',
    };
  },
});
