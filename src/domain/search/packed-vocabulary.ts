/** The vocabulary as a reader's browser gets it: for each failure mode its phrases as terms, by weight. */
import type { VocabularyPhrase } from './vocabulary.ts';

/** Failure mode → weight → phrases, their terms with spaces between. */
export type PackedVocabulary = Readonly<
  Record<string, Readonly<Record<string, readonly string[]>>>
>;

/** Write phrases small. */
export function packVocabulary(phrases: readonly VocabularyPhrase[]): PackedVocabulary {
  return grouped(
    phrases,
    ({ mode }) => mode,
    (ofMode) =>
      grouped(
        ofMode,
        ({ weight }) => String(weight),
        (alike) => alike.map(({ terms }) => terms.join(' ')),
      ),
  );
}

/** Group by keys that teams choose, `constructor` among them. */
function grouped<Item, Value>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  valueOf: (group: readonly Item[]) => Value,
): Record<string, Value> {
  const groups = Map.groupBy(items, keyOf);
  return Object.fromEntries([...groups].map(([key, group]) => [key, valueOf(group)]));
}

/** Read them back. */
export function unpackVocabulary(packed: PackedVocabulary): VocabularyPhrase[] {
  return Object.entries(packed).flatMap(([mode, byWeight]) =>
    Object.entries(byWeight).flatMap(([weight, phrases]) =>
      phrases.map((phrase) => ({ mode, weight: Number(weight), terms: phrase.split(' ') })),
    ),
  );
}
