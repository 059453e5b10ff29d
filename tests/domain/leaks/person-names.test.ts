import { expect, test } from 'vitest';
import { namesIn } from '#domain/leaks/person-names.ts';

const people = { nadia: { name: 'Nadia van der Berg' } };

test.each([
  ['nadia', ['nadia', 'Nadia van der Berg', 'Nadia', 'Berg']],
  ['@bob', ['bob']],
  ['Bob Marsh', ['Bob Marsh', 'Bob', 'Marsh']],
  ['bob, Jo O’Neil and kim', ['bob', 'Jo O’Neil', 'Jo', 'O’Neil', 'kim']],
  ['bob.marsh@example.com', ['bob.marsh@example.com', 'bob.marsh']],
  ['J. R. Hartley', ['J. R. Hartley', 'Hartley']],
  ['', []],
])('%s gives %j', (written, names) => {
  expect(namesIn(written, people).map(({ text }) => text)).toEqual(names);
});
