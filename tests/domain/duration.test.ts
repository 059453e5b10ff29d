import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { between, formatDuration } from '#domain/duration.ts';
import { type Moment, readMoment } from '#domain/moment.ts';

const moment = (written: string): Moment =>
  written === 'unknown' ? { unknown: 'why' } : (readMoment(written).value as Moment);
const minutes = 60_000;

describe('the time from one moment to another', () => {
  test.each([
    ['2026-03-14T02:14Z', '2026-03-14T02:45Z', { ms: 31 * minutes }],
    ['2026-03-14T02:14Z', '2026-03-14T03:45+01:00', { ms: 31 * minutes }],
    ['2026-03-14T02:14Z', '2026-03-14T02:14Z', { ms: 0 }],
    ['before 2026-03-14T02:14Z', '2026-03-14T02:45Z', { ms: 31 * minutes, bound: 'at-least' }],
    ['2026-03-14T02:14Z', 'before 2026-03-14T02:45Z', { ms: 31 * minutes, bound: 'at-most' }],
    ['before 2026-03-14T02:14Z', 'before 2026-03-14T02:45Z', undefined],
    ['unknown', '2026-03-14T02:45Z', undefined],
    ['2026-03-14T02:14Z', 'unknown', undefined],
    ['2026-03-14T02:45Z', '2026-03-14T02:14Z', undefined],
    ['before 2026-03-14T02:45Z', '2026-03-14T02:14Z', undefined],
    ['before 2026-03-14T02:14Z', '2026-03-14T02:14Z', undefined],
    ['2026-03-14T02:45Z', 'before 2026-03-14T02:14Z', undefined],
  ])('%s → %s', (from, to, expected) => {
    expect(between(moment(from), moment(to))).toEqual(expected);
  });

  test('is undefined where a moment is missing', () => {
    expect(between(undefined, moment('2026-03-14T02:14Z'))).toBeUndefined();
    expect(between(moment('2026-03-14T02:14Z'), undefined)).toBeUndefined();
  });

  test('is never negative and does not depend on how the moments were written', () => {
    const written = fc
      .record({
        ms: fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2020-02-01') }),
        offset: fc.integer({ min: -12, max: 14 }),
        before: fc.boolean(),
      })
      .map(({ ms, offset, before }) => {
        const wall = new Date(ms + offset * 3_600_000).toISOString().slice(0, -1);
        const zone = `${offset < 0 ? '-' : '+'}${String(Math.abs(offset)).padStart(2, '0')}:00`;
        const text = `${before ? 'before ' : ''}${wall}`;
        return { ms, text: moment(`${text}${zone}`) };
      });
    fc.assert(
      fc.property(written, written, (from, to) => {
        const duration = between(from.text, to.text);
        if (!duration) return;
        expect(duration.ms).toBe(to.ms - from.ms);
        expect(duration.ms).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

test('a duration is written with its two largest units', () => {
  const rows: [number, string][] = [
    [0, '0 min'],
    [40_000, '40 s'],
    [60_000, '1 min'],
    [119_000, '1 min'],
    [31 * minutes, '31 min'],
    [60 * minutes, '1 h'],
    [252 * minutes, '4 h 12 min'],
    [24 * 60 * minutes, '1 d'],
    [51 * 60 * minutes + 59 * minutes, '2 d 3 h'],
  ];
  for (const [ms, text] of rows) expect(formatDuration({ ms })).toBe(text);
  expect(formatDuration({ ms: minutes, bound: 'at-least' })).toBe('at least 1 min');
  expect(formatDuration({ ms: minutes, bound: 'at-most' })).toBe('at most 1 min');
});
