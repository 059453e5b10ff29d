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

/**
 * Write a length of time with its two largest units: `40 s`, `31 min`, `4 h 12 min`, `2 d 3 h`.
 * From one minute on seconds are dropped, since timelines are written to the minute.
 */
export function formatDuration({ ms, bound }: Duration): string {
  const prefix = bound === 'at-least' ? 'at least ' : bound === 'at-most' ? 'at most ' : '';
  return prefix + formatMs(ms);
}

function formatMs(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  if (seconds > 0 && seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return joined(hours, 'h', minutes % 60, 'min');
  return joined(Math.floor(hours / 24), 'd', hours % 24, 'h');
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
