import { mentionsOf } from '../mentions.ts';
import { defineRule } from '../rule.ts';

/** A restricted post-mortem is in no build: its name would stand there, and lead nowhere. */
export const restrictedMention = defineRule({
  id: 'restricted-mention',
  level: 'warning',
  description: 'A post-mortem that everybody can read does not name a restricted one.',
  *check(subject) {
    if (subject.postmortem.restricted) return;
    for (const { id, path, place } of mentionsOf(subject)) {
      if (!subject.postmortems.get(id)?.restricted) continue;
      yield {
        ...(path && { path }),
        message: `${place}names a restricted post-mortem, which most readers cannot open`,
        hint: 'Remove it here; the restricted one may name this one instead.',
      };
    }
  },
});
