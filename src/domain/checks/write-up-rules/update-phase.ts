import { updatePath } from '../update-path.ts';
import type { WriteUpRule } from '../write-up-rule.ts';

/** What was said last and when it was over tell the same story. */
export const updatePhaseOrder: WriteUpRule = {
  id: 'update-phase',
  level: 'warning',
  description: 'The last update says resolved exactly when the write-up has an end.',
  *check({ written, settled: { updates }, unread }) {
    const last = updates.at(-1);
    if (!last || unread.has('resolved')) return;
    const path = updatePath(written, last.index, 'phase');
    if (last.phase === 'resolved' && written.resolved === undefined) {
      yield {
        path,
        message: 'the last update says resolved, and `resolved` is missing',
        hint: 'Add when it was over: `resolved: 2026-03-14T02:52Z`.',
      };
    }
    if (last.phase !== 'resolved' && written.resolved !== undefined) {
      yield {
        level: 'note',
        path,
        message: `the last update says ${last.phase}, and it was over at ${written.resolved}`,
        hint: 'Add the update that told customers it was over, if there was one.',
      };
    }
  },
};
