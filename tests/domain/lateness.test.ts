import { expect, test } from 'vitest';
import { latenessOn } from '#domain/lateness.ts';

test.each([
  ['2026-05-12', '2026-04-11', 'overdue 31 days', true],
  ['2026-04-12', '2026-04-11', 'overdue 1 day', true],
  ['2026-04-11', '2026-04-11', 'due today', false],
  ['2026-03-28', '2026-03-29', 'due in 1 day', false],
  ['2028-02-28', '2028-03-01', 'due in 2 days', false],
])('on %s what is due on %s is %s', (today, due, text, late) => {
  expect(latenessOn(today, due)).toEqual({ text, late });
});
