import { lookUp } from '../../lookup.ts';
import { didYouMean } from '../../nearest.ts';
import { quote } from '../../quote.ts';
import { entryPath } from '../entry-path.ts';
import { defineRule } from '../rule.ts';

/** A failure mode, or the suspect of a hypothesis, is one of the controlled list. */
export const unknownFailureMode = defineRule({
  id: 'unknown-failure-mode',
  level: 'error',
  description: 'Every failure mode and suspect is one of the controlled list or of archive.yaml.',
  *check({ frontmatter, postmortem, archive }) {
    const written = [
      ...(frontmatter.failureModes ?? []).map((mode, index) => ({
        mode,
        path: ['failureModes', index],
      })),
      ...postmortem.timeline.flatMap(({ suspect, index }) =>
        suspect === undefined
          ? []
          : [{ mode: suspect, path: entryPath(frontmatter, index, 'suspect') }],
      ),
    ];
    for (const { mode, path } of written) {
      if (lookUp(archive.failureModes, mode)) continue;
      yield {
        path,
        message: `${quote(mode)} is not a failure mode`,
        hint: didYouMean(
          mode,
          Object.keys(archive.failureModes),
          'Take one of the list in the guide, or add it to `failureModes` in archive.yaml.',
        ),
      };
    }
  },
});
