import { expect, test } from 'vitest';
import { awaitingReread, isSixMonthsPast } from '#domain/rereading.ts';
import type { Postmortem } from '#domain/resolve.ts';

test.each([
  ['2026-09-09', false],
  ['2026-09-10', true],
  ['2026-12-09', true],
  ['2026-12-10', false],
])('on %s an incident of 14 March is six months past: %s', (today, expected) => {
  expect(isSixMonthsPast(today, '2026-03-14')).toBe(expected);
});

test('only what is final and was never read again awaits it', () => {
  const postmortems = [
    { id: 'draft', status: 'draft' },
    { id: 'read', status: 'final', rereads: [{ on: '2026-09-15', missed: 'Refunds.' }] },
    { id: 'new', status: 'final' },
    { id: 'old', status: 'final', rereads: [] },
  ] as unknown as Postmortem[];
  expect(awaitingReread(postmortems).map(({ id }) => id)).toEqual(['new', 'old']);
  expect(awaitingReread(postmortems, 1)).toHaveLength(1);
});
