/**
 * A query answered from static files, in two steps with a fetch between them: which files it needs,
 * and what they say.
 */
import { chooseTerms } from './choose-terms.ts';
import { closeAmong } from '../closeness.ts';
import type { StartFile } from './file-shapes.ts';
import { isPair, wordsOfPair } from '../index-terms.ts';
import { unpackVocabulary } from './packed-vocabulary.ts';
import { type Query, readQuery } from '../query.ts';
import { type Ranked, rank } from '../rank.ts';
import { type Shard, readPostings, shardOf } from './shards.ts';
import { type Sketch, frequencyIn } from './sketch.ts';
import { type Vocabulary, vocabularyOf } from '../vocabulary.ts';
import type { Postings } from '../weigh.ts';

/** What is known before the first query. */
export interface StaticStart {
  readonly shards: number;
  readonly sketch: Sketch;
  readonly vocabulary: Vocabulary;
}

/** Unpack what a query is read with. */
export function readStart({ shards, sketch, vocabulary }: StartFile): StaticStart {
  return { shards, sketch, vocabulary: vocabularyOf(unpackVocabulary(vocabulary)) };
}

export interface StaticQuestion {
  readonly query: Query;
  /** Numbers of the files `terms/<n>.json` that the answer needs. */
  readonly shards: readonly number[];
}

/** Read a query, and say which files it needs; `today` is the reader's day, `2026-11-26`. */
export function askStatic(text: string, start: StaticStart, today: string): StaticQuestion {
  const { sketch, shards } = start;
  const frequencyOf = (term: string) => frequencyIn(sketch, term);
  const whole = readQuery(text, start.vocabulary, today);
  const query = chooseTerms(whole, frequencyOf, sketch.documents);
  const keepers = query.terms.filter(({ term, kind }) => kind !== 'pair' && frequencyOf(term) > 0);
  return { query, shards: [...new Set(keepers.map(({ term }) => shardOf(term, shards)))] };
}

export interface StaticAnswer {
  /** Results that are close, the best first; with none the answer is "nothing close". */
  readonly close: readonly Ranked[];
  /** The best of the others. */
  readonly further: readonly Ranked[];
}

/** Answer from the fetched files, of all documents or only of those that are `allowed`. */
export function answerStatic(
  { query }: StaticQuestion,
  { shards: count, sketch }: StaticStart,
  shards: ReadonlyMap<number, Shard>,
  {
    limit,
    allowed,
  }: { readonly limit: number; readonly allowed?: ReadonlySet<number> | undefined },
): StaticAnswer {
  const read = (term: string) => {
    // A pair stands with the rarer of its words, and which one that is only the files know.
    for (const keeper of isPair(term) ? wordsOfPair(term) : [term]) {
      const shard = shards.get(shardOf(keeper, count));
      const postings = shard && readPostings(shard, term);
      if (postings) return postings;
    }
    return undefined;
  };
  const found = new Map(query.terms.map(({ term }) => [term, read(term)]));
  const postingsOf = (term: string) => {
    const postings = found.get(term);
    return postings && allowed ? within(postings, allowed) : postings;
  };
  const results = rank(query.terms, postingsOf, limit);
  const frequencyOf = (word: string) => found.get(word)?.frequency ?? 0;
  const close = closeAmong(query, results, sketch.documents, frequencyOf);
  return { close, further: results.filter((result) => !close.includes(result)) };
}

function within({ documents, weights }: Postings, allowed: ReadonlySet<number>): Postings {
  const kept = documents.flatMap((document, index) => (allowed.has(document) ? [index] : []));
  return {
    documents: kept.map((index) => documents[index] as number),
    weights: kept.map((index) => weights[index] as number),
  };
}

/** The documents that have any of the chosen values in every facet; `undefined` when nothing is chosen. */
export function documentsWith(
  chosen: readonly {
    readonly values: readonly string[];
    readonly numbers: Readonly<Record<string, readonly number[]>>;
  }[],
): ReadonlySet<number> | undefined {
  const sets = chosen.map(
    ({ values, numbers }) =>
      new Set(
        values.flatMap((value) => (Object.hasOwn(numbers, value) ? numbers[value] : []) ?? []),
      ),
  );
  const [first, ...others] = sets;
  return others.reduce((left: Set<number> | undefined, set) => left?.intersection(set), first);
}
