import { addWorkingDays, readClock } from '../../calendar.ts';
import { isKnown, readMoment } from '../../moment.ts';
import { defineRule } from '../rule.ts';

/** Memory fades: the meeting is soon. */
export const meetingLate = defineRule({
  id: 'meeting-late',
  level: 'note',
  description:
    'The meeting is within `policies.meetingLateAfterWorkingDays` of the end of the incident.',
  *check({ frontmatter: { review }, postmortem: { started, mitigated, resolved }, archive }) {
    const zone = archive.organisation.timezone;
    const meeting =
      review?.meeting === undefined ? undefined : readMoment(review.meeting, zone).value;
    const end = [resolved, mitigated, started].find(isKnown);
    if (!meeting || !end) return;
    const { meetingLateAfterWorkingDays, meetingWithinHours } = archive.policies;
    const endDay = readClock(end.epochMs, zone).date;
    const latest = addWorkingDays(endDay, meetingLateAfterWorkingDays);
    const meetingDay = readClock(meeting.epochMs, zone).date;
    if (meetingDay <= latest) return;
    yield {
      path: ['review', 'meeting'],
      message: `${meetingDay} is more than ${meetingLateAfterWorkingDays} working days after the end (${endDay})`,
      hint: `Meet within ${meetingWithinHours} hours where possible, while people remember.`,
    };
  },
});
