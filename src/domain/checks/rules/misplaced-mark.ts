import { quote } from '../../quote.ts';
import type { TimelineKind } from '../../taxonomy.ts';
import { entryPath } from '../entry-path.ts';
import { defineRule } from '../rule.ts';

const explanations: readonly TimelineKind[] = ['hypothesis', 'ruled-out', 'confirmed'];

/** Only an explanation has a suspect and an outcome, and a kind that names one settles it. */
export const misplacedMark = defineRule({
  id: 'misplaced-mark',
  level: 'warning',
  description:
    'suspect and outcome stand on hypothesis, ruled-out and confirmed entries, and agree with the kind.',
  *check({ frontmatter, postmortem: { timeline } }) {
    for (const { kind, suspect, outcome, index } of timeline) {
      const isExplanation = explanations.includes(kind);
      if (suspect !== undefined && !isExplanation) {
        yield {
          path: entryPath(frontmatter, index, 'suspect'),
          message: `a suspect (${quote(suspect)}) stands on an entry of kind ${kind}`,
          hint: `Make the entry one of ${explanations.join(', ')}, or remove the suspect.`,
        };
      }
      if (outcome === undefined || kind === 'hypothesis' || kind === outcome) continue;
      yield {
        path: entryPath(frontmatter, index, 'outcome'),
        message: isExplanation
          ? `says ${outcome}, and the kind says ${kind}`
          : `an outcome (${outcome}) stands on an entry of kind ${kind}`,
        hint: 'Only a hypothesis has an outcome: make it one, or remove the outcome.',
      };
    }
  },
});
