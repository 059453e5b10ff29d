/** From what somebody typed or pasted to the terms it is ranked by. */
import { modeTerm, pairsOf } from './index-terms.ts';
import { readQueryDates } from './query-dates.ts';
import { withoutFrames } from './words/stack-frames.ts';
import { type Token, tokenise } from './words/tokens.ts';
import { tuning } from './tuning.ts';
import {
  type Likelihood,
  type Mention,
  type Vocabulary,
  likeliestMode,
  mentionsIn,
} from './vocabulary.ts';

export type TermKind = 'word' | 'pair' | 'mode' | 'date';

export interface QueryTerm {
  readonly term: string;
  readonly kind: TermKind;
  /** What a match counts, times its weight in the document. */
  readonly weight: number;
  /** What the query says, for the reasons of a result. */
  readonly words: string;
}

export interface Query {
  /** Its words in order, without dates. */
  readonly tokens: readonly Token[];
  readonly terms: readonly QueryTerm[];
  /** The failure modes it names, the surest first. */
  readonly mentions: readonly Mention[];
  /** Word → how typical it is of failing systems: of all failure modes together. */
  readonly typicality: ReadonlyMap<string, number>;
}

/** Read a query; `today` is the reader's day, `2026-11-26`, from which "last March" counts. */
export function readQuery(text: string, vocabulary: Vocabulary, today: string): Query {
  const { meant, words, rest } = readQueryDates(withoutFrames(text), today);
  const tokens = tokenise(rest);
  const mentions = mentionsIn(tokens, vocabulary);
  return {
    tokens,
    terms: [
      ...wordTerms(tokens),
      ...modeTerms(mentions, likeliestMode(tokens, vocabulary)),
      ...meant.map(({ term, weight }): QueryTerm => {
        return { term, kind: 'date', weight, words: words.join(', ') };
      }),
    ],
    mentions,
    typicality: new Map(tokens.map(({ term }) => [term, typicalityOf(term, vocabulary)])),
  };
}

function typicalityOf(term: string, { typical }: Vocabulary): number {
  let sum = 0;
  for (const typicality of typical.get(term)?.values() ?? []) sum += typicality;
  return sum;
}

/** The failure modes that are named, and the one that is likeliest whether named or not. */
function modeTerms(mentions: readonly Mention[], likely: Likelihood | undefined): QueryTerm[] {
  const modes = new Map<string, QueryTerm>();
  const add = (mode: string, weight: number, words: string) => {
    const before = modes.get(mode);
    const sum = weight + (before?.weight ?? 0);
    modes.set(mode, {
      term: modeTerm(mode),
      kind: 'mode',
      weight: sum,
      words: before?.words ?? words,
    });
  };
  for (const { mode, evidence, words } of mentions) {
    add(mode, (tuning.namedMode * evidence) / (tuning.queryDoubt + evidence), words[0] ?? '');
  }
  if (likely) add(likely.mode, tuning.likelyMode * likely.strength, '');
  return [...modes.values()];
}

function wordTerms(tokens: readonly Token[]): QueryTerm[] {
  const terms = new Map<string, QueryTerm & { count: number }>();
  const add = (term: string, kind: TermKind, words: string) => {
    const count = (terms.get(term)?.count ?? 0) + 1;
    // Said twice it counts a little more, in a stack trace said fifty times not fifty times as much.
    terms.set(term, { term, kind, weight: 1 + Math.log(count) * 0.4, words, count });
  };
  for (const { term, surface } of tokens) add(term, 'word', surface);
  for (const { term, surface } of pairsOf(tokens)) add(term, 'pair', surface);
  return [...terms.values()];
}
