import { expect, test } from 'vitest';
import { servicePage } from '#domain/pages/service.ts';
import { postmortemWith } from '../support/postmortems.ts';

const service = { id: 'payments', name: 'Payments' };
const action = { owner: 'priya', due: '2026-04-01', type: 'prevention' } as const;

const draft = postmortemWith('2026-05-01-late', { status: 'draft', title: 'Payouts a day late' });
const april = postmortemWith('2026-04-14-limited', {
  failureModes: ['rate-limited', 'clock-skew'],
  actions: [
    { ...action, text: 'List the limits' },
    { ...action, text: 'Ask for more', status: 'accepted', reason: 'Too dear' },
  ],
});
const december = postmortemWith('2025-12-02-skew', {
  failureModes: ['clock-skew', 'config-drift'],
  actions: [{ ...action, text: 'Watch the clocks', status: 'done', done: '2026-01-02' }],
});
const replaced = postmortemWith('2025-12-02-blamed', {
  failureModes: ['third-party-outage'],
  status: 'superseded',
});

const about = servicePage({ service, postmortems: [draft, april, december, replaced] });

test('a service’s failure modes come with the latest post-mortem that tells of each', () => {
  expect(about.modes.map(({ id, count, latest }) => [id, count, latest.id])).toEqual([
    ['clock-skew', 2, '2026-04-14-limited'],
    ['rate-limited', 1, '2026-04-14-limited'],
    ['config-drift', 1, '2025-12-02-skew'],
  ]);
});

test('what is open about a service: actions that stand, risks accepted, post-mortems not final', () => {
  expect(about.dues).toEqual(['2026-04-01']);
  expect(about.accepted).toBe(1);
  expect(about.unfinished.map(({ title }) => title)).toEqual(['Payouts a day late']);
});
