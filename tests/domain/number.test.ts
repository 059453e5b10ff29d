import { expect, test } from 'vitest';
import { holdUnits } from '#domain/number.ts';

test.each([
  ['about 26 % used', 'about 26\u00a0% used'],
  ['0.2 %, then 9 ms', '0.2\u00a0%, then 9\u00a0ms'],
  ['open for 1 h 33 min.', 'open for 1\u00a0h 33\u00a0min.'],
  ['1.5 GB of 64 kB', '1.5\u00a0GB of 64\u00a0kB'],
  ['2 hours, 5 meals, 3 stores', '2 hours, 5 meals, 3 stores'],
  ['version % and 7 x', 'version % and 7 x'],
])('in “%s” a number keeps its unit', (written, held) => {
  expect(holdUnits(written)).toBe(held);
});
