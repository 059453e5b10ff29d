import { defineRule, isUnread } from '../rule.ts';

/** `status: superseded` and `supersededBy` belong together. */
export const superseded = defineRule({
  id: 'superseded-by',
  level: 'error',
  description: 'A superseded post-mortem says by which one, and only a superseded one does.',
  *check(subject) {
    const { status, supersededBy } = subject.frontmatter;
    if (
      status === 'superseded' &&
      supersededBy === undefined &&
      !isUnread(subject, 'supersededBy')
    ) {
      yield {
        path: ['supersededBy'],
        message: 'is missing, and the status is superseded',
        hint: 'Add the directory name of the one that replaces it: `supersededBy: 2026-03-14-payments-pool`.',
      };
    }
    if (status !== 'superseded' && supersededBy !== undefined) {
      yield {
        level: 'warning',
        path: ['supersededBy'],
        message: `is given, and the status is ${status}`,
        hint: 'Write `status: superseded`, or remove supersededBy.',
      };
    }
  },
});
