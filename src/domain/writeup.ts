/** The public write-up of an incident: what an author writes, and what approving adds. */
import { z } from 'zod';
import { date, id, line, listOrBlock, moment, oneOf } from './fields.ts';
import { publicImpacts, updatePhases } from './taxonomy.ts';

export const UpdateSchema = z.strictObject({
  at: line().describe('When it was published, to the minute.'),
  phase: oneOf(updatePhases, 'a phase of an update').describe('How far we were.'),
  text: line({ max: 1000 }).describe('What customers were told.'),
});

/** The frontmatter of `public.mdx`. Nothing in it may come from the internal text by itself. */
export const WriteUpSchema = z
  .strictObject({
    title: line({ max: 120 }).describe('What customers noticed, in their words.'),
    slug: id.describe('Its public URL. Choose it anew: the internal directory name stays inside.'),
    impact: oneOf(publicImpacts, 'a public impact').describe('How bad it was for customers.'),
    affects: z.array(line({ max: 80 })).describe('Public component names from archive.yaml.'),
    started: moment.describe('When customers were first affected.'),
    resolved: moment.optional().describe('When it was over for them.'),
    updates: listOrBlock(UpdateSchema)
      .optional()
      .describe(
        'What was said when, oldest first. A list, or a block with `02:31 investigating: text` a line.',
      ),
    actions: z
      .array(line({ max: 300 }))
      .optional()
      .describe('What we are doing, in plain sentences.'),
    corrections: z
      .array(
        z.strictObject({
          on: date.describe('The day of the correction.'),
          text: line({ max: 600 }).describe('What was wrong, and what is right.'),
        }),
      )
      .optional()
      .describe('What was corrected after publication.'),
  })
  .describe('The frontmatter of a public write-up (public.mdx).');

/** The frontmatter of `public.approved.mdx`: the copy is the approval. */
export const ApprovedWriteUpSchema = WriteUpSchema.extend({
  approvedBy: line({ max: 80 }).describe('Who approved it.'),
  approvedOn: date.describe('The day it was approved.'),
  published: date.describe('The day it went out.'),
}).describe('The frontmatter of an approved write-up (public.approved.mdx).');

export type WriteUp = z.infer<typeof WriteUpSchema>;
export type ApprovedWriteUp = z.infer<typeof ApprovedWriteUpSchema>;
