import { isOpen } from '../../actions.ts';
import { readClock, weekdayName } from '../../calendar.ts';
import { defineRule } from '../rule.ts';

/** A due date on a weekend is seldom meant. */
export const dueOnWeekend = defineRule({
  id: 'due-on-weekend',
  level: 'note',
  description: 'An open action is due on a working day.',
  *check({ postmortem: { actions } }) {
    for (const [index, action] of actions.entries()) {
      if (!isOpen(action)) continue;
      const { weekday } = readClock(Date.parse(`${action.due}T00:00Z`), 'UTC');
      if (weekday < 6) continue;
      yield {
        path: ['actions', index, 'due'],
        message: `${action.due} is a ${weekdayName(weekday)}`,
        hint: 'Write the Friday before or the Monday after.',
      };
    }
  },
});
