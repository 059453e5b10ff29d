/** The incident that a command is about, as somebody typed it. */
import path from 'node:path';
import type { Archive } from '#domain/archive.ts';
import { didYouMean } from '#domain/nearest.ts';
import type { Postmortem } from '#domain/resolve.ts';
import { type Folder, type IncidentDirectory, openFolder } from '#files/folder.ts';
import { readOrganisation } from '#files/organisation.ts';
import { type FieldsReading, readFields, restrictedAmong } from '#files/reading.ts';
import { readSafely } from '#files/safe-file.ts';
import { UserError } from '#files/user-error.ts';
import type { CommandContext } from './command.ts';

export interface TypedIncident {
  readonly id: string;
  readonly directory: IncidentDirectory;
  readonly folder: Folder;
  readonly archive: Archive;
}

/** Find the one incident that was typed: its id, or a path that leads into its directory. */
export function typedIncident(
  typed: readonly string[],
  command: string,
  { environment, cwd }: CommandContext,
): TypedIncident {
  const folder = openFolder(environment.archiveRoot, cwd);
  const directories = folder.directories.filter(({ hasGoodName }) => hasGoodName);
  const [one, ...more] = typed;
  if (one === undefined || more.length > 0) {
    throw new UserError(
      one === undefined ? 'it is not said which post-mortem' : `there are ${typed.length} ids`,
      `Give one, the name of its directory: ${typeable(command, '2026-03-14-payments-failed')}`,
    );
  }
  const segments = one.split(/[/\\]/).filter((segment) => segment !== '');
  const directory = directories.findLast(({ id }) => segments.includes(id));
  if (directory) {
    const { archive } = readOrganisation(folder);
    return { id: directory.id, directory, folder, archive };
  }
  const name = segments.findLast((segment) => !segment.endsWith('.mdx')) ?? one;
  const known = directories.map(({ id }) => id);
  throw new UserError(`there is no post-mortem "${name}"`, suggest(name, known, folder));
}

/** Whoever types the day alone means what began on it. */
function suggest(name: string, known: readonly string[], folder: Folder): string {
  const longer = name.length >= 4 && known.find((id) => id.startsWith(name));
  const hint = `The ids are the names of the directories in ${folder.pathOf()}.`;
  return longer ? `Did you mean "${longer}"?` : didYouMean(name, known, hint);
}

/** The text of a file in its directory, byte order mark included; a UserError when it cannot be read. */
export function textOf({ id, directory, folder }: TypedIncident, name: string): string {
  const { value, finding } = readSafely(path.join(directory.path, name), folder.realRoot);
  if (value) return Buffer.from(value).toString('utf8');
  throw new UserError(`${folder.pathOf(id, name)}: ${finding.message}`, finding.hint);
}

/** A post-mortem of which something may be published. */
export interface PublishablePostmortem {
  readonly postmortem: Postmortem;
  /** Fields that could not be read. */
  readonly unread: ReadonlySet<string>;
  /** Path of index.mdx, for people. */
  readonly file: string;
}

/** Read the post-mortem of an incident; a UserError when nothing of it may leave. */
export function publishable({
  id,
  directory,
  folder,
  archive,
}: TypedIncident): PublishablePostmortem {
  const [reading] = readFields({ ...folder, directories: [directory] }, archive);
  if (!reading) {
    throw new UserError(
      `${folder.pathOf(id)} holds no index.mdx`,
      'Write the post-mortem first: what is published is a short form of it.',
    );
  }
  refuseRestricted(reading);
  const { file, examined } = reading;
  if (!examined?.postmortem) {
    throw new UserError(`${file} cannot be read`, `See ${typeable('check', id)}`);
  }
  const { postmortem, lost, unread } = examined;
  if (postmortem.kind === 'drill') {
    throw new UserError(
      `${id} is a drill, and nothing of a drill is published`,
      'If customers were affected after all, write `kind: incident` into its index.mdx.',
    );
  }
  return {
    postmortem,
    file,
    unread: new Set([...lost, ...unread.map(([field]) => String(field))]),
  };
}

/** What cannot be read may be restricted too. */
function refuseRestricted(reading: FieldsReading): void {
  if (restrictedAmong([reading]).size === 0) return;
  const isSure = reading.examined?.postmortem?.restricted === true;
  throw new UserError(
    `${reading.id} ${isSure ? 'is' : 'may be'} restricted, and nothing restricted is published`,
    isSure
      ? `Once everybody inside may read it, take \`visibility: restricted\` out of ${reading.file}.`
      : `See ${typeable('check', reading.id)}`,
  );
}

/** A command as one types it. */
export function typeable(...words: string[]): string {
  return `npm run hindsight -- ${words.join(' ')}`;
}
