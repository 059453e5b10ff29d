import { isOpen } from '../../actions.ts';
import { quote } from '../../quote.ts';
import { handleOf } from '../people.ts';
import { defineRule } from '../rule.ts';

/** A promise of somebody who has left is nobody's. */
export const personLeft = defineRule({
  id: 'person-left',
  level: 'warning',
  description: 'An open action does not belong to somebody who has left.',
  *check({ postmortem, archive: { people } }) {
    if (!people) return;
    for (const [index, action] of postmortem.actions.entries()) {
      const handle = isOpen(action) ? handleOf(action.owner, people) : undefined;
      const left = handle === undefined ? undefined : people[handle]?.left;
      if (left === undefined) continue;
      yield {
        path: ['actions', index, 'owner'],
        message: `${quote(action.owner)} left on ${left}, and the action is still open`,
        hint: 'Agree on a new owner, or close the action with a reason.',
      };
    }
  },
});
