import { formatLength } from './length.ts';
import { type Moment, isKnown } from './moment.ts';

/** A length of time in milliseconds; `bound` says when only one side of it is known. */
export interface Duration {
  readonly ms: number;
  readonly bound?: 'at-least' | 'at-most';
}

/** The three lengths pages and charts speak of; absent when a moment is missing or unknown. */
export interface Durations {
  /** started → detected */
  readonly toDetect?: Duration;
  /** detected → mitigated */
  readonly toMitigate?: Duration;
  /** started → resolved */
  readonly toResolve?: Duration;
}

/**
 * Measure from one moment to another. `before` at the beginning makes it "at least", at the end
 * "at most". Undefined when nothing can be said: with an unknown moment, with `before` at both ends,
 * and when the end lies before the beginning.
 */
export function between(from: Moment | undefined, to: Moment | undefined): Duration | undefined {
  if (!isKnown(from) || !isKnown(to)) return undefined;
  if (from.bound && to.bound) return undefined;
  const ms = to.epochMs - from.epochMs;
  if (ms < 0) return undefined;
  if (from.bound) return ms === 0 ? undefined : { ms, bound: 'at-least' };
  if (to.bound) return { ms, bound: 'at-most' };
  return { ms };
}

/** Write a length of time as `formatLength` does, with what is known of it: `at least 2 h`. */
export function formatDuration({ ms, bound }: Duration): string {
  const prefix = bound === 'at-least' ? 'at least ' : bound === 'at-most' ? 'at most ' : '';
  return prefix + formatLength(ms);
}
