import { momentFields } from '../../resolve.ts';
import { outOfOrder } from '../out-of-order.ts';
import { defineRule } from '../rule.ts';

/** An incident starts, is noticed, is mitigated and ends, in this order. */
export const momentOrder = defineRule({
  id: 'moment-order',
  level: 'error',
  description: 'started, detected, mitigated and resolved follow one another.',
  *check({ postmortem }) {
    for (const { field, moment, before } of outOfOrder(momentFields, (name) => postmortem[name])) {
      yield {
        path: [field],
        message: `${moment.written} lies before \`${before.field}\`, ${before.moment.written}`,
        hint: `Correct \`${field}\` or \`${before.field}\`; they go ${momentFields.join(', ')}.`,
      };
    }
  },
});
