import { expect, test } from 'vitest';
import { splitInlineCode, withoutInlineCode } from '#domain/inline-code.ts';

test('code between backticks is told from words', () => {
  expect(splitInlineCode('Error rate on `/payments` crosses 5 %.')).toEqual([
    { text: 'Error rate on ', code: false },
    { text: '/payments', code: true },
    { text: ' crosses 5\u00a0%.', code: false },
  ]);
});

test('what is code keeps every space as it was typed', () => {
  expect(splitInlineCode('`printf 5 %s`')).toEqual([{ text: 'printf 5 %s', code: true }]);
});

test('a lone backtick is a character like any other', () => {
  expect(splitInlineCode("it's `odd")).toEqual([{ text: "it's `odd", code: false }]);
});

test('what can hold nothing but words is told without backticks', () => {
  expect(withoutInlineCode("Index `created_at`, it's `odd")).toBe("Index created_at, it's `odd");
});
