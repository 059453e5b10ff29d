import { didYouMean } from '../../nearest.ts';
import { quote } from '../../quote.ts';
import { defineRule } from '../rule.ts';

/** A service is one of those in archive.yaml; an archive that lists none accepts any. */
export const unknownService = defineRule({
  id: 'unknown-service',
  level: 'error',
  description: 'Every service is listed in archive.yaml.',
  *check({ frontmatter, archive }) {
    const known = archive.services.map(({ id }) => id);
    if (known.length === 0) return;
    for (const [index, service] of frontmatter.services.entries()) {
      if (known.includes(service)) continue;
      yield {
        path: ['services', index],
        message: `${quote(service)} is not a service of archive.yaml`,
        hint: didYouMean(service, known, 'Add it to `services` in archive.yaml, or correct it.'),
      };
    }
  },
});
