/** Comparisons that a page makes together: what is beyond chance among them, and what cannot be told. */
import type { TestedKind } from './finding.ts';
import { holmAdjust } from './statistics/holm.ts';
import type { Rows } from './incidents.ts';

/** Two things that might differ, before anybody has judged how many comparisons there are. */
export interface Comparison {
  readonly kind: TestedKind;
  /** The value it is about: a category, a weekday, an hour, a service. */
  readonly about: string;
  /** The incidents it rests on; the events that are compared are among them. */
  readonly n: number;
  /** How many events are compared: below twenty there are too few to tell. */
  readonly events: number;
  /** The p-value of its own exact test. */
  readonly p: number;
  /** Whether it differs in the way that is worth saying. */
  readonly worthSaying: boolean;
  /** What it says; only what differs is asked for. */
  readonly say: () => string;
  readonly test: string;
  readonly incidents: Rows;
}

/** A comparison with what can be said of it. */
export interface Judged extends Comparison {
  /** After Holm's correction over everything tested; undefined when there were too few to test. */
  readonly adjusted: number | undefined;
  readonly verdict: 'beyond chance' | 'too few to tell';
}

/** With fewer events a difference is not tested. */
const fewestEvents = 20;
/** Of a hundred pages on which nothing differs, one may say that something does. */
export const alpha = 0.01;

/** Judge comparisons together: with one in a hundred pages wrong, however many there are on it. */
export function judge(comparisons: readonly Comparison[]): Judged[] {
  const tested = comparisons.filter(({ events }) => events >= fewestEvents);
  const adjusted = holmAdjust(tested.map(({ p }) => p));
  const byComparison = new Map(tested.map((one, index) => [one, adjusted[index]]));
  return comparisons.map((one) => {
    const p = byComparison.get(one);
    const isBeyond = p !== undefined && p <= alpha;
    return { ...one, adjusted: p, verdict: isBeyond ? 'beyond chance' : 'too few to tell' };
  });
}
