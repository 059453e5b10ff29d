/** The public write-up of an incident: what an author writes, and what approving adds. */
import { z } from 'zod';
import {
  date,
  id,
  line,
  listOrBlock,
  moment,
  momentInList,
  oneOf,
  readBy,
  readerFault,
} from './fields.ts';
import { footingOnItem, footingOnStart, judgeSequence, placeTime } from './footing.ts';
import { blockLines } from './lines.ts';
import { type KnownMoment, isTimeAlone, readMoment } from './moment.ts';
import { didYouMean } from './nearest.ts';
import { type Outcome, fault, ok } from './outcome.ts';
import { quote } from './quote.ts';
import type { ResolveFault } from './resolve.ts';
import { idsOf, publicImpacts, updatePhases } from './taxonomy.ts';

const UpdateSchema = z.strictObject({
  at: momentInList.describe(
    'When it was published, to the minute: 02:31 takes its date from the update before (the first: from `started`).',
  ),
  phase: oneOf(updatePhases, 'a phase of an update').describe('How far we were.'),
  text: line({ max: 1000 }).describe('What customers were told.'),
});

const UpdatesSchema = listOrBlock(UpdateSchema);

/** The frontmatter of `public.mdx`. Nothing in it may come from the internal text by itself. */
export const WriteUpSchema = z
  .strictObject({
    title: line({ max: 120 }).meta({
      description: 'What customers noticed, in their words.',
      example: 'title: Orders could not be placed',
      needed: 'always',
    }),
    slug: id.meta({
      description: 'Its public URL. Choose it anew: the internal directory name stays inside.',
      example: 'slug: orders-could-not-be-placed-september-2025',
      needed: 'always',
    }),
    impact: oneOf(publicImpacts, 'a public impact').meta({
      description: 'How bad it was for customers.',
      example: 'impact: major',
      needed: 'always',
    }),
    affects: z.array(line({ max: 80 })).meta({
      description: 'Public component names from archive.yaml.',
      example: 'affects: [Checkout]',
      needed: 'always',
    }),
    started: moment.meta({
      description: 'When customers were first affected, with its offset.',
      example: 'started: 2026-03-14T02:14Z',
      needed: 'always',
    }),
    detected: moment.optional().meta({
      description: 'When we noticed; left out: the page does not say.',
      example: 'detected: 2026-03-14T02:17Z',
    }),
    mitigated: moment.optional().meta({
      description: 'When it stopped hurting them; left out: the page does not say.',
      example: 'mitigated: 2026-03-14T02:45Z',
    }),
    resolved: moment.optional().meta({
      description: 'When it was over for them.',
      example: 'resolved: 2026-03-14T02:52Z',
    }),
    updates: UpdatesSchema.optional().meta({
      description:
        'What was said when, oldest first. A list, or a literal block with one update a line.',
      example:
        'updates: |\n  02:31 investigating: Some payments fail. We are looking into it.\n  02:52 resolved: Payments work again.',
    }),
    actions: z
      .array(line({ max: 300 }))
      .optional()
      .meta({
        description: 'What we are doing, in plain sentences.',
        example: 'actions:\n  - We now notice this before you do.',
      }),
    corrections: z
      .array(
        z.strictObject({
          on: date.describe('The day of the correction.'),
          text: line({ max: 600 }).describe('What was wrong, and what is right.'),
        }),
      )
      .optional()
      .meta({
        description: 'What was corrected after publication.',
        example:
          'corrections:\n  - { on: 2026-03-16, text: We first wrote 20 minutes. It was 31. }',
      }),
    formerSlugs: z.array(id).optional().meta({
      description: 'Slugs it had before, the first one first; their addresses lead here.',
      example: 'formerSlugs: [orders-failed-september-2025]',
    }),
    waivers: z
      .array(
        z.strictObject({
          text: line({ max: 200 }).describe('The words, as the check names them.'),
          reason: line({ min: 10, max: 300 }).describe('Why they may leave.'),
        }),
      )
      .optional()
      .meta({
        description: 'What the check takes for internal and may leave all the same; stays inside.',
        example:
          'waivers:\n  - { text: Grace, reason: The seller of this name asked to be thanked. }',
      }),
  })
  .describe('The frontmatter of a public write-up (public.mdx).');

const sha256Form = /^[0-9a-f]{64}$/;

const sha256Text = readBy((written) =>
  sha256Form.test(written)
    ? ok(written)
    : fault(
        `${quote(written)} is not a SHA-256 digest`,
        'Nobody writes it by hand: have the write-up approved again.',
      ),
);

/** The frontmatter of `public.approved.mdx`: the copy is the approval. */
export const ApprovedWriteUpSchema = WriteUpSchema.extend({
  approvedBy: line({ max: 80 }).meta({
    description: 'Who approved it; it stays internal.',
    example: 'approvedBy: sofia',
    needed: 'always',
  }),
  approvedOn: date.meta({
    description: 'The day it was approved.',
    example: 'approvedOn: 2026-03-16',
    needed: 'always',
  }),
  published: date.meta({
    description: 'The day it first went out.',
    example: 'published: 2026-03-16',
    needed: 'always',
  }),
  sha256: z.record(z.string(), sha256Text).optional().meta({
    description:
      'The files that its text shows or links to, by name, each with its SHA-256 as `sha256sum` prints it: what else lies there under that name does not go out.',
    example:
      'sha256:\n  error-rate.csv: 5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03',
  }),
}).describe('The frontmatter of an approved write-up (public.approved.mdx).');

