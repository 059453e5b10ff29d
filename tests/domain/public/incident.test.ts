import { expect, test } from 'vitest';
import { byMonth, formatSpan } from '#domain/public/history.ts';
import { compareIncidents, resolveWriteUp } from '#domain/public/incident.ts';
import type { ApprovedWriteUp } from '#domain/write-up.ts';

const writeUp: ApprovedWriteUp = {
  title: 'Payments could not be completed',
  slug: 'payments-march-2026',
  impact: 'major',
  affects: ['Payments'],
  started: '2026-03-29T23:50',
  resolved: '2026-03-30T00:20:40+02:00',
  approvedBy: 'sofia',
  approvedOn: '2026-03-30',
  published: '2026-03-30',
};

const settle = (changes: Partial<ApprovedWriteUp> = {}) =>
  resolveWriteUp({ ...writeUp, ...changes }, 'Europe/Amsterdam');

test('the public learns the minute, in UTC, and not who approved it', () => {
  const { incident, faults } = settle();
  expect(faults).toEqual([]);
  expect(incident).toMatchObject({
    started: { epochMs: Date.parse('2026-03-29T21:50Z') },
    resolved: { epochMs: Date.parse('2026-03-29T22:20Z') },
  });
  expect(JSON.stringify(incident)).not.toContain('sofia');
});

test('updates as lines take their date from the line before', () => {
  const updates = `
    23:58 investigating: We are looking into it: payments fail.
    2026-03-30T00:15 monitoring: It should work again.
    00:30 resolved: It does.`;
  const { incident } = settle({ updates });
  expect(incident?.updates).toEqual([
    {
      at: { epochMs: Date.parse('2026-03-29T21:58Z') },
      phase: 'investigating',
      text: 'We are looking into it: payments fail.',
    },
    {
      at: { epochMs: Date.parse('2026-03-29T22:15Z') },
      phase: 'monitoring',
      text: 'It should work again.',
    },
    { at: { epochMs: Date.parse('2026-03-29T22:30Z') }, phase: 'resolved', text: 'It does.' },
  ]);
});

test('a line that is no update, an unknown phase and a step back in time are named by their number', () => {
  const updates = '23:58 investigating: a\nsoon: b\n23:59 fixed: c\n23:40 resolved: d';
  const { incident, faults } = settle({ updates });
  expect(incident).toBeUndefined();
  expect(faults.map(({ path }) => path)).toEqual([
    ['updates', 1],
    ['updates', 2],
    ['updates', 3],
  ]);
  expect(faults[2]?.fault.message).toMatch(/goes back in time/);
});

test('a history is grouped by month in UTC, the latest first, and says how long each took', () => {
  const incidents = [
    settle(),
    settle({ slug: 'a', started: '2026-04-01T01:30', resolved: '2026-04-01T02:10' }),
    settle({ slug: 'b', started: '2026-04-02T10:00Z', resolved: undefined }),
  ].flatMap(({ incident }) => incident ?? []);
  const months = byMonth(incidents.sort(compareIncidents));
  expect(months.map(({ month, incidents: { length } }) => [month, length])).toEqual([
    ['2026-04', 1],
    ['2026-03', 2],
  ]);
  expect(incidents.map(formatSpan)).toEqual([
    'from 2 April 2026, 10:00 UTC',
    '31 March 2026, 23:30 UTC – 1 April 2026, 00:10 UTC',
    '29 March 2026, 21:50–22:20 UTC',
  ]);
});

test('what goes on says since when, and so does what began at some time before', () => {
  const spanOf = (changes: Partial<ApprovedWriteUp>) => {
    const { incident } = settle({ resolved: undefined, ...changes });
    return incident && formatSpan(incident);
  };
  expect(spanOf({ started: '2026-04-02T10:00Z' })).toBe('from 2 April 2026, 10:00 UTC');
  expect(spanOf({ started: 'before 2026-04-02T10:00Z' })).toBe(
    'since before 2 April 2026, 10:00 UTC',
  );
});
