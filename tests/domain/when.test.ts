import { expect, test } from 'vitest';
import { isKnown, readMomentOrUnknown } from '#domain/moment.ts';
import { sayLater, sayMoment, whenOf, zoneLabel } from '#domain/when.ts';

function moment(written: string) {
  const { value, fault } = readMomentOrUnknown(written, 'UTC', 'no logs');
  if (fault) throw new Error(fault.message);
  return value;
}

function when(started: string, end: string | undefined, timezone = 'UTC') {
  return whenOf(
    {
      day: '2026-08-02',
      started: moment(started),
      mitigated: undefined,
      resolved: end === undefined ? undefined : moment(end),
    },
    timezone,
  );
}

test('an incident within a day gives its day and hours', () => {
  expect(when('2026-03-14T02:14Z', '2026-03-14T02:52Z')).toEqual({
    day: 'Saturday 14 March 2026',
    hours: '02:14–02:52 UTC',
  });
});

test('an incident over midnight names the day on which it ended', () => {
  expect(when('2026-08-02T21:14Z', '2026-08-03T08:20Z').hours).toBe(
    '21:14 – Monday 3 August 2026, 08:20 UTC',
  );
});

test('hours are those of the archive, and tell when the clocks changed in between', () => {
  expect(when('2026-03-29T00:30Z', '2026-03-29T02:00Z', 'Europe/Amsterdam').hours).toBe(
    '01:30 UTC+1–04:00 UTC+2',
  );
});

test('what is not known is said', () => {
  expect(when('before 2026-08-02T21:14Z', undefined)).toEqual({
    day: 'Before Sunday 2 August 2026',
    hours: '21:14 UTC',
  });
  expect(when('unknown', '2026-08-03T08:20Z')).toEqual({
    day: 'Sunday 2 August 2026',
    hours: 'start unknown, over Monday 3 August 2026, 08:20 UTC',
  });
  expect(sayMoment(moment('unknown'), 'UTC')).toBe('unknown');
  expect(sayMoment(moment('before 2026-08-02T21:14Z'), 'UTC')).toBe(
    'before 2 August 2026, 21:14 UTC',
  );
});

test.each([
  [0, 'UTC'],
  [60, 'UTC+1'],
  [330, 'UTC+5:30'],
  [-210, 'UTC−3:30'],
])('%i minutes east is %s', (offset, label) => {
  expect(zoneLabel(offset)).toBe(label);
});

test('a moment beside an earlier one of the same day is its time', () => {
  const earlier = moment('2026-03-14T02:14Z');
  if (!isKnown(earlier)) throw new Error();
  expect(sayLater(moment('2026-03-14T02:17Z'), earlier, 'UTC')).toBe('02:17');
  expect(sayLater(moment('before 2026-03-14T02:17Z'), earlier, 'UTC')).toBe('before 02:17');
  expect(sayLater(moment('2026-03-15T02:17Z'), earlier, 'UTC')).toBe('15 March 2026, 02:17 UTC');
});
