import { defineRule } from '../rule.ts';

const most = 2000;

/** A timeline is read from end to end; a log is evidence beside it. */
export const longTimeline = defineRule({
  id: 'long-timeline',
  level: 'warning',
  description: 'A timeline tells the story and is not a log: at most 2,000 entries.',
  *check({ postmortem: { timeline } }) {
    if (timeline.length <= most) return;
    yield {
      path: ['timeline'],
      message: `has ${timeline.length} entries; nobody reads more than ${most}`,
      hint: 'Keep the turning points; put the rest into a file beside this one and link to it.',
    };
  },
});
