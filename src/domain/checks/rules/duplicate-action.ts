import { repeatsOf, sameWords } from '../repeats.ts';
import { defineRule } from '../rule.ts';

/** The same promise twice is one promise. */
export const duplicateAction = defineRule({
  id: 'duplicate-action',
  level: 'warning',
  description: 'No two actions of a post-mortem have the same text.',
  *check({ frontmatter: { actions } }) {
    for (const { index, firstIndex } of repeatsOf(actions, ({ text }) => sameWords(text))) {
      yield {
        path: ['actions', index, 'text'],
        message: `says the same as actions[${firstIndex}]`,
        hint: 'Remove one of the two, or say how they differ.',
      };
    }
  },
});
