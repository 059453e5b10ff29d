import { isOpen } from '../../actions.ts';
import { daysBetween } from '../../calendar.ts';
import { defineRule } from '../rule.ts';

const patienceDays = 180;

/** A promise half a year late is a decision nobody has made. */
export const longOverdue = defineRule({
  id: 'long-overdue',
  level: 'warning',
  description: 'No open action is more than 180 days late.',
  *check({ postmortem: { actions }, today }) {
    if (today === undefined) return;
    for (const [index, action] of actions.entries()) {
      const late = daysBetween(action.due, today);
      if (!isOpen(action) || late <= patienceDays) continue;
      yield {
        path: ['actions', index, 'due'],
        message: `${action.due} was ${late} days ago, and the action is still ${action.status}`,
        hint: 'Agree on a new date, or write `status: accepted` or `wont-do` with the reason.',
      };
    }
  },
});