export type WriteUp = z.infer<typeof WriteUpSchema>;
export type ApprovedWriteUp = z.infer<typeof ApprovedWriteUpSchema>;
export type WrittenUpdate = z.infer<typeof UpdateSchema>;

/** What customers were told, with its moment settled. */
export interface Update extends Omit<WrittenUpdate, 'at'> {
  readonly at: KnownMoment;
  /** Its place in the author's order, from 0; an update that could not be read leaves a gap. */
  readonly index: number;
}

/** The moments of a write-up, in the order in which they come. */
export const writeUpMoments = ['started', 'detected', 'mitigated', 'resolved'] as const;

export type WriteUpMoment = (typeof writeUpMoments)[number];

/** The moments of a write-up, settled; one that cannot be placed is undefined and has a fault. */
export interface SettledWriteUp {
  readonly started: KnownMoment | undefined;
  readonly detected: KnownMoment | undefined;
  readonly mitigated: KnownMoment | undefined;
  /** Undefined, without a fault, while it goes on. */
  readonly resolved: KnownMoment | undefined;
  readonly updates: readonly Update[];
  readonly faults: readonly ResolveFault[];
}

/**
 * Settle the moments of a write-up within the archive's zone. A bare time of an update takes its
 * date from the update before, the first from `started`.
 */
export function settleWriteUp(written: WriteUp, zone: string): SettledWriteUp {
  const ofMoments: ResolveFault[] = [];
  const read = (field: WriteUpMoment): KnownMoment | undefined => {
    const text = written[field];
    if (text === undefined) return undefined;
    const { value, fault } = readMoment(text, zone);
    if (fault) ofMoments.push({ path: [field], fault });
    return value;
  };
  const [started, detected, mitigated, resolved] = writeUpMoments.map(read);
  const { updates, faults } = readUpdates(written.updates, started, zone);
  return { started, detected, mitigated, resolved, updates, faults: [...ofMoments, ...faults] };
}

const lineForm =
  /^(?<at>(?:\d{4}-\d{2}-\d{2}[Tt ])?\d{1,2}:\d{2}(?::\d{2})?(?:[Zz]|[+-]\d{2}:?\d{2})?)\s+(?<phase>[A-Za-z-]+)\s*:(?<text>.*)$/s;
const lineExample = 'Write it as `02:31 investigating: Some payments fail.`';

/** Read one line of a literal block: `AT PHASE: TEXT`. */
export function readUpdateLine(text: string): Outcome<WrittenUpdate> {
  const parts = lineForm.exec(text.replace(/^[-*]\s+/, ''))?.groups;
  if (!parts) return fault(`${quote(text)} is not an update`, lineExample);
  const { at: written = '', phase = '', text: told = '' } = parts;
  if (!Object.hasOwn(updatePhases, phase)) {
    const all = idsOf(updatePhases);
    return fault(
      `${quote(phase)} is not a phase of an update`,
      didYouMean(phase, all, `Use one of ${all.join(', ')}.`),
    );
  }
  const parsed = UpdateSchema.safeParse({ at: written, phase, text: told.trim() });
  if (parsed.success) return ok(parsed.data);
  const { message, hint } = readerFault(parsed.error.issues[0]) ?? {
    message: `${quote(text)} cannot be read`,
    hint: lineExample,
  };
  return fault(message, hint);
}

function readUpdates(
  written: WriteUp['updates'],
  started: KnownMoment | undefined,
  zone: string,
): { readonly updates: Update[]; readonly faults: ResolveFault[] } {
  const updates: Update[] = [];
  const faults: ResolveFault[] = [];
  let footing = started && footingOnStart(started);
  for (const [index, read] of writtenUpdates(written).entries()) {
    const path = ['updates', index];
    if (read.fault) {
      faults.push({ path, fault: read.fault });
      continue;
    }
    // Without a start that could be read, which is said already, nothing places a bare time.
    if (!footing && isTimeAlone(read.value.at)) continue;
    const placed = placeTime(read.value.at, footing, zone);
    if (placed.fault) {
      faults.push({ path, fault: placed.fault });
      continue;
    }
    const misplaced = footing && judgeSequence(placed.value, footing, 'update');
    if (misplaced) {
      faults.push({ path, ...misplaced });
      continue;
    }
    updates.push({ ...read.value, at: placed.value, index });
    footing = footingOnItem(placed.value, footing);
  }
  return { updates, faults };
}

function writtenUpdates(written: WriteUp['updates']): Outcome<WrittenUpdate>[] {
  if (written === undefined) return [];
  return typeof written === 'string'
    ? blockLines(written).map(({ text }) => readUpdateLine(text))
    : written.map(ok);
}
