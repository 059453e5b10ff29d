import { defineRule, isUnread } from '../rule.ts';

/** `status: done` and the day it was done belong together. */
export const doneDate = defineRule({
  id: 'done-date',
  level: 'warning',
  description: 'An action that is done says since when, and only such an action does.',
  *check(subject) {
    const isStatusRead = !isUnread(subject, 'actions', 'status');
    for (const [index, { status, done }] of subject.postmortem.actions.entries()) {
      if (status === 'done' && done === undefined) {
        yield {
          path: ['actions', index, 'done'],
          message: 'is missing, and the action is done',
          hint: 'Add the day it was finished: `done: 2026-03-20`.',
        };
      }
      if (status !== 'done' && done !== undefined && isStatusRead) {
        yield {
          path: ['actions', index, 'done'],
          message: `is given, and the action is ${status}`,
          hint: 'Write `status: done`, or remove the date.',
        };
      }
    }
  },
});
