import type { Postmortem } from '../resolve.ts';
import { circleFrom } from './circle.ts';
import { defineRule } from './rule.ts';

const fields = ['supersededBy', 'recurrenceOf'] as const satisfies readonly (keyof Postmortem)[];

/** Following one field from post-mortem to post-mortem comes to an end. */
export const postmortemCircle = defineRule({
  id: 'postmortem-circle',
  level: 'error',
  description: 'Following supersededBy or recurrenceOf never leads back to where one began.',
  *check({ postmortem, postmortems }) {
    for (const field of fields) {
      const next = (id: string) => postmortems.get(id)?.[field] ?? [];
      const circle = circleFrom(postmortem.id, (id) => [next(id)].flat());
      if (!circle || circle.length <= 2) continue;
      yield {
        path: [field],
        message: `leads back here: ${circle.join(' → ')}`,
        hint: `Remove ${field} from the one that should not have it.`,
      };
    }
  },
});
