import { nearest } from '../../nearest.ts';
import { quote } from '../../quote.ts';
import { handleOf, namedPeople, ownerFault } from '../people.ts';
import { defineRule } from '../rule.ts';

/** Where the archive lists its people, everybody named is one of them. */
export const unknownPerson = defineRule({
  id: 'unknown-person',
  level: 'warning',
  description: 'Owners and attendees are among the people of archive.yaml, when it lists any.',
  *check({ frontmatter, archive }) {
    const { people } = archive;
    if (!people) return;
    for (const { name, path } of namedPeople(frontmatter)) {
      if (handleOf(name, people) !== undefined) continue;
      if (path.at(-1) === 'owner' && ownerFault(name, archive)) continue;
      const names = Object.entries(people).flatMap(([handle, person]) => [handle, person.name]);
      const meant = nearest(name, names);
      yield {
        path,
        message: `${quote(name)} is not among the people of archive.yaml`,
        hint: meant
          ? `Did you mean "${handleOf(meant, people) ?? meant}"?`
          : 'Write a handle from `people` in archive.yaml, or add the person there.',
      };
    }
  },
});
