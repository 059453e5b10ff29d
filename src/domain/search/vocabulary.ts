/** The failure modes as a search uses them: which of them a text speaks of, and how surely. */
import {
  type PhraseBook,
  type PhraseMatch,
  findPhrases,
  matchPhrases,
  phraseBook,
} from './phrases.ts';
import type { CutToken, Token } from './words/tokens.ts';

/** What a phrase says for a failure mode. */
export interface Evidence {
  readonly mode: string;
  /** 0–1 */
  readonly weight: number;
}

export interface Vocabulary {
  readonly book: PhraseBook<Evidence>;
  /** Term → failure mode → how typical the term is of it, 0–1: for what no phrase says whole. */
  readonly typical: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** A phrase as terms: the form in which the vocabulary is kept for readers' browsers. */
export interface VocabularyPhrase extends Evidence {
  readonly terms: readonly string[];
  /** Words from its first to its last, those that say nothing included. */
  readonly span: number;
}

/** By their phrases, those that were prepared before. */
const prepared = new WeakMap<readonly VocabularyPhrase[], Vocabulary>();

/** Prepare phrases for reading texts, the same ones once. */
export function vocabularyOf(phrases: readonly VocabularyPhrase[]): Vocabulary {
  let vocabulary = prepared.get(phrases);
  if (!vocabulary) {
    const book = phraseBook(
      phrases.map((phrase) => ({ terms: phrase.terms, span: phrase.span, value: phrase })),
    );
    prepared.set(phrases, (vocabulary = { book, typical: typicalTerms(phrases) }));
  }
  return vocabulary;
}

/**
 * How typical a term is of a failure mode: how many of the mode's phrases have it, against how many
 * modes have it at all (tf·idf over modes, scaled to 1).
 */
function typicalTerms(phrases: readonly VocabularyPhrase[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  const modes = new Set<string>();
  for (const { terms, mode } of phrases) {
    modes.add(mode);
    for (const term of terms) {
      const byMode = counts.get(term) ?? new Map<string, number>();
      byMode.set(mode, (byMode.get(mode) ?? 0) + 1);
      counts.set(term, byMode);
    }
  }
  const most = Math.log(1 + modes.size);
  for (const byMode of counts.values()) {
    const rarity = Math.log(1 + modes.size / byMode.size) / most;
    for (const [mode, count] of byMode) byMode.set(mode, rarity * (count / (count + 1)));
  }
  return counts;
}

/** A failure mode that a text speaks of. */
export interface Mention {
  readonly mode: string;
  /** The sum of what its phrases say for it; two of them are surer than one. */
  readonly evidence: number;
  /** The words that say so, the surest first. */
  readonly words: readonly string[];
}

/** What each phrase of the vocabulary in a text says. */
export function evidenceIn(tokens: readonly CutToken[], { book }: Vocabulary): Evidence[] {
  return Array.from(matchPhrases(tokens, book).keys(), ({ value }) => value);
}

/** The failure modes that a text names by whole phrases, the surest first. */
export function mentionsIn(tokens: readonly Token[], vocabulary: Vocabulary): Mention[] {
  const found = new Map<string, PhraseMatch<Evidence>[]>();
  for (const match of findPhrases(tokens, vocabulary.book)) {
    const matches = found.get(match.value.mode);
    if (matches) matches.push(match);
    else found.set(match.value.mode, [match]);
  }
  return [...found]
    .map(([mode, matches]) => {
      matches.sort((a, b) => b.value.weight - a.value.weight);
      const evidence = matches.reduce((sum, { value }) => sum + value.weight, 0);
      return { mode, evidence, words: [...new Set(matches.map(({ surface }) => surface))] };
    })
    .sort((a, b) => b.evidence - a.evidence || (a.mode < b.mode ? -1 : 1));
}

/** A failure mode that the words of a text are typical of, though no phrase says so. */
export interface Likelihood {
  readonly mode: string;
  /** 0–1, about. */
  readonly strength: number;
}

/** The failure mode that the words of a text together are most typical of. */
export function likeliestMode(
  tokens: readonly Token[],
  { typical }: Vocabulary,
): Likelihood | undefined {
  const scores = new Map<string, number>();
  const terms = new Set(tokens.map(({ term }) => term));
  for (const term of terms) {
    for (const [mode, score] of typical.get(term) ?? [])
      scores.set(mode, (scores.get(mode) ?? 0) + score);
  }
  let best: Likelihood | undefined;
  for (const [mode, score] of scores) {
    const strength = score / (1 + Math.sqrt(terms.size));
    if (!best || strength > best.strength) best = { mode, strength };
  }
  return best;
}
