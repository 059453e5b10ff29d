/** A write-up as JSON for programs of one's own, and what it consists of. */
import { z } from 'zod';
import { publicImpacts, updatePhases } from '../../taxonomy.ts';
import { type PublicMoment, firstSlug } from '../incident.ts';
import { writeHtml } from './html.ts';
import { writeMarkdown } from './markdown.ts';
import { writePlainText } from './plain-text.ts';
import { type PublishedWriteUp, storyOf } from './published.ts';
import { type PublicSite, incidentUrl } from '../site.ts';
import { summaryOf } from './summary.ts';

const day = z.iso.date();
const idsOf = <Id extends string>(terms: Readonly<Record<Id, unknown>>) =>
  z.enum(Object.keys(terms) as [Id, ...Id[]]);

const MomentSchema = z.strictObject({
  at: z.iso.datetime().describe('To the minute, in UTC: 2026-03-14T02:14:00Z.'),
  bound: z.literal('before').optional().describe('Given when it was at this moment or earlier.'),
});

/** What `hindsight export json` writes. Fields may be added; none will change its meaning. */
export const ExportedWriteUpSchema = z
  .strictObject({
    id: z.string().describe('The same for ever, whatever becomes of the slug.'),
    slug: z.string().describe('The last part of its public address.'),
    formerSlugs: z.array(z.string()).describe('Slugs it had before, the first one first.'),
    url: z.url().nullable().describe('Its page; null when nobody says where the site is served.'),
    title: z.string().describe('What customers noticed.'),
    summary: z.string().describe('The beginning of its text, 200 characters at most.'),
    impact: idsOf(publicImpacts).describe('How bad it was for customers.'),
    affects: z.array(z.string()).describe('Public names of components.'),
    started: MomentSchema.describe('When customers were first affected.'),
    detected: MomentSchema.nullable().describe('When it was noticed; null: not said.'),
    mitigated: MomentSchema.nullable().describe('When it stopped hurting them; null: not said.'),
    resolved: MomentSchema.nullable().describe('When it was over; null while it goes on.'),
    updates: z
      .array(
        MomentSchema.extend({
          phase: idsOf(updatePhases).describe('How far it was.'),
          text: z.string().describe('What customers were told, as plain text.'),
        }),
      )
      .describe('Oldest first.'),
    actions: z.array(z.string()).describe('What is being done, as plain text.'),
    corrections: z
      .array(
        z.strictObject({
          on: day.describe('The day of the correction.'),
          text: z.string().describe('What was wrong, and what is right.'),
        }),
      )
      .describe('What was corrected after publication.'),
    published: day.describe('The day it first went out.'),
    updated: day.describe('The day it last changed.'),
    story: z
      .strictObject({
        html: z.string().describe('Plain HTML without classes, styles or scripts.'),
        markdown: z.string().describe('CommonMark with tables and struck text.'),
        text: z.string().describe('Lines of at most 72 columns.'),
      })
      .describe('The text with actions and corrections, in three forms.'),
  })
  .describe('A public write-up.');

export type ExportedWriteUp = z.infer<typeof ExportedWriteUpSchema>;

/** Make the value. */
export function exportedWriteUp(writeUp: PublishedWriteUp, site: PublicSite): ExportedWriteUp {
  const { incident, body } = writeUp;
  const { slug, title, impact, published, updated } = incident;
  const url = site.url === undefined ? undefined : incidentUrl(incident, site);
  const story = storyOf(writeUp, url);
  return {
    id: firstSlug(incident),
    slug,
    formerSlugs: [...incident.formerSlugs],
    url: url ?? null,
    title,
    summary: summaryOf(body) || title,
    impact,
    affects: [...incident.affects],
    started: momentOf(incident.started),
    detected: optionalMoment(incident.detected),
    mitigated: optionalMoment(incident.mitigated),
    resolved: optionalMoment(incident.resolved),
    updates: incident.updates.map(({ at, phase, text }) => ({ ...momentOf(at), phase, text })),
    actions: [...incident.actions],
    corrections: incident.corrections.map(({ on, text }) => ({ on, text })),
    published,
    updated,
    story: {
      html: writeHtml(story),
      markdown: writeMarkdown(story),
      text: writePlainText(story),
    },
  };
}

/** What it consists of, as JSON Schema. */
export function exportedSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(ExportedWriteUpSchema, { target: 'draft-2020-12' });
}

function optionalMoment(moment: PublicMoment | undefined) {
  return moment ? momentOf(moment) : null;
}

function momentOf({ epochMs, bound }: PublicMoment) {
  return { at: `${new Date(epochMs).toISOString().slice(0, 19)}Z`, ...(bound && { bound }) };
}
