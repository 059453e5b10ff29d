import { entryPath } from '../entry-path.ts';
import { repeatsOf, sameWords } from '../repeats.ts';
import { defineRule } from '../rule.ts';

/** The same thing at the same time was pasted twice. */
export const duplicateEntry = defineRule({
  id: 'duplicate-entry',
  level: 'warning',
  description: 'No two entries of the timeline say the same at the same time.',
  *check({ frontmatter, postmortem: { timeline } }) {
    const timeOf = (index: number) => timeline[index]?.at.epochMs;
    // Entries stand in the order of time, and few have company.
    const keyOf = ({ at, kind, text }: (typeof timeline)[number], index: number) =>
      at.epochMs === timeOf(index - 1) || at.epochMs === timeOf(index + 1)
        ? `${at.epochMs} ${kind} ${sameWords(text)}`
        : undefined;
    for (const { item, firstIndex } of repeatsOf(timeline, keyOf)) {
      const place = (timeline[firstIndex]?.index ?? 0) + 1;
      yield {
        path: entryPath(frontmatter, item.index),
        message: `says the same as entry ${place}, at the same time`,
        hint: 'Remove one of the two.',
      };
    }
  },
});
