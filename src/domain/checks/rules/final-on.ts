import { readClock } from '../../calendar.ts';
import { readMoment } from '../../moment.ts';
import { defineRule } from '../rule.ts';

/** A post-mortem becomes final after its meeting, and then says so. */
export const finalOn = defineRule({
  id: 'final-on',
  level: 'warning',
  description: 'finalOn is not before the meeting, and stands only on a post-mortem that is final.',
  *check({ frontmatter: { review, status }, archive }) {
    if (review?.finalOn === undefined) return;
    if (status === 'draft' || status === 'in-review') {
      yield {
        path: ['review', 'finalOn'],
        message: `is given, and the status is ${status}`,
        hint: 'Write `status: final`, or remove the date until it is.',
      };
    }
    const zone = archive.organisation.timezone;
    const meeting = review.meeting === undefined ? undefined : readMoment(review.meeting, zone);
    if (!meeting?.value) return;
    const { date } = readClock(meeting.value.epochMs, zone);
    if (review.finalOn >= date) return;
    yield {
      path: ['review', 'finalOn'],
      message: `${review.finalOn} lies before the meeting, ${date}`,
      hint: 'Check both dates.',
    };
  },
});
