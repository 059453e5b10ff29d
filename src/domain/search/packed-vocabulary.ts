/** The vocabulary as a reader's browser gets it: for each failure mode its phrases as terms, by weight. */
import type { VocabularyPhrase } from './vocabulary.ts';

/** Failure mode → weight → phrases, their terms with spaces between. */
export type PackedVocabulary = Readonly<
  Record<string, Readonly<Record<string, readonly string[]>>>
>;

/** Write phrases small. */
export function packVocabulary(phrases: readonly VocabularyPhrase[]): PackedVocabulary {
  const packed: Record<string, Record<string, string[]>> = {};
  for (const { mode, weight, terms } of phrases) {
    const byWeight = (packed[mode] ??= {});
    (byWeight[String(weight)] ??= []).push(terms.join(' '));
  }
  return packed;
}

/** Read them back. */
export function unpackVocabulary(packed: PackedVocabulary): VocabularyPhrase[] {
  return Object.entries(packed).flatMap(([mode, byWeight]) =>
    Object.entries(byWeight).flatMap(([weight, phrases]) =>
      phrases.map((phrase) => ({ mode, weight: Number(weight), terms: phrase.split(' ') })),
    ),
  );
}
