/** What stands in the files of "feels like": written by files.ts, read by question.ts. */
import type { Card } from '../card.ts';
import type { PackedVocabulary } from './packed-vocabulary.ts';
import type { Sketch } from './sketch.ts';

/** Cards of so many documents make a file. */
export const cardsPerFile = 8;

/** What is fetched before the first query: `start.json`. */
export interface StartFile {
  /** The folder of all other files, named by what is in them: files of two builds never mix. */
  readonly folder: string;
  /** How many files `terms/<n>.json` there are. */
  readonly shards: number;
  readonly sketch: Sketch;
  /** Failure mode → label. */
  readonly modes: Readonly<Record<string, string>>;
  readonly vocabulary: PackedVocabulary;
}

/** `cards/<n>.json`: documents n·cardsPerFile and after. */
export type CardFile = readonly Card[];

/** `facets/<facet>.json`: value → numbers of the documents that have it, ascending. */
export type FacetFile = Readonly<Record<string, readonly number[]>>;
