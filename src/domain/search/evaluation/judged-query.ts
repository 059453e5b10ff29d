/** A question whose answers are known, as teams write them down to measure what search finds. */
import { z } from 'zod';
import { date, oneOf, prose } from '../../fields.ts';
import { didYouMean } from '../../nearest.ts';
import type { Fault } from '../../outcome.ts';
import { quote } from '../../quote.ts';
import type { Term } from '../../taxonomy.ts';

/** The kinds of questions. */
const queryKinds = {
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
  query: prose().describe('What is typed or pasted; of kind similar the id of a document.'),
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

/** What is wrong with a query for a collection with these ids; undefined when nothing is. */
export function faultOf(
  { kind, query, relevant }: JudgedQuery,
  ids: ReadonlySet<string>,
): Fault | undefined {
  if (kind === 'none' && relevant.length > 0) {
    return {
      message: 'nothing answers a query of kind none, and yet documents are listed',
      hint: 'Write "relevant": [], or give it another kind.',
    };
  }
  if (kind !== 'none' && relevant.length === 0) {
    return {
      message: `no document is listed for a query of kind ${kind}`,
      hint: 'List those that answer it under "relevant", or give it the kind none.',
    };
  }
  const named = [...relevant.map(({ doc }) => doc), ...(kind === 'similar' ? [query] : [])];
  const unknown = named.find((id) => !ids.has(id));
  if (unknown !== undefined) {
    return {
      message: `${quote(unknown)} is not among the documents that are searched`,
      hint: didYouMean(unknown, ids, 'Restricted and superseded post-mortems are left out.'),
    };
  }
  const twice = named.find((id, at) => named.indexOf(id) !== at);
  return twice === undefined
    ? undefined
    : { message: `${quote(twice)} is named twice`, hint: 'Name each document once.' };
}
