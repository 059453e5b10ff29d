import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatOffset, readClock } from '#domain/calendar.ts';
import {
  isKnown,
  isLocal,
  readMoment,
  readMomentOrUnknown,
  readTimeOfDay,
} from '#domain/moment.ts';

const instant = (written: string, zone?: string) => {
  const { value } = readMoment(written, zone);
  return value && new Date(value.epochMs).toISOString();
};

const zones = [
  'UTC',
  'America/New_York',
  'Europe/Amsterdam',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Australia/Lord_Howe',
];

describe('a moment with its offset', () => {
  test.each([
    ['2026-03-14T02:14Z', '2026-03-14T02:14:00.000Z', 0],
    ['2026-03-14t02:14z', '2026-03-14T02:14:00.000Z', 0],
    ['2026-03-14 02:14Z', '2026-03-14T02:14:00.000Z', 0],
    ['  2026-03-14T2:14 Z ', '2026-03-14T02:14:00.000Z', 0],
    ['2026-03-14T02:14:09Z', '2026-03-14T02:14:09.000Z', 0],
    ['2026-03-14T02:14:09.283Z', '2026-03-14T02:14:09.283Z', 0],
    ['2026-03-14T02:14:09.999999999Z', '2026-03-14T02:14:09.999Z', 0],
    ['2026-03-14T02:14+01:00', '2026-03-14T01:14:00.000Z', 60],
    ['2026-03-14T02:14-05:00', '2026-03-14T07:14:00.000Z', -300],
    ['2026-01-01T00:30+05:45', '2025-12-31T18:45:00.000Z', 345],
    ['2026-03-14T02:14+14:00', '2026-03-13T12:14:00.000Z', 840],
    ['2026-03-14T02:14-12:00', '2026-03-14T14:14:00.000Z', -720],
    ['2026-03-14T02:14-00:00', '2026-03-14T02:14:00.000Z', 0],
    ['2024-02-29T23:59Z', '2024-02-29T23:59:00.000Z', 0],
  ])('%s is %s', (written, expected, offsetMinutes) => {
    expect(instant(written)).toBe(expected);
    expect(readMoment(written).value).toEqual(expect.objectContaining({ offsetMinutes }));
    expect(Object.is(readMoment(written).value?.offsetMinutes, offsetMinutes)).toBe(true);
  });

  test('keeps the author’s own characters', () => {
    expect(readMoment(' 2026-03-14 2:14Z').value?.written).toBe('2026-03-14 2:14Z');
  });

  test('does not depend on the archive’s zone', () => {
    for (const zone of zones) {
      expect(instant('2026-03-14T02:14+01:00', zone)).toBe('2026-03-14T01:14:00.000Z');
    }
  });
});

