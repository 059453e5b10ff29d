import { lookUp } from '../../lookup.ts';
import { quote } from '../../quote.ts';
import { defineRule } from '../rule.ts';

/** An alias is understood; the tag itself is what readers will see. */
export const tagAlias = defineRule({
  id: 'tag-alias',
  level: 'note',
  description: 'Tags are written by the name archive.yaml gives them, not by an alias.',
  *check({ frontmatter: { tags = [] }, archive }) {
    for (const [index, tag] of tags.entries()) {
      const canonical = lookUp(archive.tagAliases, tag);
      if (canonical === undefined || canonical === tag) continue;
      yield {
        path: ['tags', index],
        message: `${quote(tag)} is another name for the tag ${canonical}`,
        hint: `Write ${canonical}; it counts as that already.`,
      };
    }
  },
});
