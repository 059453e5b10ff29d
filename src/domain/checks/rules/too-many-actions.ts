import { defineRule } from '../rule.ts';

/** Twenty promises are none. What was dropped or accepted is not counted. */
export const tooManyActions = defineRule({
  id: 'too-many-actions',
  level: 'warning',
  description: 'A post-mortem promises no more than `policies.warnAboveActions` actions.',
  *check({ postmortem: { actions }, archive: { policies } }) {
    const promised = actions.filter(({ status }) => status !== 'wont-do' && status !== 'accepted');
    if (promised.length <= policies.warnAboveActions) return;
    yield {
      path: ['actions'],
      message: `promises ${promised.length} things; more than ${policies.warnAboveActions} are seldom kept`,
      hint: 'Keep the two or three that matter most; give the others `status: wont-do` and a reason.',
    };
  },
});
