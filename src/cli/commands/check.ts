/** `hindsight check`: every problem of every file, before a build or a change is merged. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { didYouMean } from '#domain/nearest.ts';
import { isError } from '#domain/problem.ts';
import { type ArchiveOnDisk, readArchive } from '#files/read.ts';
import { UserError } from '#files/user-error.ts';
import { isWithin } from '#files/within.ts';
import type { CommandContext } from '../command.ts';
import { github } from '../reporters/github.ts';
import { json } from '../reporters/json.ts';
import type { Reporter } from '../reporters/report.ts';
import { terminal } from '../reporters/terminal.ts';

const reporters = { terminal, json, github } as const satisfies Record<string, Reporter>;

export const summary = 'Say what is wrong with the post-mortems, and what to type instead';

export const usage = `hindsight check [PATH…] [--format terminal|json|github]

  PATH       a file, a directory or the id of a post-mortem: only its problems are shown;
             left out: those of the whole archive
  --format   terminal (for people), json (an array of problems) or github (annotations);
             left out: terminal

Exit code: 0 without errors, warnings and notes being none; 1 with errors.`;

export async function run(args: readonly string[], context: CommandContext): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { format: { type: 'string', default: 'terminal' } },
    allowPositionals: true,
  });
  const report = reporterNamed(values.format);
  const { environment, cwd, today, out } = context;
  const archive = readArchive({ root: environment.archiveRoot, restricted: true, today, cwd });
  const wanted = positionals.map((typed) => findPath(typed, archive, cwd));
  const problems = archive.problems.filter(({ file }) => isWanted(path.resolve(cwd, file), wanted));
  const postmortems = countPostmortems(archive, wanted);
  out.write(report(problems, { postmortems, colour: out.colour }));
  return problems.some(isError) ? 1 : 0;
}

function reporterNamed(name: string): Reporter {
  const known = Object.keys(reporters);
  if (Object.hasOwn(reporters, name)) return reporters[name as keyof typeof reporters];
  throw new UserError(
    `there is no format "${name}"`,
    didYouMean(name, known, `Use one of ${known.join(', ')}.`),
  );
}

/** The absolute path of what was typed: relative to the working directory, or an id. */
function findPath(typed: string, { root, directories }: ArchiveOnDisk, cwd: string): string {
  const candidates = [path.resolve(cwd, typed), path.resolve(root, typed)];
  const found = candidates.find((candidate) => existsSync(candidate));
  if (found === undefined) {
    throw new UserError(
      `there is no "${typed}"`,
      didYouMean(
        path.basename(typed),
        directories,
        'Give a file, a directory or the id of a post-mortem.',
      ),
    );
  }
  if (isWithin(found, root) || isWithin(root, found)) return found;
  throw new UserError(
    `"${typed}" does not belong to the archive at ${path.relative(cwd, root) || '.'}`,
    'Set HINDSIGHT_ARCHIVE to check another archive.',
  );
}

/** Whether a path is among those that were typed; without any, everything is. */
function isWanted(file: string, wanted: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((place) => isWithin(file, place));
}

function countPostmortems({ root, directories }: ArchiveOnDisk, wanted: readonly string[]): number {
  return directories.filter((id) => {
    const directory = path.join(root, id);
    return isWanted(directory, wanted) || wanted.some((file) => isWithin(file, directory));
  }).length;
}
