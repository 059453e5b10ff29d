import { describe, expect, test } from 'vitest';
import { type CutText, cutText } from '#domain/search/words/cut-text.ts';
import type { SearchDocument } from '#domain/search/fields.ts';
import { packDocuments, unpackDocuments } from '#domain/search/packed/documents.ts';
import { tokenise } from '#domain/search/words/tokens.ts';
import { shippedDocuments } from '../../../support/shipped.ts';

const documentOf = (body: string | CutText): SearchDocument => {
  return { id: 'a', date: undefined, house: undefined, failureModes: [], text: { body } };
};

/** A text cut up at once, and one that was kept as numbers. */
const ways: Record<string, (text: string) => CutText> = {
  'cut up': cutText,
  'cut up and packed': (text) => {
    const [document] = unpackDocuments(packDocuments([documentOf(text)]));
    return document?.text.body as CutText;
  },
};

describe.each(Object.entries(ways))('a text that was %s', (_, cut) => {
  test('has the tokens of the text as written', () => {
    for (const { text } of shippedDocuments) {
      for (const written of Object.values(text)) {
        const tokens = tokenise(written).map(({ surface: _surface, ...token }) => token);
        expect(cut(written).tokens()).toEqual(tokens);
        expect(cut(written)).toHaveLength(tokens.length);
      }
    }
  });
});
