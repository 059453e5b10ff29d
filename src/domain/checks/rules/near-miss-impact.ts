import { defineRule } from '../rule.ts';

/** What hurt somebody was not a near miss. */
export const nearMissImpact = defineRule({
  id: 'near-miss-impact',
  level: 'warning',
  description: 'A near miss affected nobody.',
  *check({ postmortem: { kind, impact } }) {
    if (kind !== 'near-miss' || !impact) return;
    const claims = [
      { key: 'customerFacing', holds: impact.customerFacing === true },
      { key: 'percent', holds: (impact.percent ?? 0) > 0 },
      { key: 'revenue', holds: (impact.revenue?.amount ?? 0) > 0 },
      { key: 'dataLoss', holds: impact.dataLoss === 'some' },
    ];
    for (const { key, holds } of claims) {
      if (!holds) continue;
      yield {
        path: ['impact', key],
        message: 'says that somebody was affected, and the kind is near-miss',
        hint: 'Write `kind: incident`, or correct the impact.',
      };
    }
  },
});
