/**
 * "Feels like" for a site without a server: everything a query may need as small files. The browser
 * fetches the start, then the shards its words are in, then the cards of what it found.
 */
import type { Archive } from '../archive.ts';
import { facetsOf } from '../facets.ts';
import { type Facet, facetNames } from '../filters.ts';
import type { Postmortem } from '../resolve.ts';
import { type Card, cardOf } from './card.ts';
import { isPair } from './index-terms.ts';
import { type PackedVocabulary, packVocabulary } from './packed-vocabulary.ts';
import { type Shard, cutIntoShards } from './shards.ts';
import { type Sketch, drawSketch } from './sketch.ts';
import type { VocabularyPhrase } from './vocabulary.ts';
import type { SearchIndex } from './weigh.ts';

/** Cards of so many documents make a file. */
export const cardsPerFile = 8;

/** What is fetched before the first query. */
export interface StartFile {
  /** How many files `terms/<n>.json` there are. */
  readonly shards: number;
  readonly sketch: Sketch;
  /** Failure mode → label. */
  readonly modes: Readonly<Record<string, string>>;
  readonly vocabulary: PackedVocabulary;
}

/** `terms/<n>.json` */
export type ShardFile = Shard;

/** `cards/<n>.json`: documents n·cardsPerFile and after. */
export type CardFile = readonly Card[];

/** `facets/<facet>.json`: value → numbers of the documents that have it, ascending. */
export type FacetFile = Readonly<Record<string, readonly number[]>>;

/** Name → content, to be written as JSON. */
export type StaticFiles = ReadonlyMap<string, StartFile | ShardFile | CardFile | FacetFile>;

export interface StaticSource {
  readonly archive: Archive;
  /** In the order of the index. */
  readonly postmortems: readonly Postmortem[];
  readonly index: SearchIndex;
  readonly phrases: readonly VocabularyPhrase[];
}

/** Lay out every file. */
export function layOutFiles(source: StaticSource): StaticFiles {
  const { archive, postmortems, index, phrases } = source;
  const shards = cutIntoShards(index);
  const files = new Map<string, StartFile | ShardFile | CardFile | FacetFile>();
  files.set('start.json', {
    shards: shards.length,
    sketch: sketchOf(index),
    modes: labelsOf(archive),
    vocabulary: packVocabulary(phrases),
  });
  for (const [number, shard] of shards.entries()) files.set(`terms/${number}.json`, shard);
  for (let first = 0; first < postmortems.length; first += cardsPerFile) {
    const cards = postmortems.slice(first, first + cardsPerFile);
    files.set(
      `cards/${first / cardsPerFile}.json`,
      cards.map((postmortem) => cardOf(postmortem, archive)),
    );
  }
  for (const facet of facetNames) files.set(`facets/${facet}.json`, facetFile(facet, postmortems));
  return files;
}

function sketchOf({ ids, postings }: SearchIndex): Sketch {
  const frequencies = new Map<string, number>();
  for (const [term, { documents }] of postings) {
    if (!isPair(term)) frequencies.set(term, documents.length);
  }
  return drawSketch(frequencies, ids.length);
}

function labelsOf({ failureModes }: Archive): Record<string, string> {
  return Object.fromEntries(Object.entries(failureModes).map(([id, { label }]) => [id, label]));
}

function facetFile(facet: Facet, postmortems: readonly Postmortem[]): FacetFile {
  const numbers: Record<string, number[]> = {};
  for (const [number, postmortem] of postmortems.entries()) {
    for (const value of facetsOf(postmortem)[facet]) (numbers[value] ??= []).push(number);
  }
  return numbers;
}
