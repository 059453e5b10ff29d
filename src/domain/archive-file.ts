/** `archive.yaml`, the organisation an archive belongs to, as it is written: the one list of its fields. */
import { z } from 'zod';
import { isTimeZone } from './calendar.ts';
import { amount, date, id, line, oneOf, readBy, url } from './fields.ts';
import { fault, ok } from './outcome.ts';
import { dataLosses, idsOf, kinds, severities } from './taxonomy.ts';

const timeZone = readBy((written) =>
  isTimeZone(written)
    ? ok(written)
    : fault(
        `"${written}" is not a time zone`,
        'Write UTC or a zone of the IANA database, such as Europe/Amsterdam or America/New_York.',
      ),
);

const urlPattern = (slot: string) =>
  readBy((written) =>
    /^https?:\/\//.test(written) && written.includes(`{${slot}}`)
      ? ok(written)
      : fault(
          `"${written}" is not an address with {${slot}} in it`,
          `Write the address with {${slot}} where it goes, such as https://example.com/{${slot}}.`,
        ),
  );

const words = line({ max: 80 });

const ServiceSchema = z.strictObject({
  id: id.describe('What post-mortems write under `services`.'),
  name: line({ max: 80 }).describe('What pages call it.'),
  team: line({ max: 80 }).optional().describe('Who looks after it.'),
  description: line({ max: 300 }).optional().describe('What it does, in one sentence.'),
  publicComponent: line({ max: 80 }).optional().describe('Its name on the public site, if any.'),
  retired: z.boolean().optional().describe('true once it is gone; old post-mortems keep it.'),
});

const PersonSchema = z.strictObject({
  name: line({ max: 80 }).describe('Name as pages show it.'),
  left: date.optional().describe('The day this person left.'),
});

const PolicySchema = z.strictObject({
  write: z
    .enum(['always', 'usually', 'skip'])
    .describe('Whether incidents that meet the condition get a post-mortem.'),
  when: z
    .strictObject({
      severity: z
        .array(oneOf(severities, 'a severity'))
        .optional()
        .describe('Any of these severities.'),
      kind: z
        .array(oneOf(kinds, 'a kind of post-mortem'))
        .optional()
        .describe('Any of these kinds.'),
      customerFacing: z.boolean().optional().describe('Customers were affected, or not.'),
      dataLoss: z
        .array(oneOf(dataLosses, 'a data-loss value'))
        .optional()
        .describe('Any of these.'),
      security: z.boolean().optional().describe('A security incident, or not.'),
      revenueAbove: amount.optional().describe('More money lost than this.'),
      wokeSomeone: z.boolean().optional().describe('A page at night, in the archive’s zone.'),
      repeat: z.boolean().optional().describe('It had happened before.'),
    })
    .describe('All of the given conditions hold.'),
});

const PoliciesSchema = z.strictObject({
  postmortems: z
    .array(PolicySchema)
    .optional()
    .describe('When to write one; the first match counts.'),
  meetingWithinHours: amount.optional().describe('Target for the meeting; left out: 48.'),
  meetingLateAfterWorkingDays: amount.optional().describe('Left out: 5.'),
  finalWithinDays: amount.optional().describe('Left out: 7.'),
  warnAboveActions: amount.optional().describe('More actions than this warn; left out: 7.'),
  facilitators: z.array(line()).optional().describe('Handles of those who can lead a meeting.'),
});

const PublicSettingsSchema = z.strictObject({
  name: line({ max: 80 })
    .optional()
    .describe('Name on the public site; left out: organisation.name.'),
  url: url.optional().describe('Where the public site is served.'),
  logo: line().optional().describe('File in `public/` shown beside the name.'),
  accent: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'a colour such as #0b5c8a')
    .optional()
    .describe('Colour of links and of the top line.'),
  contact: line({ max: 200 }).optional().describe('Address or e-mail for questions.'),
  components: z
    .array(
      z.strictObject({
        name: line({ max: 80 }).describe('What customers call it.'),
        description: line({ max: 200 }).optional().describe('What it is, in one sentence.'),
      }),
    )
    .optional()
    .describe('What write-ups may say was affected.'),
  never: z
    .strictObject({
      words: z.array(line()).optional().describe('Words that must never leave.'),
      hosts: z
        .array(line())
        .optional()
        .describe('Host patterns that must never leave: *.internal.'),
    })
    .optional()
    .describe('What must never leave.'),
});

/** `archive.yaml`; a name is enough to start. */
export const ArchiveFileSchema = z
  .strictObject({
    organisation: z
      .strictObject({
        name: line({ max: 80 }).describe('What pages are headed with.'),
        timezone: timeZone
          .optional()
          .describe('Zone of local times, weekdays and hours; left out: UTC.'),
        url: url.optional().describe('The organisation’s own site.'),
      })
      .meta({ description: 'Whose archive this is.', needed: 'always' }),
    services: z.array(ServiceSchema).optional().describe('What can fail.'),
    people: z
      .record(z.string(), z.union([line({ max: 80 }), PersonSchema]))
      .optional()
      .describe('Handle → name. When given, owners and attendees are checked against it.'),
    severities: z
      .partialRecord(
        z.enum(idsOf(severities)),
        z.strictObject({
          label: line({ max: 20 }).optional().describe('What pages show: SEV1.'),
          aliases: z
            .array(line({ max: 20 }))
            .optional()
            .describe('Other names: P1.'),
          when: line({ max: 300 }).optional().describe('When to use it.'),
        }),
      )
      .optional()
      .describe('Labels, aliases and meaning of the four severities.'),
    tracker: urlPattern('id').optional().describe('Address of a ticket, with {id}.'),
    source: urlPattern('path')
      .optional()
      .describe('Address to edit a file, with {path}: its path within the archive.'),
    policies: PoliciesSchema.optional().describe('When to write one, and how soon.'),
    tags: z
      .record(id, z.array(line()))
      .optional()
      .describe('Tag → its aliases, which are folded into it.'),
    failureModes: z
      .array(
        z.strictObject({
          id: id.describe('What post-mortems write.'),
          label: line({ max: 80 }).describe('What pages show.'),
          description: line({ max: 300 }).describe('One plain sentence.'),
          names: z.array(words).optional().describe('How engineers name it and its causes.'),
          errors: z.array(words).optional().describe('What machines print when it happens.'),
          phrases: z
            .array(words)
            .optional()
            .describe('How one says it who does not know its name.'),
        }),
      )
      .optional()
      .describe('Failure modes of your own, and the words a search recognises them by.'),
    checks: z
      .record(z.string(), z.enum(['error', 'warning', 'note', 'off']))
      .optional()
      .describe('Rule → level, where yours differs.'),
    public: PublicSettingsSchema.optional().describe('The public site.'),
  })
  .describe('The organisation (archive.yaml).');

export type ArchiveFile = z.infer<typeof ArchiveFileSchema>;
export type Service = z.infer<typeof ServiceSchema>;
export type Policy = z.infer<typeof PolicySchema>;
export type PublicSettings = z.infer<typeof PublicSettingsSchema>;
