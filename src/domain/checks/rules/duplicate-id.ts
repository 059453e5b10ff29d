import { quote } from '../../quote.ts';
import { repeatsOf } from '../repeats.ts';
import { defineRule } from '../rule.ts';

/** An id means one thing within its list: links and `causedBy` go by it. */
export const duplicateId = defineRule({
  id: 'duplicate-id',
  level: 'error',
  description: 'No two factors and no two actions share an id.',
  *check({ frontmatter }) {
    for (const field of ['factors', 'actions'] as const) {
      const items: readonly { id?: string | undefined }[] | undefined = frontmatter[field];
      for (const { item, index, firstIndex } of repeatsOf(items, ({ id }) => id)) {
        yield {
          path: [field, index, 'id'],
          message: `${quote(item.id ?? '')} is the id of ${field}[${firstIndex}] already`,
          hint: 'Give one of the two another id.',
        };
      }
    }
  },
});
