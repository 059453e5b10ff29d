import type { Level } from '../problem.ts';
import type { Status } from '../taxonomy.ts';

/**
 * How much it matters that something is missing: an error once a post-mortem calls itself final, a
 * warning while it is in review; undefined in a draft, where gaps are expected, and once superseded.
 */
export function gapLevel(status: Status): Level | undefined {
  if (status === 'final') return 'error';
  return status === 'in-review' ? 'warning' : undefined;
}

/** Whether a document claims to be complete enough to be judged by what it leaves out. */
export function isComplete(status: Status): boolean {
  return gapLevel(status) !== undefined;
}
