import { type KnownMoment, isKnown } from '../../moment.ts';
import { type MomentField, momentFields } from '../../resolve.ts';
import { defineRule } from '../rule.ts';

/** An incident starts, is noticed, is mitigated and ends, in this order. */
export const momentOrder = defineRule({
  id: 'moment-order',
  level: 'error',
  description: 'started, detected, mitigated and resolved follow one another.',
  *check({ postmortem }) {
    let latest: { field: MomentField; moment: KnownMoment } | undefined;
    for (const field of momentFields) {
      const moment = postmortem[field];
      if (!isKnown(moment)) continue;
      if (latest && moment.epochMs < latest.moment.epochMs) {
        yield {
          path: [field],
          message: `${moment.written} lies before \`${latest.field}\`, ${latest.moment.written}`,
          hint: `Correct \`${field}\` or \`${latest.field}\`; they go ${momentFields.join(', ')}.`,
        };
      } else if (!moment.bound) {
        latest = { field, moment };
      }
    }
  },
});
