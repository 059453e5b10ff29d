import { didYouMean } from '../../nearest.ts';
import { quote } from '../../quote.ts';
import { defineRule, isUnread } from '../rule.ts';

/** `causedBy` and `addresses` lead to factors that are there. */
export const unknownFactor = defineRule({
  id: 'unknown-factor',
  level: 'error',
  description: 'causedBy and addresses name ids of factors of the same post-mortem.',
  *check(subject) {
    if (isUnread(subject, 'factors', 'id')) return;
    const { factors = [], actions = [] } = subject.frontmatter;
    const known = new Set(factors.flatMap(({ id }) => id ?? []));
    const named = [
      ...factors.flatMap(({ causedBy = [] }, index) =>
        causedBy.map((id, at) => ({ id, path: ['factors', index, 'causedBy', at] })),
      ),
      ...actions.flatMap(({ addresses = [] }, index) =>
        addresses.map((id, at) => ({ id, path: ['actions', index, 'addresses', at] })),
      ),
    ];
    const otherwise =
      known.size > 0
        ? `Use one of ${[...known].join(', ')}.`
        : 'Give the factor that is meant an `id`, and write that.';
    for (const { id, path } of named) {
      if (known.has(id)) continue;
      yield {
        path,
        message: `${quote(id)} is not the id of a factor`,
        hint: didYouMean(id, known, otherwise),
      };
    }
  },
});
