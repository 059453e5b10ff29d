/** What customers are told about why it happened, by root-cause category. */
import type { RootCauseCategory } from '../taxonomy.ts';

/** One plain sentence each, which names nobody and nothing. */
export const categorySentences = {
  'human-error': 'A step that we take by hand went wrong, and nothing in our systems caught it.',
  'process-gap': 'The way we work had no step that would have prevented this.',
  'tooling-failure': 'A tool that should have warned us of this, or stopped it, did not.',
  'design-weakness': 'A part of our system rested on something that turned out not to be so.',
  'communication-breakdown':
    'Something that was known in one place had not reached the people who needed to know it.',
} as const satisfies Record<RootCauseCategory, string>;
