import { isKnown } from '../../moment.ts';
import { defineRule } from '../rule.ts';

/** What comes back was there before. Directory days stand in for moments that are not known. */
export const recurrenceOrder = defineRule({
  id: 'recurrence-order',
  level: 'error',
  description: 'The incident that came back is earlier than this one.',
  *check({ postmortem, postmortems }) {
    const earlier = postmortems.get(postmortem.recurrenceOf ?? '');
    if (!earlier || earlier.id === postmortem.id) return;
    const [then, now] = [earlier.started, postmortem.started];
    const isEarlier =
      isKnown(then) && isKnown(now) && !then.bound && !now.bound
        ? then.epochMs < now.epochMs
        : earlier.day <= postmortem.day;
    if (isEarlier) return;
    yield {
      path: ['recurrenceOf'],
      message: `${earlier.id} did not begin before this one`,
      hint: 'Write the earlier incident here; if this is the earlier one, write it there.',
    };
  },
});
