/** Documents cut into tokens once and kept as numbers: to be searched again without cutting them up. */
import { type CutText, tokenAt } from '../words/cut-text.ts';
import { type Field, type SearchDocument, fieldNames } from '../fields.ts';
import { type CutToken, eachToken } from '../words/tokens.ts';

export interface PackedDocuments {
  /** Every term of any document, once. */
  readonly terms: readonly string[];
  /** For each token the number of its term, then its place; document after document, field after field. */
  readonly tokens: Uint32Array;
  readonly documents: readonly PackedDocument[];
}

export interface PackedDocument extends Omit<SearchDocument, 'text'> {
  /** How many tokens are in each field, in the order of `fieldNames`; undefined: it has no such field. */
  readonly lengths: readonly (number | undefined)[];
}

/** Cut documents into tokens, those that are not. */
export function packDocuments(documents: readonly SearchDocument[]): PackedDocuments {
  const packer = new DocumentPacker();
  for (const document of documents) packer.add(document);
  return packer.packed();
}

/** Packs documents one after the other. */
export class DocumentPacker {
  readonly #numbers = new Map<string, number>();
  readonly #documents: PackedDocument[] = [];
  readonly #renumbered = new Map<Collection, Int32Array>();
  #tokens = new Uint32Array(1024);
  #end = 0;

  add({ text, id, date, house, failureModes }: SearchDocument): void {
    const lengths = fieldNames.map((field) => {
      const ofField = text[field];
      if (ofField === undefined) return undefined;
      const start = this.#end;
      if (typeof ofField === 'string') eachToken(ofField, this.#take);
      else if (ofField instanceof PackedText) this.#copy(ofField);
      else for (const { term, at, whole = false } of ofField.tokens()) this.#take(term, at, whole);
      return (this.#end - start) / 2;
    });
    this.#documents.push({ id, date, house, failureModes, lengths });
  }

  packed(): PackedDocuments {
    const terms = [...this.#numbers.keys()];
    return { terms, tokens: this.#tokens.slice(0, this.#end), documents: this.#documents };
  }

  readonly #take = (term: string, at: number, whole: boolean): void => {
    this.#put(this.#numberOf(term), at * 2 + (whole ? 1 : 0));
  };

  /** What was packed before has other numbers for its terms. */
  #copy({ collection, start, length }: PackedText): void {
    const { terms, tokens } = collection;
    let renumbered = this.#renumbered.get(collection);
    if (!renumbered) {
      renumbered = new Int32Array(terms.length).fill(-1);
      this.#renumbered.set(collection, renumbered);
    }
    for (let from = start; from < start + 2 * length; from += 2) {
      const before = tokens[from] as number;
      let number = renumbered[before] as number;
      if (number < 0) renumbered[before] = number = this.#numberOf(terms[before] as string);
      this.#put(number, tokens[from + 1] as number);
    }
  }

  #numberOf(term: string): number {
    let number = this.#numbers.get(term);
    if (number === undefined) this.#numbers.set(term, (number = this.#numbers.size));
    return number;
  }

  #put(number: number, place: number): void {
    if (this.#end === this.#tokens.length) {
      const longer = new Uint32Array(2 * this.#end);
      longer.set(this.#tokens);
      this.#tokens = longer;
    }
    this.#tokens[this.#end++] = number;
    this.#tokens[this.#end++] = place;
  }
}

/** The documents, searched exactly as before. */
export function unpackDocuments(collection: PackedDocuments): SearchDocument[] {
  let start = 0;
  return collection.documents.map(({ lengths, ...document }) => {
    const text: Partial<Record<Field, CutText>> = {};
    for (const [index, field] of fieldNames.entries()) {
      const length = lengths[index];
      if (length === undefined) continue;
      text[field] = new PackedText(collection, start, length);
      start += 2 * length;
    }
    return { ...document, text };
  });
}

/** What packed texts have in common: each token is the number of a term and its place. */
interface Collection {
  readonly terms: readonly string[];
  readonly tokens: Uint32Array;
}

class PackedText implements CutText {
  readonly length: number;
  readonly collection: Collection;
  /** Where its tokens begin among those of the collection. */
  readonly start: number;

  constructor(collection: Collection, start: number, length: number) {
    this.collection = collection;
    this.start = start;
    this.length = length;
  }

  tokens(): readonly CutToken[] {
    const { terms, tokens } = this.collection;
    const all: CutToken[] = [];
    const end = this.start + 2 * this.length;
    for (let from = this.start; from < end; from += 2) {
      const place = tokens[from + 1] as number;
      all.push(tokenAt(terms[tokens[from] as number] as string, place >>> 1, place % 2 === 1));
    }
    return all;
  }
}
