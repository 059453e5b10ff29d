import type { Postmortem } from '../../resolve.ts';
import { circlesOf, describeCircle } from '../circle.ts';
import { type Subject, defineRule } from '../rule.ts';

const fields = ['supersededBy', 'recurrenceOf'] as const satisfies readonly (keyof Postmortem)[];
type Field = (typeof fields)[number];
type Circles = Readonly<Record<Field, ReadonlyMap<string, string>>>;

/** Following one field from post-mortem to post-mortem comes to an end. */
export const postmortemCircle = defineRule({
  id: 'postmortem-circle',
  level: 'error',
  description: 'Following supersededBy or recurrenceOf never leads back to where one began.',
  *check({ postmortem, postmortems }) {
    const circles = circlesWithin(postmortems);
    for (const field of fields) {
      const circle = circles[field].get(postmortem.id);
      if (circle === undefined) continue;
      yield {
        path: [field],
        message: `leads back here: ${circle}`,
        hint: `Remove ${field} from the one that should not have it.`,
      };
    }
  },
});

/** The circles of an archive are looked for once, not again for each of its post-mortems. */
const found = new WeakMap<Subject['postmortems'], Circles>();

function circlesWithin(postmortems: Subject['postmortems']): Circles {
  const known = found.get(postmortems);
  if (known) return known;
  const along = (field: Field) => {
    const next = (id: string) => [postmortems.get(id)?.[field] ?? []].flat();
    const circles = circlesOf(postmortems.keys(), next);
    // One that names itself is said by `mentions-itself`.
    const proper = circles.filter(({ length }) => length > 2);
    return new Map(proper.flatMap((circle) => circle.map((id) => [id, describeCircle(circle)])));
  };
  const circles = { supersededBy: along('supersededBy'), recurrenceOf: along('recurrenceOf') };
  found.set(postmortems, circles);
  return circles;
}
