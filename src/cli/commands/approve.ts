/** `hindsight approve`: what a draft says becomes what the public site shows. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { longDate } from '#domain/dates.ts';
import { nameOf } from '#domain/people.ts';
import { isError } from '#domain/problem.ts';
import { type ApprovedBefore, readApprovedBefore, writeApproval } from '#files/approval.ts';
import { fileNames } from '#files/folder.ts';
import { readArchive } from '#files/read.ts';
import { UserError } from '#files/user-error.ts';
import { writeWhole } from '#files/whole-file.ts';
import { differences } from '#files/write-up-comparison.ts';
import type { ApprovedWriteUpOnDisk, DraftWriteUp } from '#files/write-up-file.ts';
import { readApprover } from '../approver.ts';
import type { CommandContext } from '../command.ts';
import { reportApproval } from '../reporters/approval.ts';
import { count } from '../reporters/report.ts';
import { reportProblems } from '../reporters/terminal.ts';
import {
  type TypedIncident,
  publishable,
  textOf,
  typeable,
  typedIncident,
} from '../typed-incident.ts';

export const summary = 'Let the public site show what a write-up says';

export const usage = `hindsight approve ID --by NAME

  ID     the post-mortem, by the name of its directory
  --by   who approves it: a handle or a name of archive.yaml, where that lists people

  hindsight approve 2026-03-14-payments-pool-exhausted --by sofia

Copies public.mdx to public.approved.mdx, byte for byte, and adds who approved it, the day, the day it
first went out, and the SHA-256 of every picture and file that its text shows or links to. The public site shows that copy, whatever becomes of public.mdx, until the next
approval or \`withdraw\`. Where the slug has changed, the former one is added to \`formerSlugs\` in both
files, and its address leads to the new one.

Exit code: 1 when the check finds errors in public.mdx; nothing is approved then.`;

export async function run(args: readonly string[], context: CommandContext): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { by: { type: 'string' } },
    allowPositionals: true,
  });
  const { out, today } = context;
  const incident = typedIncident(positionals, 'approve', context);
  publishable(incident);
  refuseWithoutDraft(incident);
  const approvedBy = readApprover(values.by, incident.archive, today);
  const { draft, approved, problems } = judge(incident, context);
  out.write(reportProblems(problems, out.colour));
  const errors = problems.filter(isError).length;
  if (errors > 0 || !draft) {
    const stands = incident.directory.names.has(fileNames.approved);
    out.write(`Not approved: ${count(errors, 'error')} to mend first.`);
    out.write(stands ? ' What was approved before stands.\n' : '\n');
    return 1;
  }
  out.write(
    approved && differences(draft, approved).length === 0
      ? alreadyApproved(draft, approved, incident)
      : approve(draft, approvedBy, incident, today),
  );
  return 0;
}

function refuseWithoutDraft({ id, directory, folder }: TypedIncident): void {
  if (directory.names.has(fileNames.draft)) return;
  throw new UserError(
    `there is no ${folder.pathOf(id, fileNames.draft)} to approve`,
    `Begin it: ${typeable('write-up', id)}`,
  );
}

/** The draft, what was approved before it, and everything the check has to say about the draft. */
function judge({ id, folder }: TypedIncident, { environment, today, cwd }: CommandContext) {
  const archive = readArchive({ root: environment.archiveRoot, restricted: true, today, cwd });
  const file = folder.pathOf(id, fileNames.draft);
  const own = archive.writeUps.filter((writeUp) => writeUp.id === id);
  return {
    draft: own.find((writeUp): writeUp is DraftWriteUp => writeUp.kind === 'draft'),
    approved: own.find((one): one is ApprovedWriteUpOnDisk => one.kind === 'approved'),
    problems: archive.problems.filter(
      (problem) => problem.file === file && problem.rule !== 'changed-since-approval',
    ),
  };
}

function alreadyApproved(
  { file }: DraftWriteUp,
  { frontmatter: { approvedBy, approvedOn } }: ApprovedWriteUpOnDisk,
  { archive }: TypedIncident,
): string {
  const who = nameOf(approvedBy, archive);
  return `Nothing to approve: ${file} says what ${who} approved on ${longDate(approvedOn)}.\n`;
}

/** Write the copy, after the draft where that has to name its former slug; gives what to tell. */
function approve(
  { file, frontmatter, files }: DraftWriteUp,
  approvedBy: string,
  incident: TypedIncident,
  today: string,
): string {
  const { id, directory, folder, archive } = incident;
  const { title, slug, formerSlugs = [] } = frontmatter;
  const before = readBefore(incident);
  const isMoved = before?.slug !== undefined && before.slug !== slug;
  const former = isMoved && !formerSlugs.includes(before.slug) ? before.slug : undefined;
  const written = textOf(incident, fileNames.draft);
  const published = before?.published ?? today;
  const approval = { approvedBy, approvedOn: today, published, files };
  const texts = writeApproval(written, approval, former);
  if (!texts) {
    throw new UserError(
      `nothing can be added to the frontmatter of ${file}`,
      'Write it as `key: value` lines, without braces around them.',
    );
  }
  const copy = folder.pathOf(id, fileNames.approved);
  if (texts.draft !== written) {
    writeWhole(path.join(directory.path, fileNames.draft), texts.draft, file);
  }
  writeWhole(path.join(directory.path, fileNames.approved), texts.approved, copy);
  return reportApproval({
    ...{ id, file: copy, title, slug, shown: [...files.keys()] },
    approver: nameOf(approvedBy, archive),
    formerSlug: isMoved ? before.slug : undefined,
    dropped: (before?.formerSlugs ?? []).filter(
      (one) => one !== slug && !formerSlugs.includes(one),
    ),
  });
}

/** What was approved before; a UserError when the day it first went out would be lost. */
function readBefore(incident: TypedIncident): ApprovedBefore | undefined {
  const { id, directory, folder } = incident;
  if (!directory.names.has(fileNames.approved)) return undefined;
  const before = readApprovedBefore(textOf(incident, fileNames.approved));
  if (before.published !== undefined) return before;
  throw new UserError(
    `${folder.pathOf(id, fileNames.approved)} does not say when it first went out`,
    'Write `published: 2026-03-17`, with that day, into its frontmatter; or remove the file, if it never did.',
  );
}
