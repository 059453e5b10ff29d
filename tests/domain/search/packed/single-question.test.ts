import { expect, test } from 'vitest';
import { packDocuments } from '#domain/search/packed/documents.ts';
import { ask, makeSearchable } from '#domain/search/searchable.ts';
import { askOnce } from '#domain/search/packed/single-question.ts';
import { shippedDocuments, shippedPhrases, shippedQueries } from '../../../support/shipped.ts';

const whole = makeSearchable(shippedDocuments, shippedPhrases);
const packed = packDocuments(shippedDocuments);

test.each([
  // Every fifth will do: they come by kind.
  ...shippedQueries.filter((_, number) => number % 5 === 0),
  { id: 'no word', query: '…', today: undefined },
  { id: 'only a date', query: 'March 2026', today: undefined },
  { id: 'unheard of', query: 'zyzzyva', today: undefined },
])('a single question has the answer of the whole index: $id', ({ query, today }) => {
  const asked = { today: today ?? '2026-11-26', limit: 50 };
  expect(askOnce(query, packed, shippedPhrases, asked)).toEqual(ask(query, whole, asked));
});
