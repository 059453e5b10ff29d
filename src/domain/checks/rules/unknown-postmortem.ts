import { didYouMean } from '../../nearest.ts';
import { quote } from '../../quote.ts';
import { mentionsOf } from '../mentions.ts';
import { defineRule } from '../rule.ts';

/** A post-mortem that is mentioned is in the archive. */
export const unknownPostmortem = defineRule({
  id: 'unknown-postmortem',
  level: 'error',
  description: 'Every post-mortem that is named or linked to exists.',
  *check(subject) {
    const { ids, postmortems } = subject;
    for (const { id, path, place } of mentionsOf(subject)) {
      if (ids?.has(id) || postmortems.has(id)) continue;
      yield {
        ...(path && { path }),
        message: `${place}there is no post-mortem ${quote(id)}`,
        hint: didYouMean(
          id,
          ids ?? postmortems.keys(),
          'Write the name of its directory: 2026-03-14-payments-pool.',
        ),
      };
    }
  },
});
