/** `hindsight write-up`: a first public.mdx, from facts that may leave. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { firstWriteUp } from '#domain/public/first-write-up.ts';
import { publicFacts } from '#domain/public/public-facts.ts';
import { withoutApproval } from '#files/approval.ts';
import { fileNames } from '#files/folder.ts';
import { UserError } from '#files/user-error.ts';
import { writeWhole } from '#files/whole-file.ts';
import type { CommandContext } from '../command.ts';
import {
  type PublishablePostmortem,
  type TypedIncident,
  publishable,
  textOf,
  typeable,
  typedIncident,
} from '../typed-incident.ts';

export const summary = 'Begin the public write-up of an incident, without a word from inside';

export const usage = `hindsight write-up ID

  ID   the post-mortem, by the name of its directory

  hindsight write-up 2026-03-14-payments-pool-exhausted

Makes public.mdx beside its index.mdx: times to the minute, public components, a proposed impact, one
plain sentence for the category of its root cause, and places to fill in. No other word of the
post-mortem is taken over, and nothing that is there is overwritten. Where only public.approved.mdx is
left, public.mdx becomes a copy of it to go on from.`;

export async function run(args: readonly string[], context: CommandContext): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const incident = typedIncident(positionals, 'write-up', context);
  const { id, directory, folder } = incident;
  const shown = folder.pathOf(id, fileNames.draft);
  const next = typeable('approve', id, '--by', 'NAME');
  if (directory.names.has(fileNames.draft)) {
    throw new UserError(`${shown} is there already`, `Go on writing there, then: ${next}`);
  }
  const postmortem = publishable(incident);
  const isApproved = directory.names.has(fileNames.approved);
  const text = isApproved ? approvedText(incident) : beginning(postmortem, incident);
  writeWhole(path.join(directory.path, fileNames.draft), text, shown);
  context.out.write(`${shown}\n`);
  context.out.write(
    `${isApproved ? 'It says what was approved. Change it' : 'Fill in the places it marks'}, then: ${next}\n`,
  );
  return 0;
}

function beginning(
  { postmortem, unread, file }: PublishablePostmortem,
  { id, archive }: TypedIncident,
): string {
  if (!unread.has('started')) return firstWriteUp(publicFacts(postmortem, archive));
  throw new UserError(
    `${file} does not say when it started, or not so that it can be read`,
    `See ${typeable('check', id)}`,
  );
}

function approvedText(incident: TypedIncident): string {
  const approved = textOf(incident, fileNames.approved);
  return withoutApproval(approved) ?? approved;
}
