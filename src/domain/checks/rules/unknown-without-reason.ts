import { momentFields } from '../../resolve.ts';
import { isComplete } from '../gap.ts';
import { defineRule, isUnread } from '../rule.ts';

/** `unknown` is an answer when it says why. */
export const unknownWithoutReason = defineRule({
  id: 'unknown-without-reason',
  level: 'warning',
  description: 'A moment that nobody knows says why, once for the post-mortem.',
  *check(subject) {
    const { frontmatter } = subject;
    if (!isComplete(frontmatter.status) || frontmatter.unknownBecause !== undefined) return;
    if (isUnread(subject, 'unknownBecause')) return;
    const field = momentFields.find((name) => isUnknown(frontmatter[name]));
    if (field === undefined) return;
    yield {
      path: [field],
      message: 'is unknown, and nothing says why',
      hint: 'Add one sentence, such as `unknownBecause: The logs of that week are gone.`',
    };
  },
});

/** Whether an author wrote `unknown` for a moment. */
export function isUnknown(written: string | undefined): boolean {
  return written?.trim().toLowerCase() === 'unknown';
}
