import { quote } from '../../quote.ts';
import { defineRule } from '../rule.ts';

/** Old post-mortems keep a service that is gone; one still being written may mean its successor. */
export const retiredService = defineRule({
  id: 'retired-service',
  level: 'note',
  description: 'A post-mortem still being written does not name a retired service by oversight.',
  *check({ frontmatter, archive }) {
    if (frontmatter.status !== 'draft' && frontmatter.status !== 'in-review') return;
    for (const [index, service] of frontmatter.services.entries()) {
      if (!archive.services.some(({ id, retired }) => id === service && retired)) continue;
      yield {
        path: ['services', index],
        message: `${quote(service)} is retired in archive.yaml`,
        hint: 'Name the service that took its place, unless the old one was really meant.',
      };
    }
  },
});
