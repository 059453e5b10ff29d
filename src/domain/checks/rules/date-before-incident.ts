import { isKnown } from '../../moment.ts';
import { datesAfter } from '../dates.ts';
import { defineRule } from '../rule.ts';

/** Promises, reviews and readings come after what they are about. */
export const dateBeforeIncident = defineRule({
  id: 'date-before-incident',
  level: 'warning',
  description: 'No due, done, revisit, final or re-read date lies before the day it started.',
  *check({ frontmatter, postmortem: { started, startedClock } }) {
    if (!startedClock || (isKnown(started) && started.bound)) return;
    for (const { day, path } of datesAfter(frontmatter)) {
      if (day >= startedClock.date) continue;
      yield {
        path,
        message: `${day} lies before the incident, which started on ${startedClock.date}`,
        hint: 'Check the year and the month.',
      };
    }
  },
});
