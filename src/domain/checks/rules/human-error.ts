import { rootCauseCategories } from '../../taxonomy.ts';
import { isComplete } from '../gap.ts';
import { type Subject, defineRule, isUnread } from '../rule.ts';

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
    const answered = answeredFactors(factors, actions);
    for (const [index, { id, category }] of factors.entries()) {
      if (category !== humanError || answered.has(id)) continue;
      yield {
        path: ['factors', index, 'category'],
        message: 'human error is given as the last cause',
        hint: `${rootCauseCategories[humanError].questions[0]} Add the answer as a factor and name it under causedBy.`,
      };
    }
  },
});

/** The ids of factors that are no human error, that an action answers, or that rest on such a one. */
function answeredFactors(
  factors: Subject['postmortem']['factors'],
  actions: Subject['postmortem']['actions'],
): Set<string> {
  const above = new Map<string, string[]>();
  for (const { id, causedBy } of factors) {
    for (const beneath of causedBy) {
      const resting = above.get(beneath) ?? [];
      resting.push(id);
      above.set(beneath, resting);
    }
  }
  const answered = new Set([
    ...factors.flatMap(({ id, category }) => (category === humanError ? [] : [id])),
    ...actions.flatMap(({ level, addresses = [] }) =>
      changesSurroundings.includes(level) ? addresses : [],
    ),
  ]);
  for (const id of answered) for (const resting of above.get(id) ?? []) answered.add(resting);
  return answered;
}
