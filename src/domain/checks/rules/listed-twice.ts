import { lookUp } from '../../lookup.ts';
import { quote } from '../../quote.ts';
import { repeatsOf } from '../repeats.ts';
import { defineRule } from '../rule.ts';

const fields = ['services', 'failureModes', 'tags', 'related'] as const;

/** Once is enough. */
export const listedTwice = defineRule({
  id: 'listed-twice',
  level: 'note',
  description: 'No service, failure mode, tag or related post-mortem is listed twice.',
  *check({ frontmatter, archive }) {
    const keyOf = {
      services: (word: string) => word,
      failureModes: (word: string) => word,
      tags: (word: string) => lookUp(archive.tagAliases, word) ?? word,
      related: (word: string) => word,
    } satisfies Record<(typeof fields)[number], (word: string) => string>;
    for (const field of fields) {
      for (const { item, index } of repeatsOf(frontmatter[field], keyOf[field])) {
        yield {
          path: [field, index],
          message: `${quote(item)} is listed already`,
          hint: 'Remove one of the two.',
        };
      }
    }
  },
});
