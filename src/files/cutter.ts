/** Cuts texts into words: those of the failure modes, and documents one after the other. */
import type { WrittenDocument } from '#domain/search/fields.ts';
import { DocumentPacker, type PackedDocuments } from '#domain/search/packed-documents.ts';
import { type WordsOfModes, vocabularyPhrases } from '#domain/search/vocabulary-phrases.ts';
import type { VocabularyPhrase } from '#domain/search/vocabulary.ts';

/** What there is to cut, a part of it at a time. */
export interface ToCut {
  readonly modes?: WordsOfModes;
  readonly documents?: readonly WrittenDocument[];
}

export interface CutWords {
  /** Of the failure modes; none when they were not among what there was to cut. */
  readonly phrases: readonly VocabularyPhrase[];
  /** In the order in which they came. */
  readonly packed: PackedDocuments;
}

export class Cutter {
  readonly #packer = new DocumentPacker();
  #phrases: readonly VocabularyPhrase[] = [];

  cut({ modes, documents = [] }: ToCut): void {
    if (modes) this.#phrases = vocabularyPhrases(modes);
    for (const document of documents) this.#packer.add(document);
  }

  end(): CutWords {
    return { phrases: this.#phrases, packed: this.#packer.packed() };
  }
}
