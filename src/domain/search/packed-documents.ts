/** Documents cut into tokens once and kept as numbers: to be searched again without cutting them up. */
import { type Field, type SearchDocument, fieldNames } from './fields.ts';
import { tokensOf } from './index-terms.ts';
import type { CutToken } from './tokens.ts';

export interface PackedDocuments {
  /** Every term of any document, once. */
  readonly terms: readonly string[];
  readonly documents: readonly PackedDocument[];
}

export interface PackedDocument extends Omit<SearchDocument, 'text'> {
  /** For each token the number of its term, then its place; field after field. */
  readonly tokens: Uint32Array;
  /** How many tokens are in each field, in the order of `fieldNames`; undefined: it has no such field. */
  readonly lengths: Lengths;
}

type Lengths = readonly (number | undefined)[];

/** Cut documents into tokens, those that are not. */
export function packDocuments(documents: readonly SearchDocument[]): PackedDocuments {
  const numbers = new Map<string, number>();
  const packed = documents.map((document): PackedDocument => {
    const { text, id, date, house, failureModes } = document;
    const tokens: number[] = [];
    const lengths = fieldNames.map((field) => {
      if (text[field] === undefined) return undefined;
      const ofField = tokensOf(text[field]);
      for (const { term, at, whole } of ofField) {
        let number = numbers.get(term);
        if (number === undefined) numbers.set(term, (number = numbers.size));
        tokens.push(number, at * 2 + (whole ? 1 : 0));
      }
      return ofField.length;
    });
    return { id, date, house, failureModes, tokens: Uint32Array.from(tokens), lengths };
  });
  return { terms: [...numbers.keys()], documents: packed };
}

/** The documents, searched exactly as before; each gives its tokens anew whenever it is asked. */
export function unpackDocuments({ terms, documents }: PackedDocuments): SearchDocument[] {
  return documents.map(({ tokens, lengths, ...document }) => ({
    ...document,
    get text() {
      return unpackFields(tokens, lengths, terms);
    },
  }));
}

function unpackFields(
  tokens: Uint32Array,
  lengths: Lengths,
  terms: readonly string[],
): SearchDocument['text'] {
  const text: Partial<Record<Field, readonly CutToken[]>> = {};
  let from = 0;
  for (const [index, field] of fieldNames.entries()) {
    const length = lengths[index];
    if (length === undefined) continue;
    const ofField: CutToken[] = [];
    const end = from + 2 * length;
    for (; from < end; from += 2) {
      const term = terms[tokens[from] ?? 0] ?? '';
      const place = tokens[from + 1] ?? 0;
      const at = place >>> 1;
      ofField.push(place % 2 === 1 ? { term, at, whole: true } : { term, at });
    }
    text[field] = ofField;
  }
  return text;
}
