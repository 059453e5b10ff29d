import { didYouMean } from '../../nearest.ts';
import { quote } from '../../quote.ts';
import type { WriteUpRule } from '../write-up-rule.ts';

/** Customers are told of what they know by name. */
export const unknownComponent: WriteUpRule = {
  id: 'unknown-public-component',
  level: 'error',
  description: 'A write-up affects public components of archive.yaml, when it lists any.',
  // What stands in `affects` may be ordinary language too, such as the name of a service: see leaks/judge.ts.
  fixed: {
    because: 'keeps the names of the inside in',
    instead: 'Add what customers know by name to `components` under `public`.',
  },
  *check({ written: { affects }, settings: { components = [] } }) {
    const known = components.map(({ name }) => name);
    if (known.length === 0) return;
    for (const [index, name] of affects.entries()) {
      if (known.includes(name)) continue;
      yield {
        path: ['affects', index],
        message: `${quote(name)} is not a public component`,
        hint: didYouMean(name, known, `Use one of ${known.join(', ')}.`),
      };
    }
  },
};
