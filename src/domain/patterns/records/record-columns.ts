/**
 * Every record of an archive by columns: numbers of a kind stand together, one for each record, so that
 * ten thousand incidents are parted and counted in milliseconds. A record is a row; rows count from 0.
 */
import type { Facet, Labels } from '../../filters.ts';
import type { Measure } from '../length.ts';

export interface RecordColumns {
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  /** Titles and ids, folded for words to be looked for; undefined until they are known. */
  readonly folded: readonly string[] | undefined;
  /** What every value that occurs is called. */
  readonly labels: Labels;
  /** The values of each facet. */
  readonly values: Readonly<Record<Facet, readonly string[]>>;
  /** Places among those of what a record has. */
  readonly facets: Readonly<Record<Facet, Several>>;
  /** As `dayNumber` counts them. */
  readonly days: Int32Array;
  /** As `quarterNumber` counts them. */
  readonly quarters: Int32Array;
  /** 1 is Monday; 0 when nobody knows exactly when it began. */
  readonly weekdays: Uint8Array;
  /** 0–23; `noHour` when nobody knows exactly when it began. */
  readonly hours: Uint8Array;
  readonly factors: FactorColumns;
  readonly lengths: Readonly<Record<Measure, LengthColumns>>;
  readonly pages: PageColumns;
  readonly actions: ActionColumns;
  /** The row it repeats: -1 without one, beyond the last row when that is not in the archive. */
  readonly repeats: Int32Array;
}

/** Several numbers a record: those of a row stand from `starts[row]` up to `starts[row + 1]`. */
export interface Several {
  readonly starts: Int32Array;
  readonly codes: Int32Array;
}

/** Factors one after the other; those of a row stand from `starts[row]` up to `starts[row + 1]`. */
export interface FactorColumns {
  readonly starts: Int32Array;
  /** Places in the taxonomy. */
  readonly roles: Uint8Array;
  readonly categories: Uint8Array;
  /** What each is on, a place among `nouns`; -1 when it does not say. */
  readonly on: Int32Array;
  /** As written. */
  readonly nouns: readonly string[];
  /** What each noun means, a place among `meanings`: others may mean the same. */
  readonly meant: Int32Array;
  readonly meanings: readonly Meaning[];
  /** For each category its deepest role in every record; `noRole` where it has none. */
  readonly deepest: readonly Uint8Array[];
}

/** What a factor is on: a service, or a plain noun. */
export interface Meaning {
  /** The id of the service, or the noun without its case and spaces. */
  readonly key: string;
  /** The name of the service that is meant, if one is. */
  readonly service: string | undefined;
}

/** A length of every record. */
export interface LengthColumns {
  /** Places in `lengthStates`. */
  readonly states: Uint8Array;
  /** 0 where nothing is known. */
  readonly minutes: Float64Array;
  /** The rows of which something is known, the shortest first, alike ones in their own order. */
  readonly shortestFirst: Int32Array;
}

/** How long first pages waited. */
export interface PageColumns {
  /** The hour of the page; `noHour` where the timeline does not tell. */
  readonly hours: Uint8Array;
  readonly minutes: Float64Array;
  /** 1 where no page is written down and the first alert stands for it. */
  readonly fromAlert: Uint8Array;
  /** The rows that tell, the shortest first, alike ones in their own order. */
  readonly shortestFirst: Int32Array;
}

/** Actions one after the other; those of a row stand from `starts[row]` up to `starts[row + 1]`. */
export interface ActionColumns {
  readonly starts: Int32Array;
  /** The row each belongs to. */
  readonly rows: Int32Array;
  /** Places in the taxonomy. */
  readonly types: Uint8Array;
  readonly statuses: Uint8Array;
  /** What became of each, a place among `fates`. */
  readonly fates: Uint8Array;
  /** As `dayNumber` counts them. */
  readonly due: Int32Array;
  /** The day it was finished; `noDay` when it is not, or nobody wrote it down. */
  readonly done: Int32Array;
}

/** What stands for an hour that nobody knows. */
export const noHour = 24;
/** Deeper roles have smaller places. */
export const noRole = 255;
export const noDay = -(2 ** 31);
