import { gapLevel } from '../gap.ts';
import { defineRule, isUnread } from '../rule.ts';

/** Doing nothing is a decision, and it has a reason. */
export const noActionsReason = defineRule({
  id: 'no-actions-reason',
  level: 'warning',
  description: 'An empty list of actions says why, and only an empty list does.',
  *check(subject) {
    const { actions, noActionsBecause, status } = subject.frontmatter;
    if (actions === undefined || isUnread(subject, 'actions')) return;
    const level = gapLevel(status);
    const hasReason = noActionsBecause !== undefined || isUnread(subject, 'noActionsBecause');
    if (actions.length === 0 && !hasReason && level) {
      yield {
        level,
        path: ['actions'],
        message: 'the list is empty, and nothing says why',
        hint: 'Add one sentence, such as `noActionsBecause: The service is switched off next week.`',
      };
    }
    if (actions.length > 0 && noActionsBecause !== undefined) {
      yield {
        path: ['noActionsBecause'],
        message: `is given, and there ${actions.length === 1 ? 'is an action' : `are ${actions.length} actions`}`,
        hint: 'Remove it, or write `actions: []`.',
      };
    }
  },
});
