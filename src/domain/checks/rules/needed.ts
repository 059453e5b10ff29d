import { FrontmatterSchema } from '../../postmortem.ts';
import { needs } from '../../needs.ts';
import { gapLevel } from '../gap.ts';
import { defineRule, isUnread } from '../rule.ts';

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
  *check(subject) {
    const { status, kind, severity } = subject.postmortem;
    const level = gapLevel(status);
    if (!level) return;
    const isKindRead = !isUnread(subject, 'kind');
    for (const { name, need, example } of fields) {
      if (subject.frontmatter[name] !== undefined) continue;
      if (!needs[need].applies({ kind, severity })) continue;
      if (need === 'final-incident' && !isKindRead) continue;
      yield {
        level,
        path: [name],
        message: `is missing; it is needed ${needs[need].label}`,
        hint: example ? `Add it, such as \`${example}\`.` : 'Add it.',
      };
    }
    if (subject.frontmatter.factors?.length === 0 && !isUnread(subject, 'factors')) {
      yield {
        level,
        path: ['factors'],
        message: 'the list is empty; at least one is needed when final',
        hint: 'Say why it was possible, with at least one factor.',
      };
    }
  },
});
