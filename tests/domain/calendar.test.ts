import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  daysBetween,
  formatOffset,
  instantsOf,
  isCalendarDate,
  isTimeZone,
  longDate,
  monthAndYear,
  offsetAt,
  readClock,
  shortDate,
  weekdayName,
} from '#domain/calendar.ts';

describe('a time zone', () => {
  test('is UTC or Area/City', () => {
    for (const name of [
      'UTC',
      'Europe/Amsterdam',
      'America/Argentina/Buenos_Aires',
      'Asia/Kathmandu',
    ]) {
      expect(isTimeZone(name), name).toBe(true);
    }
    for (const name of [
      '',
      'utc',
      'EST',
      'CET',
      '+01:00',
      'Europe/Nowhere',
      'Europe',
      '../etc/passwd',
    ]) {
      expect(isTimeZone(name), name).toBe(false);
    }
  });

  test('has its offset at an instant', () => {
    const at = (moment: string, zone: string) => offsetAt(Date.parse(moment), zone);
    expect(at('2026-07-01T00:00Z', 'Europe/Amsterdam')).toBe(120);
    expect(at('2026-01-01T00:00Z', 'America/New_York')).toBe(-300);
    expect(at('2026-01-01T00:00Z', 'Asia/Kathmandu')).toBe(345);
    expect(at('2026-01-01T00:00Z', 'Australia/Lord_Howe')).toBe(660);
    expect(at('2026-07-01T00:00Z', 'Australia/Lord_Howe')).toBe(630);
    expect(at('2011-12-30T09:59Z', 'Pacific/Apia')).toBe(-600);
    expect(at('2011-12-30T10:00Z', 'Pacific/Apia')).toBe(840);
  });
});

test('a clock shows date, time, weekday and hour of its zone', () => {
  expect(readClock(Date.parse('2026-03-14T02:14Z'), 'America/New_York')).toEqual({
    date: '2026-03-13',
    time: '22:14',
    weekday: 5,
    hour: 22,
    offsetMinutes: -240,
  });
  expect(readClock(Date.parse('2026-03-15T02:14Z'), 'UTC')).toMatchObject({ weekday: 7, hour: 2 });
});

test('a clock changes at an instant, whichever is asked for first', () => {
  const change = Date.UTC(2026, 2, 29, 1);
  const instants = [change, change - 1, change + 1, change - 3_600_000];
  for (const zone of ['Europe/Berlin', 'Europe/Paris']) {
    const asked = zone === 'Europe/Paris' ? instants.toReversed() : instants;
    const offsets = new Map(asked.map((instant) => [instant, offsetAt(instant, zone)]));
    expect(instants.map((instant) => offsets.get(instant))).toEqual([120, 60, 120, 60]);
  }
});

test('a wall clock reads a time once, twice or never', () => {
  const wall = (text: string) => Date.parse(`${text}Z`);
  expect(instantsOf(wall('2026-06-01T12:00'), 'Europe/Amsterdam')).toEqual([
    wall('2026-06-01T10:00'),
  ]);
  expect(instantsOf(wall('2026-10-25T02:30'), 'Europe/Amsterdam')).toEqual([
    wall('2026-10-25T00:30'),
    wall('2026-10-25T01:30'),
  ]);
  expect(instantsOf(wall('2026-03-29T02:30'), 'Europe/Amsterdam')).toEqual([]);
});

test('a date is in the calendar or is not', () => {
  for (const date of ['2024-02-29', '2000-02-29', '2026-12-31'])
    expect(isCalendarDate(date)).toBe(true);
  for (const date of [
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-1-1',
    '',
    'x',
  ]) {
    expect(isCalendarDate(date), date).toBe(false);
  }
});

test('dates are written as people read them', () => {
  expect(longDate('2026-03-04')).toBe('4 March 2026');
  expect(shortDate('2026-09-14')).toBe('14 Sep 2026');
  expect(monthAndYear('2026-03')).toBe('March 2026');
  expect(monthAndYear('2026-03-14')).toBe('March 2026');
  expect([1, 5, 7].map(weekdayName)).toEqual(['Monday', 'Friday', 'Sunday']);
  expect([0, 60, -300, 345, -570].map(formatOffset)).toEqual([
    'Z',
    '+01:00',
    '-05:00',
    '+05:45',
    '-09:30',
  ]);
});

test('days are counted by the calendar', () => {
  expect(daysBetween('2026-03-14', '2026-03-15')).toBe(1);
  expect(daysBetween('2026-03-15', '2026-03-14')).toBe(-1);
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
});

test('working days leave out Saturday and Sunday', () => {
  expect(addWorkingDays('2026-03-13', 0)).toBe('2026-03-13');
  expect(addWorkingDays('2026-03-13', 1)).toBe('2026-03-16');
  expect(addWorkingDays('2026-03-14', 5)).toBe('2026-03-20');
  expect(addWorkingDays('2026-03-16', 5)).toBe('2026-03-23');
  expect(addWorkingDays('2026-03-16', 0.5)).toBe('2026-03-17');
  expect(addWorkingDays('2026-03-16', 1e12)).toBe('2036-03-03');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
      const end = addWorkingDays('2026-03-16', count);
      expect(readClock(Date.parse(end), 'UTC').weekday).toBeLessThan(6);
      expect(daysBetween('2026-03-16', end)).toBe(count + 2 * Math.floor(count / 5));
    }),
  );
});
