import type { Path } from '../problem.ts';
import type { WriteUp } from '../write-up.ts';

/** The path of a field of an update, which is a line of its own where updates are a literal block. */
export function updatePath({ updates }: WriteUp, index: number, key: 'at' | 'phase'): Path {
  return Array.isArray(updates) ? ['updates', index, key] : ['updates', index];
}
