import { expect, test } from 'vitest';
import { resolveArchive } from '#domain/archive.ts';
import { sayPolicies } from '#domain/policy-text.ts';

const saying = (revenueAbove: number) => {
  const postmortems = [{ write: 'always' as const, when: { revenueAbove } }];
  return sayPolicies(resolveArchive({ organisation: { name: 'Ours' }, policies: { postmortems } }));
};

test('amounts of money are told with their thousands apart, fractions left whole', () => {
  expect(saying(10_000).always).toEqual(['more than 10,000 of revenue lost']);
  expect(saying(1_234_567.1234).always).toEqual(['more than 1,234,567.1234 of revenue lost']);
});
