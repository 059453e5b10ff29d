/**
 * What a post-mortem is: the one list of its fields, as an author writes them.
 * Types, error texts, the field reference, the editor schema and the scaffold follow from it.
 */
import { z } from 'zod';
import { ActionSchema } from './actions.ts';
import {
  amount,
  date,
  id,
  line,
  listOrBlock,
  moment,
  momentOrUnknown,
  oneOf,
  percent,
  prose,
  url,
} from './fields.ts';
import {
  dataLosses,
  detectionSources,
  factorRoles,
  fixHolds,
  kinds,
  linkKinds,
  rootCauseCategories,
  severities,
  statuses,
  triggers,
  visibilities,
} from './taxonomy.ts';
import { TimelineSchema } from './timeline.ts';

const DetectionSchema = z.strictObject({
  source: oneOf(detectionSources, 'a way of detection').describe('Who or what noticed first.'),
  note: line({ max: 400 }).optional().describe('How it was noticed.'),
  gap: line({ max: 400 })
    .optional()
    .describe('What ought to notice it first another time, and did not.'),
});

const ImpactSchema = z.strictObject({
  summary: line({ max: 400 }).describe('Who could not do what, in one sentence.'),
  customerFacing: z.boolean().optional().describe('true when customers were affected.'),
  percent: percent.optional().describe('Share of users or requests affected, 0–100.'),
  counts: z
    .array(
      z.strictObject({
        what: line({ max: 80 }).describe('What is counted: "failed payments".'),
        n: amount.describe('How many.'),
        estimate: z.boolean().optional().describe('true when it is not an exact count.'),
      }),
    )
    .optional()
    .describe('What was counted.'),
  revenue: z
    .strictObject({
      amount: amount.describe('Money lost.'),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/, 'three capital letters, such as EUR')
        .describe('ISO 4217 code.'),
      estimate: z.boolean().optional().describe('true when it is not an exact sum.'),
    })
    .optional()
    .describe('Money lost.'),
  dataLoss: oneOf(dataLosses, 'a data-loss value')
    .optional()
    .describe('Whether data was lost or corrupted.'),
});

const FixSchema = z.strictObject({
  text: line({ max: 300 }).describe('What stopped it.'),
  holds: oneOf(fixHolds, 'a reach of a fix').describe('How far that reaches, honestly.'),
});

const FactorSchema = z.strictObject({
  id: id.optional().describe('Name for `causedBy` and `addresses`.'),
  role: oneOf(factorRoles, 'a role of a factor').describe(
    'immediate set it off, contributing helped, root lies beneath.',
  ),
  category: oneOf(rootCauseCategories, 'a root-cause category').describe(
    'Which of the five categories it belongs to.',
  ),
  text: line({ max: 400 }).describe('The factor, as a sentence.'),
  on: line({ max: 80 })
    .optional()
    .describe('What it is a weakness of: a service or a plain noun, "database monitoring".'),
  causedBy: z.array(id).optional().describe('Ids of the factors beneath it.'),
});

const ReviewSchema = z.strictObject({
  meeting: moment.optional().describe('When it is discussed; may lie ahead.'),
  listeners: z.literal('welcome').optional().describe('welcome invites silent listeners.'),
  facilitator: line({ max: 80 }).optional().describe('Who guides the meeting.'),
  noteTaker: line({ max: 80 }).optional().describe('Who writes along.'),
  devilsAdvocate: line({ max: 80 })
    .optional()
    .describe('Who questions assumptions, asked beforehand.'),
  attendees: z
    .array(
      z.strictObject({
        name: line({ max: 80 }).describe('Handle or name.'),
        role: line({ max: 80 }).optional().describe('Role in the incident.'),
      }),
    )
    .optional()
    .describe('Who was there.'),
  finalOn: date.optional().describe('The day it became final.'),
});

const sentences = z.array(line({ max: 400 }));

