import { mentionsOf } from '../mentions.ts';
import { defineRule } from '../rule.ts';

/** Naming oneself as one's successor, predecessor or neighbour is a slip. */
export const mentionsItself = defineRule({
  id: 'mentions-itself',
  level: 'error',
  description: 'A post-mortem is not superseded by, a recurrence of, or related to itself.',
  *check(subject) {
    for (const { id, path } of mentionsOf(subject)) {
      if (!path || id !== subject.postmortem.id) continue;
      yield {
        path,
        message: 'names this post-mortem itself',
        hint: 'Write the directory name of the other one.',
      };
    }
  },
});
