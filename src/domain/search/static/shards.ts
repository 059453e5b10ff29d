/**
 * The index as small static files: a query fetches only those that its words need. A pair of words
 * stands with the rarer of the two, so that it never costs a file of its own.
 */
import { isPair, wordsOfPair } from '../index-terms.ts';
import { hashOf } from './sketch.ts';
import type { Postings, SearchIndex } from '../weigh.ts';

/** Weights are kept as whole numbers of these steps. */
const steps = 24;

/**
 * Of a common word only the documents in which it counts most are kept (static index pruning: Carmel
 * et al., SIGIR 2001); a date keeps all of its documents.
 */
const mostDocuments = 600;

/** About so many entries make a file; an entry is a document under a term. */
const entriesPerShard = 3000;
const mostShards = 4096;

/** How many documents have the term, then for each that is kept: distance to the one before, weight. */
type PackedPostings = readonly number[];

/** A file of the index: term → its documents. */
export type Shard = Readonly<Record<string, PackedPostings>>;

/** Cut an index into files; the number of shards is a power of two. */
export function cutIntoShards(index: SearchIndex): readonly Shard[] {
  const count = countOf(index);
  const shards = Array.from({ length: count }, (): Record<string, PackedPostings> => ({}));
  for (const term of [...index.postings.keys()].sort()) {
    const postings = index.postings.get(term) as Postings;
    const keeper = isPair(term) ? rarerOf(term, index) : term;
    const shard = shards[shardOf(keeper, count)];
    if (shard) shard[term] = pack(postings, term.startsWith('@') ? Infinity : mostDocuments);
  }
  return shards;
}

/** The number of the shard that has a word with all its pairs, a failure mode or a date. */
export function shardOf(keeper: string, shards: number): number {
  return hashOf(keeper) % shards;
}

/** The documents of a term in a shard, and how many have it in all; undefined when none has. */
export function readPostings(
  shard: Shard,
  term: string,
): (Postings & { readonly frequency: number }) | undefined {
  if (!Object.hasOwn(shard, term)) return undefined;
  const [frequency = 0, ...packed] = shard[term] ?? [];
  const documents: number[] = [];
  const weights: number[] = [];
  let document = 0;
  for (let at = 0; at < packed.length; at += 2) {
    documents.push((document += packed[at] ?? 0));
    weights.push((packed[at + 1] ?? 0) / steps);
  }
  return { documents, weights, frequency };
}

function pack({ documents, weights }: Postings, most: number): PackedPostings {
  const kept = documents.map((document, index) => ({ document, weight: weights[index] ?? 0 }));
  if (kept.length > most) {
    kept.sort((a, b) => b.weight - a.weight || a.document - b.document);
    kept.length = most;
    kept.sort((a, b) => a.document - b.document);
  }
  let before = 0;
  const packed: number[] = [documents.length];
  for (const { document, weight } of kept) {
    packed.push(document - before, Math.max(1, Math.round(weight * steps)));
    before = document;
  }
  return packed;
}

function rarerOf(pair: string, { postings }: SearchIndex): string {
  const [a, b] = wordsOfPair(pair);
  const frequency = (word: string) => postings.get(word)?.documents.length ?? 0;
  return frequency(a) <= frequency(b) ? a : b;
}

function countOf({ postings }: SearchIndex): number {
  let entries = 0;
  for (const { documents } of postings.values())
    entries += Math.min(documents.length, mostDocuments);
  let count = 1;
  while (count * entriesPerShard < entries && count < mostShards) count *= 2;
  return count;
}
