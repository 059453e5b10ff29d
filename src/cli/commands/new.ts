/** `hindsight new`: a directory with a post-mortem that is valid from its first line on. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Archive, severityNamed } from '#domain/archive.ts';
import { readClock } from '#domain/calendar.ts';
import { type KnownMoment, readMoment } from '#domain/moment.ts';
import { didYouMean } from '#domain/nearest.ts';
import { scaffold, scaffoldId } from '#domain/scaffold.ts';
import { type Kind, type Severity, idsOf, kinds, severities } from '#domain/taxonomy.ts';
import { fileNames, openFolder } from '#files/folder.ts';
import { readOrganisation } from '#files/organisation.ts';
import { UserError } from '#files/user-error.ts';
import type { CommandContext } from '../command.ts';

export const summary = 'Begin a post-mortem: a valid draft with everything it will need';

export const usage = `hindsight new TITLE --started MOMENT --services ID[,ID…] [--severity SEVERITY] [--kind KIND]

  TITLE        what happened, as one would tell it
  --started    when it began: 2026-03-14T02:14Z, or "2026-03-14 02:14" in the archive's zone
  --services   ids from archive.yaml, the one that broke first in front
  --severity   ${idsOf(severities).join(', ')} or an alias from archive.yaml; left out: sev3
  --kind       ${idsOf(kinds).join(', ')}; left out: incident

  hindsight new "Payments failed when the pool ran out" --started 2026-03-14T02:14Z --services payments --severity sev1

Nothing that is there is overwritten.`;

export async function run(args: readonly string[], context: CommandContext): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      started: { type: 'string' },
      services: { type: 'string', multiple: true },
      severity: { type: 'string', default: 'sev3' },
      kind: { type: 'string', default: 'incident' },
    },
    allowPositionals: true,
  });
  const { environment, cwd, out } = context;
  const folder = openFolder(environment.archiveRoot, cwd);
  const { archive } = readOrganisation(folder);
  const title = readTitle(positionals);
  const started = readStarted(values.started, archive);
  const beginning = {
    title,
    started: started.written,
    day: readClock(started.epochMs, archive.organisation.timezone).date,
    services: readServices(values.services, archive),
    severity: readSeverity(values.severity, archive),
    kind: readKind(values.kind),
  };
  const id = scaffoldId(beginning);
  write(path.join(folder.root, id), folder.pathOf(id), scaffold(beginning));
  out.write(`${folder.pathOf(id, fileNames.postmortem)}\n`);
  return 0;
}

function readTitle(positionals: readonly string[]): string {
  const [title, ...more] = positionals;
  if (more.length > 0) {
    throw new UserError(
      `there are ${positionals.length} titles`,
      `Put one into quotes: hindsight new "${positionals.join(' ')}" …`,
    );
  }
  if (!title?.trim() || /[\r\n]/.test(title)) {
    throw new UserError('there is no title', 'Say in one line what happened: see --help.');
  }
  return title.trim();
}

function readStarted(written: string | undefined, archive: Archive): KnownMoment {
  if (written === undefined) {
    throw new UserError(
      'it is not said when it started',
      'Add --started 2026-03-14T02:14Z; if only one side is known, --started "before 2026-03-14T02:14Z".',
    );
  }
  const { value, fault } = readMoment(written, archive.organisation.timezone);
  if (fault) throw new UserError(`--started: ${fault.message}`, fault.hint);
  return value;
}

function readServices(written: readonly string[] | undefined, { services }: Archive): string[] {
  const ids = (written ?? []).flatMap((list) => list.split(',')).map((id) => id.trim());
  const known = services.map(({ id }) => id);
  const all = known.length > 0 ? `Known: ${known.join(', ')}.` : 'Write ids in kebab-case.';
  if (ids.filter(Boolean).length === 0) {
    throw new UserError('it is not said which service broke', `Add --services ID. ${all}`);
  }
  const unknown = known.length > 0 ? ids.find((id) => !known.includes(id)) : undefined;
  if (unknown === undefined) return ids;
  throw new UserError(
    `there is no service "${unknown}" in archive.yaml`,
    didYouMean(unknown, known, all),
  );
}

function readSeverity(written: string, archive: Archive): Severity {
  const severity = severityNamed(written, archive.severities);
  if (severity) return severity;
  throw new UserError(
    `"${written}" is not a severity`,
    `Use one of ${idsOf(severities).join(', ')}.`,
  );
}

function readKind(written: string): Kind {
  const known = idsOf(kinds);
  const kind = known.find((id) => id === written);
  if (kind) return kind;
  throw new UserError(
    `"${written}" is not a kind of post-mortem`,
    didYouMean(written, known, `Use one of ${known.join(', ')}.`),
  );
}

function write(directory: string, shown: string, text: string) {
  try {
    mkdirSync(directory);
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new UserError(
      exists ? `${shown} is there already` : `${shown} cannot be made`,
      exists ? 'Choose another title, or go on writing there.' : 'See whether you may write there.',
      { cause: error },
    );
  }
  writeFileSync(path.join(directory, fileNames.postmortem), text, { flag: 'wx' });
}
