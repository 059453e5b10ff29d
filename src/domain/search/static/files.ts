/**
 * "Feels like" for a site without a server: everything a query may need as small files. The browser
 * fetches the start, then the shards its words are in, then the cards of what it found.
 */
import type { Archive } from '../../archive.ts';
import { facetsOf } from '../../facets.ts';
import { type Facet, facetNames } from '../../filters.ts';
import type { Postmortem } from '../../resolve.ts';
import { cardOf } from '../card.ts';
import { type CardFile, type FacetFile, type StartFile, cardsPerFile } from './file-shapes.ts';
import { isPair } from '../index-terms.ts';
import { packVocabulary } from './packed-vocabulary.ts';
import { type Shard, cutIntoShards } from './shards.ts';
import { type Sketch, drawSketch } from './sketch.ts';
import type { VocabularyPhrase } from '../vocabulary.ts';
import type { SearchIndex } from '../weigh.ts';

/** Everything to be written as JSON. */
export interface StaticFiles {
  readonly start: Omit<StartFile, 'folder'>;
  /** By name: `terms/0.json`. */
  readonly parts: ReadonlyMap<string, Shard | CardFile | FacetFile>;
}

export interface StaticSource {
  readonly archive: Archive;
  /** In the order of the index. */
  readonly postmortems: readonly Postmortem[];
  readonly index: SearchIndex;
  readonly phrases: readonly VocabularyPhrase[];
}

/** Lay out every file. */
export function layOutFiles({ archive, postmortems, index, phrases }: StaticSource): StaticFiles {
  const shards = cutIntoShards(index);
  const parts = new Map<string, Shard | CardFile | FacetFile>();
  for (const [number, shard] of shards.entries()) parts.set(`terms/${number}.json`, shard);
  for (let first = 0; first < postmortems.length; first += cardsPerFile) {
    const shown = postmortems.slice(first, first + cardsPerFile);
    const cards = shown.map((postmortem) => cardOf(postmortem, archive));
    parts.set(`cards/${first / cardsPerFile}.json`, cards);
  }
  for (const facet of facetNames) parts.set(`facets/${facet}.json`, facetFile(facet, postmortems));
  const start = {
    shards: shards.length,
    sketch: sketchOf(index),
    modes: labelsOf(archive),
    vocabulary: packVocabulary(phrases),
  };
  return { start, parts };
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
  const numbers = new Map<string, number[]>();
  for (const [number, postmortem] of postmortems.entries()) {
    for (const value of facetsOf(postmortem)[facet]) {
      const before = numbers.get(value);
      if (before) before.push(number);
      else numbers.set(value, [number]);
    }
  }
  return Object.fromEntries(numbers);
}
