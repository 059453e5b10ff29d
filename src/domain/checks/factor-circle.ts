import { circleFrom } from './circle.ts';
import { defineRule } from './rule.ts';

/** Causes are a tree: going down one comes to a root. */
export const factorCircle = defineRule({
  id: 'factor-circle',
  level: 'error',
  description: 'No factor is, by way of causedBy, its own cause.',
  *check({ postmortem: { factors } }) {
    const beneath = new Map(factors.map(({ id, causedBy }) => [id, causedBy]));
    for (const [index, { id }] of factors.entries()) {
      const circle = circleFrom(id, (name) => beneath.get(name) ?? []);
      if (!circle) continue;
      yield {
        path: ['factors', index, 'causedBy'],
        message: `leads back here: ${circle.join(' → ')}`,
        hint: 'Write under causedBy only what lies beneath the factor.',
      };
    }
  },
});
