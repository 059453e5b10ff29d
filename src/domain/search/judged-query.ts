/** A question whose answers are known, as teams write them down to measure what search finds. */
import { z } from 'zod';
import { date, oneOf } from '../fields.ts';
import type { Term } from '../taxonomy.ts';

/** The kinds of questions. */
export const queryKinds = {
  vague: { label: 'Vague', description: 'Half remembered.' },
  symptom: { label: 'Symptom', description: 'A pasted alert, log line or stack trace.' },
  similar: { label: 'Similar', description: 'The id of a document: which others broke so too?' },
  when: { label: 'When', description: 'Names a month, a season or a year.' },
  none: { label: 'None', description: 'Nothing in the collection answers it.' },
} as const satisfies Record<string, Term>;

export type QueryKind = keyof typeof queryKinds;

/** One line of a file of judged queries; further keys are passed over. */
export const JudgedQuerySchema = z.object({
  id: z.string().describe('A name of its own.'),
  kind: oneOf(queryKinds, 'a kind of question').describe('What kind of question it is.'),
  query: z.string().describe('What is typed or pasted; of kind similar the id of a document.'),
  today: date.optional().describe('The day on which it is asked.'),
  relevant: z
    .array(
      z.object({
        doc: z.string().describe('The id of a document that answers it.'),
        grade: z.int().min(1).max(3).describe('How well: 2 exactly, 1 nearly.'),
      }),
    )
    .describe('The documents that answer it; whatever is not listed counts as wrong.'),
});

export type JudgedQuery = z.infer<typeof JudgedQuerySchema>;
