/**
 * The vocabulary of an archive, cut into terms: for whoever indexes it. Readers' browsers get it as a
 * file, and none of the words it is made from.
 */
import type { Archive } from '../archive.ts';
import { type FailureModeWords, failureModes } from '../failure-modes.ts';
import { lookUp } from '../lookup.ts';
import { tokenise } from './words/tokens.ts';
import type { VocabularyPhrase } from './vocabulary.ts';

/** How surely a phrase of each list tells its failure mode. */
const listWeights = { names: 1, errors: 1, phrases: 0.8 } as const;

/** What of an archive says which failure modes it has, and the words of its own. */
export type WordsOfModes = Pick<Archive, 'failureModes' | 'failureModeWords'>;

/** The words of every failure mode of an archive, ours and its own, cut into terms. */
export function vocabularyPhrases(archive: WordsOfModes): VocabularyPhrase[] {
  return Object.entries(archive.failureModes).flatMap(([mode, { label }]) => {
    const ours = lookUp(failureModes, mode);
    const own = lookUp(archive.failureModeWords, mode);
    const lists = [ours, own].filter((words) => words !== undefined);
    return textsOf(label, lists).flatMap(({ text, weight }) => {
      const tokens = tokenise(text);
      const [first, last] = [tokens[0], tokens.at(-1)];
      if (!first || !last) return [];
      const terms = [...new Set(tokens.map(({ term }) => term))];
      return [{ mode, weight, terms, span: Math.max(terms.length, last.at - first.at + 1) }];
    });
  });
}

function textsOf(label: string, lists: readonly FailureModeWords[]) {
  return [
    { text: label, weight: 1 },
    ...lists.flatMap((words) =>
      (['names', 'errors', 'phrases'] as const).flatMap((list) =>
        words[list].map((text) => ({ text, weight: listWeights[list] })),
      ),
    ),
  ];
}
