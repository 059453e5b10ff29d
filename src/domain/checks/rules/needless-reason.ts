import { momentFields } from '../../resolve.ts';
import { defineRule, isUnread } from '../rule.ts';
import { isUnknown } from './unknown-without-reason.ts';

/** A reason without an unknown moment is left over. */
export const needlessReason = defineRule({
  id: 'needless-reason',
  level: 'note',
  description: 'unknownBecause stands only where a moment is unknown.',
  *check(subject) {
    const { frontmatter } = subject;
    if (frontmatter.unknownBecause === undefined) return;
    if (momentFields.some((field) => isUnread(subject, field))) return;
    if (momentFields.some((field) => isUnknown(frontmatter[field]))) return;
    yield {
      path: ['unknownBecause'],
      message: 'is given, and no moment is unknown',
      hint: 'Remove it, or write `unknown` for the moment it speaks of.',
    };
  },
});
