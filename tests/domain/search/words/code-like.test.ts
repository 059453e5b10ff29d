import { expect, test } from 'vitest';
import { looksLikeCode } from '#domain/search/words/code-like.ts';

const symptoms = ['FATAL: remaining connection slots are reserved for superuser connections'];

test.each([
  'pg_stat_activity',
  'OutOfMemoryError',
  'HikariPool-1 connection',
  '40P01',
  'FATAL remaining connection slots reserved',
  'remaining connection slots',
])('“%s” is what a machine printed', (words) => {
  expect(looksLikeCode(words, symptoms)).toBe(true);
});

test.each(['pool', 'connection', 'ran out of connections', 'connection slots remaining'])(
  '“%s” is what somebody said',
  (words) => {
    expect(looksLikeCode(words, symptoms)).toBe(false);
  },
);
