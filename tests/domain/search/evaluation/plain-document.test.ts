import { expect, test } from 'vitest';
import { PlainDocumentSchema, plainDocument } from '#domain/search/evaluation/plain-document.ts';

test('a document of another collection is searched by title, names and text', () => {
  const line = {
    id: 'a',
    title: 'Pool exhausted',
    company: 'Harbourlane',
    date: '2026-03',
    keywords: ['postgres', 'pool'],
    text: 'It ran out.',
    url: 'passed over',
  };
  expect(plainDocument(PlainDocumentSchema.parse(line))).toEqual({
    id: 'a',
    date: '2026-03',
    house: 'Harbourlane',
    failureModes: [],
    text: { title: 'Pool exhausted', names: 'postgres\npool\nHarbourlane', body: 'It ran out.' },
  });
});

test('what is not known of it may be missing or null', () => {
  const least = { id: 'a', title: 'Pool exhausted', text: '' };
  for (const line of [least, { ...least, company: null, date: null, keywords: null }]) {
    const { date, house, text } = plainDocument(PlainDocumentSchema.parse(line));
    expect([date, house, text.names]).toEqual([undefined, undefined, '']);
  }
  expect(PlainDocumentSchema.safeParse({ id: 'a', title: 'b' }).success).toBe(false);
});
