/** From the parsed frontmatter of a write-up to what is wrong with it. */
import type { z } from 'zod';
import type { PublicSettings } from '../archive-file.ts';
import type { Archive } from '../archive.ts';
import type { Finding } from '../problem.ts';
import type { WrittenBody } from '../public/places.ts';
import { salvage } from '../salvage.ts';
import {
  type ApprovedWriteUp,
  ApprovedWriteUpSchema,
  type WriteUp,
  WriteUpSchema,
  settleWriteUp,
} from '../write-up.ts';
import { ask } from './rule.ts';
import type { FilesBeside, WriteUpSubject } from './write-up-rule.ts';
import { writeUpRules } from './write-up-rules.ts';

/** What a write-up is judged within. */
export interface WriteUpSurroundings {
  readonly settings: PublicSettings;
  /** Zone of local times. */
  readonly timezone: string;
  readonly checks?: Archive['checks'] | undefined;
}

export interface ExaminedWriteUp<Written extends WriteUp> {
  readonly findings: readonly Finding[];
  /** As written, without what the schema refused; undefined when something it needs is missing. */
  readonly frontmatter: Written | undefined;
}

/** What stands in for a field that must be there and is not, so that the rules can go on. */
const placeholders = {
  title: 'Untitled',
  slug: 'untitled',
  impact: 'none',
  affects: [],
  started: '2000-01-01T00:00Z',
  approvedBy: 'nobody',
  approvedOn: '2100-01-01',
  published: '2100-01-01',
};

const noBody: WrittenBody = { text: '', firstLine: 1 };

const nothingBeside: FilesBeside = { id: '', names: new Set(), shown: new Map() };

/** Judge the parsed frontmatter of public.mdx by its schema, its moments and every rule. */
export function examineDraft(
  data: unknown,
  surroundings: WriteUpSurroundings,
  body = noBody,
): ExaminedWriteUp<WriteUp> {
  return examineWith(WriteUpSchema, data, surroundings, { body, beside: nothingBeside });
}

/** Judge the parsed frontmatter of public.approved.mdx likewise, and what its text shows. */
export function examineApproved(
  data: unknown,
  surroundings: WriteUpSurroundings,
  body = noBody,
  beside = nothingBeside,
): ExaminedWriteUp<ApprovedWriteUp> {
  return examineWith(ApprovedWriteUpSchema, data, surroundings, { body, beside });
}

function examineWith<Written extends WriteUp>(
  schema: z.ZodType<Written>,
  data: unknown,
  { settings, timezone, checks }: WriteUpSurroundings,
  around: Pick<WriteUpSubject, 'body' | 'beside'>,
): ExaminedWriteUp<Written> {
  const { value, restore, lost, unread, faults } = salvage(schema, data, placeholders);
  const shape = faults.map((fault): Finding => ({ level: 'error', ...fault }));
  if (!value) return { findings: shape, frontmatter: undefined };
  const settled = settleWriteUp(value, timezone);
  const times = settled.faults.map(({ path, fault }): Finding => ({
    rule: 'bad-value',
    level: 'error',
    path: restore(path),
    ...fault,
  }));
  const gone = new Set([...lost, ...unread.map(([field]) => String(field))]);
  const subject = { written: value, settled, settings, timezone, unread: gone, ...around };
  const judged = writeUpRules
    .flatMap((rule) => ask(rule, subject, checks))
    .map((found) => ({ ...found, ...(found.path && { path: restore(found.path) }) }));
  const isWhole = Object.keys(placeholders).every((field) => !lost.has(field));
  return {
    findings: [...shape, ...times, ...judged.filter(({ path }) => !gone.has(String(path?.[0])))],
    frontmatter: isWhole ? value : undefined,
  };
}
