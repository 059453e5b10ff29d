/** `hindsight withdraw`: takes a write-up down, and loses no word of it. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readApprovedBefore, withoutApproval } from '#files/approval.ts';
import { fileNames } from '#files/folder.ts';
import { readSafely } from '#files/safe-file.ts';
import { UserError } from '#files/user-error.ts';
import { writeWhole } from '#files/whole-file.ts';
import type { CommandContext } from '../command.ts';
import { type Fate, reportWithdrawal } from '../reporters/approval.ts';
import { type TypedIncident, textOf, typedIncident } from '../typed-incident.ts';

export const summary = 'Take a public write-up down';

export const usage = `hindsight withdraw ID

  ID   the post-mortem, by the name of its directory

Removes public.approved.mdx, so that the next build of the public site is without it. public.mdx stays;
where there is none, it becomes what was approved.`;

export async function run(args: readonly string[], context: CommandContext): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const incident = typedIncident(positionals, 'withdraw', context);
  const { id, directory, folder } = incident;
  const file = folder.pathOf(id, fileNames.approved);
  if (!directory.names.has(fileNames.approved)) {
    throw new UserError(`there is no ${file}`, 'Nothing of it is approved, so nothing is public.');
  }
  const approved = textOf(incident, fileNames.approved);
  const fate = keepText(approved, incident);
  remove(path.join(directory.path, fileNames.approved), file);
  const { slug, formerSlugs } = readApprovedBefore(approved);
  const slugs = slug === undefined ? [] : [slug, ...formerSlugs];
  context.out.write(
    reportWithdrawal({ file, draft: folder.pathOf(id, fileNames.draft), fate, slugs }),
  );
  return 0;
}

/** See to it that what was approved is there without its approval. */
function keepText(approved: string, incident: TypedIncident): Fate {
  const { id, directory, folder } = incident;
  const text = withoutApproval(approved);
  if (directory.names.has(fileNames.draft)) {
    // One that cannot be read is no reason to leave anything public.
    const { value } = readSafely(path.join(directory.path, fileNames.draft), folder.realRoot);
    const isSame = value !== undefined && Buffer.from(value).toString('utf8') === text;
    return isSame ? 'in the draft' : 'differs from the draft';
  }
  const file = path.join(directory.path, fileNames.draft);
  writeWhole(file, text ?? approved, folder.pathOf(id, fileNames.draft));
  return text === undefined ? 'moved as it was' : 'moved to the draft';
}

function remove(file: string, shown: string): void {
  try {
    rmSync(file);
  } catch (error) {
    throw new UserError(
      `${shown} cannot be removed`,
      'See whether you may write in that folder. It is public as long as it is there.',
      { cause: error },
    );
  }
}
