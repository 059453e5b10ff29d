import { defineRule } from '../rule.ts';

/** A promise that is not kept on purpose says why, and an accepted risk is looked at again. */
export const actionReason = defineRule({
  id: 'action-reason',
  level: 'warning',
  description: 'An accepted risk has a reason and a day to revisit it; a dropped action a reason.',
  *check({ postmortem: { actions } }) {
    for (const [index, { status, reason, revisit }] of actions.entries()) {
      if (status !== 'accepted' && status !== 'wont-do') continue;
      if (reason === undefined) {
        yield {
          path: ['actions', index, 'reason'],
          message: `is missing, and the action is ${status}`,
          hint: 'Say in one sentence why: `reason: The service goes away in May.`',
        };
      }
      if (status === 'accepted' && revisit === undefined) {
        yield {
          path: ['actions', index, 'revisit'],
          message: 'is missing, and the risk is accepted',
          hint: 'Add the day it is looked at again: `revisit: 2026-09-01`.',
        };
      }
    }
  },
});
