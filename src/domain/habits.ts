/** How some post-mortems usually go: what broke, what set it off, who noticed, what lay beneath. */
import { type Shared, countBy, standing } from './browse.ts';
import type { Postmortem } from './resolve.ts';

/** Values with how many post-mortems have them, the commonest first. */
export interface Habits {
  /** How many post-mortems were counted. */
  readonly total: number;
  readonly failureModes: readonly Shared[];
  readonly triggers: readonly Shared[];
  readonly detections: readonly Shared[];
  readonly categories: readonly Shared[];
}

/** Count what post-mortems have in common; those that were replaced do not count again. */
export function habitsOf(postmortems: readonly Postmortem[]): Habits {
  const counted = standing(postmortems);
  return {
    total: counted.length,
    failureModes: countBy(counted, ({ failureModes }) => failureModes),
    triggers: countBy(counted, ({ trigger }) => [trigger]),
    detections: countBy(counted, ({ detection }) => [detection?.source]),
    categories: countBy(counted, ({ factors }) => factors.map(({ category }) => category)),
  };
}
