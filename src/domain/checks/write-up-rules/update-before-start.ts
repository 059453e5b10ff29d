import { updatePath } from '../update-path.ts';
import type { WriteUpRule } from '../write-up-rule.ts';

/** Nobody tells of an incident before there is one. */
export const updateBeforeStart: WriteUpRule = {
  id: 'update-before-start',
  level: 'warning',
  description: 'No update was published before the incident began.',
  *check({ written, settled: { started, updates } }) {
    if (!started || started.bound) return;
    for (const { at, index } of updates) {
      if (at.epochMs >= started.epochMs) continue;
      yield {
        path: updatePath(written, index, 'at'),
        message: `${at.written} lies before \`started\`, ${started.written}`,
        hint: 'Correct the time; after midnight write the date too.',
      };
    }
  },
};
