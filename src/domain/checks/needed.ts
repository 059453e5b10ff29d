import { FrontmatterSchema } from '../postmortem.ts';
import { needs } from '../needs.ts';
import { defineRule } from './rule.ts';

const fields = Object.entries(FrontmatterSchema.shape).flatMap(([name, schema]) => {
  const meta = schema.meta();
  return meta?.needed && meta.needed !== 'always'
    ? [
        {
          name: name as keyof typeof FrontmatterSchema.shape,
          need: meta.needed,
          example: meta.example,
        },
      ]
    : [];
});

/** A post-mortem that calls itself final has everything it needs. */
export const needed = defineRule({
  id: 'needed-field',
  level: 'error',
  description:
    'A final post-mortem has every field it needs; in review a gap is a warning, in a draft nothing is said.',
  *check({ frontmatter, postmortem: { status, kind, severity } }) {
    if (status !== 'final' && status !== 'in-review') return;
    for (const { name, need, example } of fields) {
      if (frontmatter[name] !== undefined || !needs[need].applies({ kind, severity })) continue;
      yield {
        level: status === 'final' ? 'error' : 'warning',
        path: [name],
        message: `is missing; it is needed ${needs[need].label}`,
        hint: example ? `Add it, such as \`${example}\`.` : 'Add it.',
      };
    }
  },
});
