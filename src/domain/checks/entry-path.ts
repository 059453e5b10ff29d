import { blockLines } from '../lines.ts';
import type { Frontmatter } from '../postmortem.ts';
import type { Path } from '../problem.ts';
import type { WrittenTimelineEntry } from '../timeline.ts';

/** Where an entry of the timeline stands, or one of its keys; in a block an entry is a line. */
export function entryPath(
  { timeline }: Frontmatter,
  index: number,
  key?: keyof WrittenTimelineEntry,
): Path {
  return key !== undefined && Array.isArray(timeline)
    ? ['timeline', index, key]
    : ['timeline', index];
}

/** How many entries an author wrote, whether their moments could be settled or not. */
export function countEntries({ timeline = [] }: Frontmatter): number {
  return typeof timeline === 'string' ? blockLines(timeline).length : timeline.length;
}
