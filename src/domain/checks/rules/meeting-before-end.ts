import { isKnown, readMoment } from '../../moment.ts';
import { defineRule } from '../rule.ts';

/** One meets about what is over. */
export const meetingBeforeEnd = defineRule({
  id: 'meeting-before-end',
  level: 'warning',
  description: 'The meeting is not before the incident was mitigated.',
  *check({ frontmatter: { review }, postmortem: { started, mitigated }, archive }) {
    if (review?.meeting === undefined) return;
    const meeting = readMoment(review.meeting, archive.organisation.timezone).value;
    const [end, field] = isKnown(mitigated)
      ? [mitigated, 'mitigated' as const]
      : [started, 'started' as const];
    if (!meeting || !isKnown(end) || end.bound || meeting.epochMs >= end.epochMs) return;
    yield {
      path: ['review', 'meeting'],
      message: `${meeting.written} lies before \`${field}\`, ${end.written}`,
      hint: 'Check the date of the meeting.',
    };
  },
});
