/** Cuts documents into words, some at a time. */
import type { WrittenDocument } from '#domain/search/fields.ts';
import { DocumentPacker, type PackedDocuments } from '#domain/search/packed/documents.ts';

export class Cutter {
  readonly #packer = new DocumentPacker();

  cut(documents: readonly WrittenDocument[]): void {
    for (const document of documents) this.#packer.add(document);
  }

  /** What was cut, in the order in which it came. */
  end(): PackedDocuments {
    return this.#packer.packed();
  }
}
