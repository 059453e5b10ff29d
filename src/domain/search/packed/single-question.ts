/** One question to documents that nobody asks again: only what it needs of them is indexed. */
import { countPacked } from './count.ts';
import { modeOfTerm } from '../index-terms.ts';
import type { PackedDocuments } from './documents.ts';
import type { Phrase } from '../phrases.ts';
import { type Query, readQuery } from '../query.ts';
import { type SearchAnswer, answer } from '../searchable.ts';
import {
  type Evidence,
  type Vocabulary,
  type VocabularyPhrase,
  vocabularyOf,
} from '../vocabulary.ts';
import { type SearchIndex, weigh } from '../weigh.ts';

interface Asked {
  /** The reader's day, `2026-11-26`. */
  readonly today: string;
  readonly limit: number;
}

/** Answer exactly as `ask` does of the whole index, in a fraction of the time that takes to make. */
export function askOnce(
  text: string,
  documents: PackedDocuments,
  phrases: readonly VocabularyPhrase[],
  { today, limit }: Asked,
): SearchAnswer {
  const vocabulary = vocabularyOf(phrases);
  const query = readQuery(text, vocabulary, today);
  return answer(query, indexFor(query, documents, vocabulary), limit);
}

/** Index the words and pairs of a query, its failure modes, and the words that these are known by. */
function indexFor(
  { terms }: Query,
  documents: PackedDocuments,
  vocabulary: Vocabulary,
): SearchIndex {
  const needed = new Set(terms.map(({ term }) => term));
  const modes = terms.filter(({ kind }) => kind === 'mode').map(({ term }) => modeOfTerm(term));
  const narrow = narrowTo(vocabulary, modes);
  for (const term of narrow.typical.keys()) needed.add(term);
  return weigh(countPacked(documents, narrow, needed), narrow);
}

/** What a vocabulary knows of some failure modes; each phrase stays where it is filed. */
function narrowTo({ book, typical }: Vocabulary, modes: readonly string[]): Vocabulary {
  const ofModes = new Map<string, Phrase<Evidence>[]>();
  for (const [term, filed] of book) {
    const phrases = filed.filter(({ value }) => modes.includes(value.mode));
    if (phrases.length > 0) ofModes.set(term, phrases);
  }
  const typicalOfModes = new Map<string, Map<string, number>>();
  for (const [term, byMode] of typical) {
    const left = modes.flatMap((mode) => {
      const typicality = byMode.get(mode);
      return typicality === undefined ? [] : [[mode, typicality] as const];
    });
    if (left.length > 0) typicalOfModes.set(term, new Map(left));
  }
  return { book: ofModes, typical: typicalOfModes };
}
