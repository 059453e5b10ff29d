import { describe, expect, test } from 'vitest';
import { isId, withoutNoise } from '#domain/search/words/noise.ts';

describe('moments, addresses and ids go wherever they stand', () => {
  test.each([
    '2026-03-14',
    '2026-03-14T02:29:41Z',
    '2026-03-14T02:29:41.377+01:00',
    '2026-03-14 02:29:41,377',
    '2:14',
    '02:14:33.120',
    '10.0.0.7',
    '10.0.0.7:5432',
    'ip-10-0-0-7',
    '550E8400-E29B-41D4-A716-446655440000',
    '0xDEADBEEF',
    '@6d06d69c',
  ])('%s', (noise) => {
    expect(withoutNoise(`pool [${noise}] failed`).replace(/\s+/g, ' ')).toBe('pool [ ] failed');
  });

  test.each(['v1.29.4', 'HTTP/1.1', 'ORA-01555', 'x509', '40P01', 'CVE-2021-44228'])(
    'but %s stays',
    (telling) => {
      expect(withoutNoise(`pool ${telling} failed`)).toBe(`pool ${telling} failed`);
    },
  );
});

test('ids and counts are told from words with digits', () => {
  const ids = '7d9f8b6c5 x2x9z 5c9d8b7f6d a1b2c3d4e5f6 12 7 000 123456 30001ms 16384k'.split(' ');
  expect(ids.filter((id) => !isId(id))).toEqual([]);
  const words =
    'pool 404 2038 5432 57014 40P01 2200H x509 sha256 ipv6 k8s s3 p99 5xx 3x 16mb 30s 12th 2147483647 utf8mb4'.split(
      ' ',
    );
  expect(words.filter(isId)).toEqual([]);
});
