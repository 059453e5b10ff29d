import { circlesOf, describeCircle } from '../circle.ts';
import { defineRule } from '../rule.ts';

/** Causes are a tree: going down one comes to a root. */
export const factorCircle = defineRule({
  id: 'factor-circle',
  level: 'error',
  description: 'No factor is, by way of causedBy, its own cause.',
  *check({ postmortem: { factors } }) {
    const beneath = new Map(factors.map(({ id, causedBy }) => [id, causedBy]));
    const places = new Map(factors.map(({ id }, index) => [id, index]));
    for (const circle of circlesOf(beneath.keys(), (id) => beneath.get(id) ?? [])) {
      yield {
        path: ['factors', places.get(circle[0] ?? '') ?? 0, 'causedBy'],
        message: `leads back here: ${describeCircle(circle)}`,
        hint: 'Write under causedBy only what lies beneath the factor.',
      };
    }
  },
});
