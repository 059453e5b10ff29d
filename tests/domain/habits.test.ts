import { expect, test } from 'vitest';
import { habitsOf } from '#domain/habits.ts';
import { postmortemWith } from '../support/postmortems.ts';

const march = postmortemWith('2026-03-14-a', {
  failureModes: ['disk-full'],
  trigger: 'deploy',
  detection: { source: 'alert' },
  factors: [
    { role: 'root', category: 'process-gap', text: 'a' },
    { role: 'immediate', category: 'process-gap', text: 'b' },
  ],
});
const january = postmortemWith('2026-01-02-b', {
  failureModes: ['clock-skew', 'disk-full'],
  trigger: 'job',
  status: 'draft',
});
const replaced = postmortemWith('2026-01-02-c', {
  failureModes: ['dns-failure'],
  status: 'superseded',
});

test('habits are counted in post-mortems, the commonest first, among equals the latest', () => {
  expect(habitsOf([march, january])).toEqual({
    total: 2,
    failureModes: [
      { id: 'disk-full', count: 2 },
      { id: 'clock-skew', count: 1 },
    ],
    triggers: [
      { id: 'deploy', count: 1 },
      { id: 'job', count: 1 },
    ],
    detections: [{ id: 'alert', count: 1 }],
    categories: [{ id: 'process-gap', count: 1 }],
  });
});

test('a post-mortem that was replaced does not count, unless nothing else is there', () => {
  expect(habitsOf([march, replaced])).toMatchObject({
    total: 1,
    failureModes: [{ id: 'disk-full' }],
  });
  expect(habitsOf([replaced])).toMatchObject({ total: 1, failureModes: [{ id: 'dns-failure' }] });
});
