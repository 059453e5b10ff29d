/** A document that is no post-mortem of ours, as collections for measuring search hold them. */
import { z } from 'zod';
import type { SearchDocument } from '../fields.ts';

/** One line of a file of documents; further keys are passed over. */
export const PlainDocumentSchema = z.object({
  id: z.string(),
  title: z.string(),
  company: z.string().nullish(),
  date: z.string().nullish(),
  keywords: z.array(z.string()).nullish(),
  text: z.string(),
});

export type PlainDocument = z.infer<typeof PlainDocumentSchema>;

/** Make the searchable document. */
export function plainDocument(document: PlainDocument): SearchDocument {
  const { id, title, company, date, keywords, text } = document;
  return {
    id,
    date: date ?? undefined,
    house: company ?? undefined,
    failureModes: [],
    text: {
      title,
      names: [...(keywords ?? []), ...(company ? [company] : [])].join('\n'),
      body: text,
    },
  };
}