describe('a moment in local time', () => {
  test.each([
    ['2026-07-01T12:00', 'UTC', '2026-07-01T12:00:00.000Z'],
    ['2026-07-01T12:00', 'Europe/Amsterdam', '2026-07-01T10:00:00.000Z'],
    ['2026-01-01T12:00', 'Europe/Amsterdam', '2026-01-01T11:00:00.000Z'],
    ['2026-03-08T01:59', 'America/New_York', '2026-03-08T06:59:00.000Z'],
    ['2026-03-08T03:00', 'America/New_York', '2026-03-08T07:00:00.000Z'],
    ['2026-11-01T00:59', 'America/New_York', '2026-11-01T04:59:00.000Z'],
    ['2026-11-01T02:00', 'America/New_York', '2026-11-01T07:00:00.000Z'],
    ['2026-03-14T02:14', 'Asia/Kathmandu', '2026-03-13T20:29:00.000Z'],
    ['2011-12-29T23:59', 'Pacific/Apia', '2011-12-30T09:59:00.000Z'],
    ['2011-12-31T00:00', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['2026-04-05T02:00', 'Australia/Lord_Howe', '2026-04-04T15:30:00.000Z'],
    ['2026-10-04T02:30', 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z'],
  ])('%s in %s is %s', (written, zone, expected) => {
    expect(instant(written, zone)).toBe(expected);
  });

  test.each([
    ['2026-03-08T02:30', 'America/New_York', '2026-03-08T03:30-04:00'],
    ['2026-03-29T02:00', 'Europe/Amsterdam', '2026-03-29T03:00+02:00'],
    ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-31T12:00+14:00'],
    ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-04T02:45+11:00'],
  ])('%s did not exist in %s; %s did', (written, zone, instead) => {
    const { fault } = readMoment(written, zone);
    expect(fault?.message).toContain(`${written.slice(11)} did not exist in ${zone} on `);
    expect(fault?.hint).toBe(`Write the moment with its offset, such as ${instead}.`);
    expect(readMoment(instead).fault).toBeUndefined();
  });

  test.each([
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T01:30-04:00', '2026-11-01T01:30-05:00'],
    ['2026-10-25T02:30', 'Europe/Amsterdam', '2026-10-25T02:30+02:00', '2026-10-25T02:30+01:00'],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-05T01:45+11:00', '2026-04-05T01:45+10:30'],
  ])('%s happened twice in %s', (written, zone, first, second) => {
    const { fault } = readMoment(written, zone);
    expect(fault?.message).toContain(`happened twice in ${zone}`);
    expect(fault?.hint).toBe(`Write ${first} for the first or ${second} for the second.`);
  });
});

describe('a moment that is not one', () => {
  test.each([
    ['', 'no moment is given', /^Write 2026-03-14T02:14Z/],
    ['02:14', '"02:14" has no date', /2026-03-14T02:14Z/],
    ['02:14Z', '"02:14Z" has no date', /2026-03-14T02:14Z/],
    ['2026-03-14', '"2026-03-14" has no time of day', /^Write 2026-03-14T02:14Z, or unknown\.$/],
    ['2026-02-30', '2026-02-30 is not in the calendar', /existing day/],
    ['2026-02-30T02:14Z', '2026-02-30 is not in the calendar', /existing day/],
    ['2025-02-29T02:14Z', '2025-02-29 is not in the calendar', /existing day/],
    ['2026-03-14T24:00Z', '"24:00" is no time of day', /00 to 23/],
    ['2026-03-14T02:60Z', '"02:60" is no time of day', /00 to 59/],
    ['2026-03-14T02:14:60Z', '"02:14:60" is no time of day', /00 to 59/],
    ['2026-03-14T02:14+15:00', '+15:00 is no offset from UTC', /-12:00 to \+14:00/],
    ['2026-03-14T02:14-13:00', '-13:00 is no offset from UTC', /-12:00 to \+14:00/],
    ['2026-03-14T02:14+01:60', '+01:60 is no offset from UTC', /-12:00 to \+14:00/],
    ['03/08/2026', '"03/08/2026" is ambiguous: which number is the month?', /2026-03-14/],
    ['8.3.2026 02:14', '"8.3.2026 02:14" is ambiguous: which number is the month?', /2026-03-14/],
    [
      '2026-03-14 02:14 EST',
      '"EST" is not an offset; abbreviations of zones are ambiguous',
      /America\/New_York/,
    ],
    [
      '2026-03-14T02:14CEST',
      '"CEST" is not an offset; abbreviations of zones are ambiguous',
      /offset/,
    ],
    [
      '2026-03-14T02:14+0100',
      'the offset in "2026-03-14T02:14+0100" lacks its colon',
      /^Write 2026-03-14T02:14\+01:00\.$/,
    ],
    ['1773454440', '"1773454440" looks like a Unix time, in seconds or milliseconds', /Write/],
    [
      '1773454440000',
      '"1773454440000" looks like a Unix time, in seconds or milliseconds',
      /Write/,
    ],
    ['1999-12-31T23:59Z', '"1999-12-31T23:59Z" lies before 2000', /year/],
    ['2101-01-01T00:00Z', '"2101-01-01T00:00Z" lies after 2100', /year/],
    ['yesterday evening', '"yesterday evening" is not a moment', /unknown/],
    ['unknown', '"unknown" is not a moment', /unknown/],
  ])('%j: %s', (written, message, hint) => {
    const { fault } = readMoment(written, 'Europe/Amsterdam');
    expect(fault?.message).toBe(message);
    expect(fault?.hint).toMatch(hint);
  });
});

describe('a moment known from one side', () => {
  test('is at that time or earlier', () => {
    expect(readMoment('before 2026-03-14T02:14Z').value).toEqual({
      epochMs: Date.parse('2026-03-14T02:14Z'),
      offsetMinutes: 0,
      written: 'before 2026-03-14T02:14Z',
      bound: 'before',
    });
    expect(readMoment('Before  2026-03-14T02:14', 'Europe/Amsterdam').value).toMatchObject({
      epochMs: Date.parse('2026-03-14T01:14Z'),
      bound: 'before',
    });
  });

  test('still needs a moment', () => {
    expect(readMoment('before').fault?.message).toBe('"before" is not a moment');
    expect(readMoment('before noon').fault?.message).toBe('"noon" is not a moment');
  });
});

test('a moment may be unknown, for a reason', () => {
  expect(readMomentOrUnknown(' Unknown ', 'UTC', 'The logs are gone.').value).toEqual({
    unknown: 'The logs are gone.',
  });
});

test('a moment is local unless it ends in an offset', () => {
  expect(['2026-03-14T02:14', '02:14', '2026-03-14 02:14:30'].map(isLocal)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['2026-03-14T02:14Z', '2026-03-14T02:14-05:00 '].map(isLocal)).toEqual([false, false]);
});

describe('any moment at all', () => {
  const epochMs = fc.integer({
    min: Date.parse('2000-01-02T00:00Z'),
    max: Date.parse('2100-12-30T00:00Z'),
  });
  const offset = fc.integer({ min: -720, max: 840 });

  test('written with an offset and read again is the same instant', () => {
    fc.assert(
      fc.property(epochMs, offset, fc.constantFrom(...zones), (ms, minutes, zone) => {
        const wall = new Date(ms + minutes * 60_000).toISOString().slice(0, -1);
        const { value } = readMoment(`${wall}${formatOffset(minutes)}`, zone);
        expect(value).toMatchObject({ epochMs: ms, offsetMinutes: minutes });
      }),
    );
  });

  test('written as a zone’s wall clock is that instant, or said to be impossible or double', () => {
    fc.assert(
      fc.property(epochMs, fc.constantFrom(...zones), (ms, zone) => {
        const minute = Math.floor(ms / 60_000) * 60_000;
        const { date, time } = readClock(minute, zone);
        const { value, fault } = readMoment(`${date}T${time}`, zone);
        if (fault) expect(fault.message).toContain('happened twice');
        else expect(value.epochMs).toBe(minute);
      }),
      { numRuns: 500 },
    );
  });

  test('any text gives a value or a fault with a hint, and no fault is longer than a line', () => {
    const likely = fc.stringMatching(/^(before )?[0-9T:. /+Z-]{0,30}$/);
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), likely, fc.string({ minLength: 500 })),
        fc.constantFrom(undefined, ...zones),
        (text, zone) => {
          for (const outcome of [
            readMoment(text, zone),
            readTimeOfDay(text),
            readMomentOrUnknown(text, zone, 'why'),
          ]) {
            if (!outcome.fault) continue;
            expect(outcome.fault.message).toMatch(/\S/);
            expect(outcome.fault.message.length).toBeLessThan(160);
            expect(outcome.fault.hint).toMatch(/\.$/);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('knows whether it is known', () => {
    expect(isKnown({ unknown: 'why' })).toBe(false);
    expect(isKnown(undefined)).toBe(false);
    expect(isKnown(readMoment('2026-03-14T02:14Z').value)).toBe(true);
  });
});