/** The frontmatter of `index.mdx`, in the order of the scaffold and of the field reference. */
export const FrontmatterSchema = z
  .strictObject({
    title: line({ max: 120 }).meta({
      description: 'What happened, as one would tell it: who could not do what, and why.',
      example: 'title: Payments failed for 31 minutes when the connection pool ran out',
      needed: 'always',
    }),
    summary: prose({ min: 40, max: 400 }).optional().meta({
      description: 'The story in 40–400 characters; search results show it.',
      example:
        'summary: A deploy added a query without an index. Each call held its connection until none was left.',
      needed: 'final',
    }),
    status: oneOf(statuses, 'a status').meta({
      description: 'How far the document is; drafts need only five fields.',
      example: 'status: draft',
      needed: 'always',
    }),
    supersededBy: line().optional().meta({
      description: 'Id of the post-mortem that replaces this one.',
      example: 'supersededBy: 2026-03-14-payments-pool-exhausted',
    }),
    kind: oneOf(kinds, 'a kind of post-mortem').optional().meta({
      description: 'Left out: incident.',
      example: 'kind: near-miss',
    }),
    security: z.boolean().optional().meta({
      description: 'true marks a security incident.',
      example: 'security: true',
    }),
    severity: oneOf(severities, 'a severity').meta({
      description: 'How bad it was for those affected; archive.yaml says when to use which.',
      example: 'severity: sev1',
      needed: 'always',
    }),
    visibility: oneOf(visibilities, 'a visibility').optional().meta({
      description: 'Left out: internal. restricted keeps it out of every build and export.',
      example: 'visibility: restricted',
    }),
    incident: line({ max: 80 }).optional().meta({
      description: 'Id in the incident tracker; archive.yaml `tracker` makes it a link.',
      example: 'incident: INC-142',
    }),
    services: z.array(id).min(1).meta({
      description: 'Ids of the services affected, from archive.yaml; the one that broke first.',
      example: 'services: [payments, payments-db]',
      needed: 'always',
    }),
    failureModes: z.array(id).optional().meta({
      description: 'How it broke, from the controlled list; the most telling first.',
      example: 'failureModes: [connection-exhaustion, missing-index]',
    }),
    tags: z.array(id).optional().meta({
      description: 'Free words in kebab-case; aliases are folded by archive.yaml.',
      example: 'tags: [connection-pool, rollback]',
    }),
    started: momentOrUnknown.meta({
      description:
        'When it began to fail. With offset, or local time in the archive’s zone; `before …` when known from one side; `unknown`.',
      example: 'started: 2026-03-14T02:14Z',
      needed: 'always',
    }),
    detected: momentOrUnknown.optional().meta({
      description: 'When somebody or something noticed.',
      example: 'detected: 2026-03-14T02:17Z',
      needed: 'final',
    }),
    mitigated: momentOrUnknown.optional().meta({
      description: 'When users were no longer hurt, which may be before the fix was in.',
      example: 'mitigated: 2026-03-14T02:45Z',
      needed: 'final-incident',
    }),
    resolved: momentOrUnknown.optional().meta({
      description: 'When everything was back to normal.',
      example: 'resolved: 2026-03-14T02:52Z',
    }),
    unknownBecause: line({ max: 300 }).optional().meta({
      description: 'Why a moment is `unknown`: one sentence for the post-mortem.',
      example: 'unknownBecause: The logs of that week were rotated away before anybody looked.',
    }),
    detection: DetectionSchema.optional().meta({
      description: 'How it was noticed, and what ought to have been quicker.',
      example:
        'detection: { source: alert, note: The error-rate alert paged after three minutes. }',
      needed: 'final-incident',
    }),
    trigger: oneOf(triggers, 'a trigger').optional().meta({
      description: 'What changed just before.',
      example: 'trigger: deploy',
      needed: 'final-incident',
    }),
    impact: ImpactSchema.optional().meta({
      description: 'Who was affected, and how much.',
      example: 'impact: { summary: Every payment failed., customerFacing: true, dataLoss: none }',
      needed: 'final-severe',
    }),
    symptoms: listOrBlock(line({ max: 1000 }))
      .optional()
      .meta({
        description:
          'What people saw. Verbatim alert and error lines: they are what the next person pastes. A list, or a literal block with one a line.',
        example:
          'symptoms: |\n  FATAL: remaining connection slots are reserved for superuser connections\n  payments error rate above 5 %',
        needed: 'final-incident',
      }),
    firstChecks: sentences.optional().meta({
      description: 'What to look at first next time.',
      example: 'firstChecks:\n  - Pool use on the payments dashboard, then the last deploy.',
    }),
    fix: FixSchema.optional().meta({
      description: 'What stopped it, and honestly how far that reaches.',
      example: 'fix: { text: Rolled back the deploy., holds: patch }',
      needed: 'final-incident',
    }),
    timeline: TimelineSchema.optional().meta({
      description:
        'The spine: events, hypotheses, decisions. A list, or a literal block with one entry a line. At least three entries for sev1 and sev2.',
      example:
        'timeline: |\n  02:14 symptom [dashboard]: error rate crosses 5 %\n  02:34 ruled-out [dashboard]: provider slow; its latency is flat',
      needed: 'final-severe',
    }),
    factors: z.array(FactorSchema).optional().meta({
      description: 'Why it was possible: at least one; `causedBy` makes them a tree.',
      example:
        'factors:\n  - { id: no-index, role: root, category: design-weakness, text: Staging is too small to show a missing index. }',
      needed: 'final',
    }),
    whys: z
      .array(
        z.strictObject({
          why: line({ max: 300 }).describe('The question.'),
          answer: line({ max: 400 }).describe('The answer, which the next question asks about.'),
        }),
      )
      .optional()
      .meta({
        description: 'The five whys, any number, until something can be done about the answer.',
        example: 'whys:\n  - { why: Why did payments fail?, answer: No connection was free. }',
      }),
    actions: z.array(ActionSchema).optional().meta({
      description: 'What we promise to do: two or three that matter. `[]` wants noActionsBecause.',
      example:
        'actions:\n  - { text: Alert at 80 % pool use, owner: priya, due: 2026-03-28, type: detection }',
      needed: 'final',
    }),
    noActionsBecause: line({ max: 300 }).optional().meta({
      description: 'Why nothing is to be done.',
      example: 'noActionsBecause: The service is switched off next week.',
    }),
    wentWell: sentences.optional().meta({
      description: 'What helped.',
      example: 'wentWell:\n  - The rollback took two minutes.',
    }),
    couldImprove: sentences.optional().meta({
      description: 'What made it harder.',
      example: 'couldImprove:\n  - The pool was on nobody’s dashboard.',
    }),
    lucky: sentences.optional().meta({
      description: 'Where it went better than we had a right to expect.',
      example: 'lucky:\n  - It was night; at noon ten times as many payments would have failed.',
    }),
    surprise: sentences.optional().meta({
      description: 'What nobody expected.',
      example: 'surprise:\n  - The health check stayed green throughout.',
    }),
    review: ReviewSchema.optional().meta({
      description: 'The meeting. Names stay internal.',
      example: 'review: { meeting: 2026-03-16T10:00Z, listeners: welcome, facilitator: amira }',
    }),
    rereads: z
      .array(
        z.strictObject({
          on: date.describe('The day it was read again.'),
          missed: line({ max: 600 }).describe('What we had missed.'),
        }),
      )
      .optional()
      .meta({
        description: 'Read again after six months: what had we missed?',
        example: 'rereads:\n  - { on: 2026-09-14, missed: The same pool serves refunds. }',
      }),
    related: z.array(line()).optional().meta({
      description: 'Ids of post-mortems worth reading next.',
      example: 'related: [2025-11-05-search-workers-held-every-slot]',
    }),
    recurrenceOf: line().optional().meta({
      description: 'Id of the earlier incident that came back.',
      example: 'recurrenceOf: 2025-11-05-search-workers-held-every-slot',
    }),
    links: z
      .array(
        z.strictObject({
          title: line({ max: 120 }).describe('What it is.'),
          url: url.describe('Its address.'),
          kind: oneOf(linkKinds, 'a kind of link').describe('What kind of thing it leads to.'),
        }),
      )
      .optional()
      .meta({
        description: 'Logs, dashboards, threads, tickets, changes.',
        example:
          'links:\n  - { title: Pool dashboard, url: https://grafana.example/d/pool, kind: dashboard }',
      }),
    importedFrom: line({ max: 300 }).optional().meta({
      description: 'Where an imported post-mortem came from: an address or a place.',
      example: 'importedFrom: https://wiki.example/postmortems/2019-04',
    }),
  })
  .describe('The frontmatter of a post-mortem (index.mdx).');

/** The frontmatter as written: strings stay strings, nothing is filled in. */
export type Frontmatter = z.infer<typeof FrontmatterSchema>;

export type WrittenFactor = z.infer<typeof FactorSchema>;
export type Impact = z.infer<typeof ImpactSchema>;
