import { daysBetween } from '../../calendar.ts';
import { datesAfter, momentDays } from '../dates.ts';
import { defineRule } from '../rule.ts';

/** Zones differ by more than a day, so what is tomorrow here may have happened. */
const daysOfGrace = 1;

/** What is told as past is past. Known only to commands, since builds have no clock. */
export const dateInFuture = defineRule({
  id: 'date-in-future',
  level: 'warning',
  description: 'Nothing is said to have happened on a day that lies ahead.',
  *check(subject) {
    const { today } = subject;
    if (today === undefined) return;
    for (const { day, path, mayLieAhead } of [
      ...momentDays(subject),
      ...datesAfter(subject.frontmatter),
    ]) {
      if (mayLieAhead || daysBetween(today, day) <= daysOfGrace) continue;
      yield {
        path,
        message: `${day} lies ahead: today is ${today}`,
        hint: 'Check the year and the month.',
      };
    }
  },
});
