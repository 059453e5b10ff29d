import { quote } from '../../quote.ts';
import { defineRule } from '../rule.ts';

/** A service has its own page and filter; as a tag it is split in two. */
export const tagIsService = defineRule({
  id: 'tag-is-service',
  level: 'note',
  description: 'A service stands under `services`, not among the tags.',
  *check({ frontmatter: { tags = [], services }, archive }) {
    for (const [index, tag] of tags.entries()) {
      if (!archive.services.some(({ id }) => id === tag)) continue;
      yield {
        path: ['tags', index],
        message: `${quote(tag)} is a service`,
        hint: services.includes(tag)
          ? 'Remove the tag; it stands under `services`.'
          : 'Write it under `services` if it was affected; else remove it.',
      };
    }
  },
});
