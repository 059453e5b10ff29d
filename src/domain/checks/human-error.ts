import { rootCauseCategories } from '../taxonomy.ts';
import { isComplete } from './gap.ts';
import { defineRule, isUnread } from './rule.ts';

const humanError = 'human-error' satisfies keyof typeof rootCauseCategories;
/** Levels of action that change the surroundings of the person. */
const changesSurroundings: readonly (string | undefined)[] = ['tool', 'architecture'];

/** What could answer the question, and cannot be read. */
const unsure = [
  ['factors', 'id'],
  ['factors', 'causedBy'],
  ['actions', 'level'],
  ['actions', 'addresses'],
];

/**
 * A slip is where the question begins: something beneath it made it possible. It is answered by a
 * factor of another category somewhere beneath, or by an action that changes a tool or the system.
 */
export const humanErrorFactor = defineRule({
  id: 'human-error',
  level: 'warning',
  description: 'A human-error factor has something beneath it that made it possible.',
  *check(subject) {
    const { status, factors, actions } = subject.postmortem;
    if (!isComplete(status)) return;
    if (unsure.some((names) => isUnread(subject, ...names))) return;
    const byId = new Map(factors.map((factor) => [factor.id, factor]));
    for (const [index, { id, category }] of factors.entries()) {
      if (category !== humanError) continue;
      const beneath = everythingBeneath(id, (name) => byId.get(name)?.causedBy ?? []);
      if (beneath.some((name) => byId.has(name) && byId.get(name)?.category !== humanError))
        continue;
      const isAddressed = actions.some(
        ({ level, addresses = [] }) =>
          addresses.includes(id) && changesSurroundings.includes(level),
      );
      if (isAddressed) continue;
      yield {
        path: ['factors', index, 'category'],
        message: 'human error is given as the last cause',
        hint: `${rootCauseCategories[humanError].questions[0]} Add the answer as a factor and name it under causedBy.`,
      };
    }
  },
});

function everythingBeneath(start: string, next: (id: string) => readonly string[]): string[] {
  const found = new Set<string>([start]);
  for (const id of found) for (const following of next(id)) found.add(following);
  found.delete(start);
  return [...found];
}
