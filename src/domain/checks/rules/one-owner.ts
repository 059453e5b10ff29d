import { ownerFault } from '../people.ts';
import { defineRule } from '../rule.ts';

/** One person keeps a promise; a team forgets it. */
export const oneOwner = defineRule({
  id: 'one-owner',
  level: 'warning',
  description: 'Every action has one person as its owner.',
  *check({ frontmatter, archive }) {
    for (const [index, { owner }] of (frontmatter.actions ?? []).entries()) {
      const fault = ownerFault(owner, archive);
      if (fault) yield { path: ['actions', index, 'owner'], ...fault };
    }
  },
});
