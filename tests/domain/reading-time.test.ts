import { expect, test } from 'vitest';
import { readingMinutes } from '#domain/reading-time.ts';
import { resolve } from '#domain/resolve.ts';
import { archive, flawless, flawlessId } from '../support/checks.ts';

const { title, severity, services, started } = flawless;

function minutes(summary: string, bodyWords = 0): number {
  const draft = { title, summary, status: 'draft', severity, services, started } as const;
  return readingMinutes(resolve(draft, archive, flawlessId).postmortem, bodyWords);
}

test('a page takes a minute at least, and another for every 200 words', () => {
  expect(minutes('It broke.')).toBe(1);
  expect(minutes('It broke.', 2000)).toBe(10);
  expect(minutes('word '.repeat(2000))).toBe(10);
});

test('a language without spaces takes its time too, in the fields as in the text', () => {
  expect(minutes('接続'.repeat(2000))).toBe(10);
});
