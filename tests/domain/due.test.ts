import { expect, test } from 'vitest';
import { latenessOf, standOn } from '#domain/due.ts';

test.each([
  ['2026-03-27', 'due in 1 day', false],
  ['2026-03-28', 'due today', false],
  ['2026-03-29', 'overdue 1 day', true],
  ['2026-04-28', 'overdue 31 days', true],
  ['2030-03-28', 'overdue 1,461 days', true],
  ['2026-03-14', 'due in 14 days', false],
])('on %s something due on 28 March is %s', (today, text, late) => {
  expect(standOn(today, '2026-03-28')).toEqual({ text, late });
});

test('what is due in more than a fortnight is not worth a word', () => {
  expect(standOn('2026-03-13', '2026-03-28')).toBeUndefined();
});

test('days are counted across the change of clocks', () => {
  expect(standOn('2026-03-30', '2026-03-28')?.text).toBe('overdue 2 days');
});

test('something finished after its day was late, on the day it was not', () => {
  expect(latenessOf('2026-04-09', '2026-04-03')).toBe('6 days late');
  expect(latenessOf('2026-04-03', '2026-04-03')).toBeUndefined();
});
