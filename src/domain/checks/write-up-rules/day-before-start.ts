import { readClock } from '../../calendar.ts';
import type { Path } from '../../problem.ts';
import type { WriteUpRule } from '../write-up-rule.ts';

/** Nor does anybody approve, publish or correct a text about it. */
export const dayBeforeStart: WriteUpRule = {
  id: 'day-before-start',
  level: 'warning',
  description: 'A write-up is approved, published and corrected after the incident began.',
  *check({ written, settled: { started }, timezone }) {
    if (!started || started.bound) return;
    const startDay = readClock(started.epochMs, timezone).date;
    const days: { day: string | undefined; path: Path }[] = [
      { day: written.approvedOn, path: ['approvedOn'] },
      { day: written.published, path: ['published'] },
      ...(written.corrections ?? []).map(({ on }, index) => ({
        day: on,
        path: ['corrections', index, 'on'],
      })),
    ];
    for (const { day, path } of days) {
      if (day === undefined || day >= startDay) continue;
      yield {
        path,
        message: `${day} lies before the incident, which started on ${startDay}`,
        hint: 'Check the year and the month.',
      };
    }
  },
};
