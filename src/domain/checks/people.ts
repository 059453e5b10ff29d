import type { Archive } from '../archive.ts';
import { lookUp } from '../lookup.ts';
import type { Fault } from '../outcome.ts';
import { quote } from '../quote.ts';
import type { Path } from '../problem.ts';
import type { Frontmatter } from '../postmortem.ts';

/** A person named in a post-mortem, and where. */
export interface Named {
  readonly name: string;
  readonly path: Path;
}

/** Everybody a post-mortem names in a field that holds a person. */
export function namedPeople({ actions, review }: Frontmatter): Named[] {
  const named = (name: string | undefined, path: Path) =>
    name === undefined ? [] : [{ name, path }];
  return [
    ...(actions ?? []).flatMap(({ owner }, index) => named(owner, ['actions', index, 'owner'])),
    ...(['facilitator', 'noteTaker', 'devilsAdvocate'] as const).flatMap((role) =>
      named(review?.[role], ['review', role]),
    ),
    ...(review?.attendees ?? []).flatMap(({ name }, index) =>
      named(name, ['review', 'attendees', index, 'name']),
    ),
  ];
}

/** The handle of a person written by handle or by name; undefined when nobody is called that. */
export function handleOf(written: string, people: NonNullable<Archive['people']>) {
  const wanted = written.trim();
  if (lookUp(people, wanted)) return wanted;
  return Object.keys(people).find((handle) => people[handle]?.name === wanted);
}

const nobody =
  /^(?:tb[cda]|n\/?a|none|nobody|no ?one|unknown|unassigned|someone|somebody|\?+|-+|x+)$/i;
const severalPeople = /\s(?:and|or|und)\s|[,;&/+]/;
const group =
  /^(?:the|our|all|we$|everyone$|everybody$)\b|\b(?:team|squad|group|guild|on-?call|sre|devs|engineers|engineering)\b/i;

/** Say why an owner is not one person, or undefined when it may be one. */
export function ownerFault(owner: string, { people, services }: Archive): Fault | undefined {
  const written = owner.trim();
  if (people && handleOf(written, people) !== undefined) return undefined;
  const hint = 'Write the handle of the one person who will see to it; others can help.';
  if (nobody.test(written)) return { message: `${quote(written)} is nobody`, hint };
  if (severalPeople.test(written)) {
    return { message: `${quote(written)} is more than one person`, hint };
  }
  const isTeam = services.some(({ team }) => team?.toLowerCase() === written.toLowerCase());
  return isTeam || group.test(written)
    ? { message: `${quote(written)} is a group, and a group is nobody`, hint }
    : undefined;
}
