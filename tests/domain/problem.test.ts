import { expect, test } from 'vitest';
import { blockLines } from '#domain/lines.ts';
import { lookUp } from '#domain/lookup.ts';
import { didYouMean, nearest } from '#domain/nearest.ts';
import { type Problem, compareProblems, formatPath } from '#domain/problem.ts';
import { quote, shorten } from '#domain/quote.ts';

test('a path is written as people say it', () => {
  expect(formatPath(['factors', 0, 'category'])).toBe('factors[0].category');
  expect(formatPath(['timeline', 12])).toBe('timeline[12]');
  expect(formatPath(['title'])).toBe('title');
  expect(formatPath([])).toBe('');
});

test('problems are ordered as one mends them', () => {
  const problem = (file: string, line: number, column: number, rule: string): Problem => ({
    rule,
    level: 'error',
    file,
    line,
    column,
    path: '',
    message: 'm',
    hint: 'h',
  });
  const ordered = [
    problem('B/index.mdx', 9, 1, 'x'),
    problem('a/index.mdx', 2, 9, 'x'),
    problem('a/index.mdx', 10, 1, 'x'),
    problem('a/index.mdx', 10, 2, 'a'),
    problem('a/index.mdx', 10, 2, 'b'),
  ];
  expect(ordered.toReversed().sort(compareProblems)).toEqual(ordered);
  expect(compareProblems(problem('a', 1, 1, 'x'), problem('a', 1, 1, 'x'))).toBe(0);
});

test('the nearest known word is suggested, and a far one is not', () => {
  const known = ['severity', 'services', 'status', 'started'];
  expect(nearest('serverity', known)).toBe('severity');
  expect(nearest('SEVERITY', known)).toBe('severity');
  expect(nearest('statsu', known)).toBe('status');
  expect(nearest('trigger', known)).toBeUndefined();
  expect(nearest('xy', ['id', 'on'])).toBeUndefined();
  expect(nearest('in', ['id', 'on'])).toBe('id');
  expect(nearest('x'.repeat(500_000), known)).toBeUndefined();
  expect(nearest('severity', [])).toBeUndefined();
  expect(didYouMean('serverity', known, 'Nothing close.')).toBe('Did you mean "severity"?');
  expect(didYouMean('colour', known, 'Nothing close.')).toBe('Nothing close.');
});

test('a word is looked up in a table, not in what every object inherits', () => {
  const table = { a: 1, zero: 0 };
  expect(lookUp(table, 'a')).toBe(1);
  expect(lookUp(table, 'zero')).toBe(0);
  for (const word of ['constructor', '__proto__', 'toString', 'b', '']) {
    expect(lookUp<number>(table, word), word).toBeUndefined();
  }
  expect(lookUp(undefined, 'a')).toBeUndefined();
});

test('what somebody wrote is quoted on one short line without control characters', () => {
  expect(quote('connection pool')).toBe('"connection pool"');
  expect(quote('  a\n\tb\u001b[31mc\u202e ')).toBe('"a b [31mc"');
  expect(shorten('x'.repeat(60))).toBe('x'.repeat(60));
  expect(shorten('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`);
  expect([...shorten('🙂'.repeat(1000))]).toHaveLength(60);
  expect(shorten(`a${' '.repeat(1000)}b`)).toBe('a…');
});

test('a block is read line by line, without the empty ones', () => {
  expect(blockLines('a\r\n\n  b  \n')).toEqual([
    { text: 'a', offset: 0 },
    { text: 'b', offset: 2 },
  ]);
  expect(blockLines('')).toEqual([]);
});
