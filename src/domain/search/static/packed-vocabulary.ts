/** The vocabulary as a reader's browser gets it: for each failure mode its phrases as terms, by weight. */
import type { VocabularyPhrase } from '../vocabulary.ts';

/** Failure mode → weight → phrases: their terms with spaces between, then `+` and the words between them. */
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
        (alike) => alike.map(packPhrase),
      ),
  );
}

function packPhrase({ terms, span }: VocabularyPhrase): string {
  const between = span - terms.length;
  return between > 0 ? `${terms.join(' ')}+${between}` : terms.join(' ');
}

function unpackPhrase(packed: string): Pick<VocabularyPhrase, 'terms' | 'span'> {
  const [words = '', between = '0'] = packed.split('+');
  const terms = words.split(' ');
  return { terms, span: terms.length + Number(between) };
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
      phrases.map((phrase) => ({ mode, weight: Number(weight), ...unpackPhrase(phrase) })),
    ),
  );
}
