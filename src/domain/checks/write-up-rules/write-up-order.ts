import { writeUpMoments } from '../../write-up.ts';
import { outOfOrder } from '../out-of-order.ts';
import type { WriteUpRule } from '../write-up-rule.ts';

/** An incident cannot end before it begins. */
export const momentsInOrder: WriteUpRule = {
  id: 'write-up-order',
  level: 'error',
  description: 'A write-up’s incident started, was detected, mitigated and resolved in this order.',
  *check({ settled }) {
    for (const { field, moment, before } of outOfOrder(writeUpMoments, (name) => settled[name])) {
      yield {
        path: [field],
        message: `${moment.written} lies before \`${before.field}\`, ${before.moment.written}`,
        hint: 'Correct one of the two.',
      };
    }
  },
};
