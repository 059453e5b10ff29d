import type { KnownMoment } from '../../moment.ts';
import { type WriteUpMoment, writeUpMoments } from '../../write-up.ts';
import type { WriteUpRule } from '../write-up-rule.ts';

/** An incident cannot end before it begins. */
export const momentsInOrder: WriteUpRule = {
  id: 'write-up-order',
  level: 'error',
  description: 'A write-up’s incident started, was detected, mitigated and resolved in this order.',
  *check({ settled }) {
    let before: { field: WriteUpMoment; moment: KnownMoment } | undefined;
    for (const field of writeUpMoments) {
      const moment = settled[field];
      if (!moment) continue;
      if (before && !before.moment.bound && moment.epochMs < before.moment.epochMs) {
        yield {
          path: [field],
          message: `${moment.written} lies before \`${before.field}\`, ${before.moment.written}`,
          hint: 'Correct one of the two.',
        };
        continue;
      }
      before = { field, moment };
    }
  },
};
