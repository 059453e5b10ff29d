import { expect, test } from 'vitest';
import type { SearchDocument } from '#domain/search/fields.ts';
import { packDocuments, unpackDocuments } from '#domain/search/packed/documents.ts';
import { makeComparable, makeSearchable } from '#domain/search/searchable.ts';
import { shippedDocuments, shippedPhrases } from '../../../support/shipped.ts';

const unpacked = unpackDocuments(packDocuments(shippedDocuments));

test('documents that were packed are indexed like those that were not', () => {
  for (const index of [makeSearchable, makeComparable])
    expect(index(unpacked, shippedPhrases)).toEqual(index(shippedDocuments, shippedPhrases));
});

test('what was unpacked can be packed again, and no word of what went stays', () => {
  const document = (id: string, body: string): SearchDocument => {
    return { id, date: undefined, house: undefined, failureModes: [], text: { body } };
  };
  const [, kept] = unpackDocuments(
    packDocuments([document('gone', 'Secrets leaked.'), document('kept', 'pool.maxSize\n\nslow')]),
  );
  const again = packDocuments(kept ? [kept] : []);
  expect(again).toEqual(packDocuments([document('kept', 'pool.maxSize\n\nslow')]));
  expect(again.terms).not.toContain('secret');
});

test('a field that is not there stays away', () => {
  const [only] = unpackDocuments(
    packDocuments([
      {
        id: 'a',
        date: '2026',
        house: 'b',
        failureModes: ['c'],
        text: { title: '', body: 'Slow.' },
      },
    ]),
  );
  expect(only).toMatchObject({ id: 'a', date: '2026', house: 'b', failureModes: ['c'] });
  expect(only?.text).toMatchObject({ title: { length: 0 }, body: { length: 1 } });
  expect(Object.keys(only?.text ?? {})).toEqual(['title', 'body']);
});
