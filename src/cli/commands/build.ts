/** `hindsight build`: from the archive to a site that any static host serves. */
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { refusedBySystem } from '#files/system-refusal.ts';
import { UserError } from '#files/user-error.ts';
import { readAudience } from '../audience.ts';
import type { CommandContext, Output } from '../command.ts';
import { readOutFolder } from '../out-folder.ts';
import { reportProblems } from '../reporters/terminal.ts';
import { buildSite, targetOf } from '../site-build.ts';
import { prepareInternal } from '../site-internal.ts';
import { BuildFailed, Interrupted } from '../site-process.ts';
import { preparePublic } from '../site-public.ts';

export const summary = 'Build the internal or the public site';

export const usage = `hindsight build [--audience internal|public] [--out DIR] [--hold-back] [--symlink] [--verbose]

  --audience   internal (everything, searchable) or public (approved write-ups); left out: internal
  --out        the folder to be served, for the site alone; left out: dist/internal or dist/public
  --hold-back  public: leave out approved write-ups that have errors, and build the others
  --symlink    make that folder a symbolic link, so that not even for an instant there is no site
  --verbose    show what Astro says while it builds

The archive is checked first. The site is built aside and swapped in when it is whole: whatever
goes wrong, the last good one stays. Every byte of the public site is held against the archive before it
is swapped in; when something internal is among them, the site is not.`;

export async function run(args: readonly string[], context: CommandContext): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      audience: { type: 'string' },
      out: { type: 'string' },
      'hold-back': { type: 'boolean', default: false },
      symlink: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  });
  const { environment, cwd, out, err } = context;
  const audience = readAudience(values.audience, environment);
  const holdBack = values['hold-back'];
  if (holdBack && audience === 'internal') throw nothingToHoldBack();
  const target =
    values.out === undefined
      ? targetOf(environment, audience)
      : readOutFolder(values.out, environment, cwd);
  const shown = relative(cwd, target) || target;
  const begun = performance.now();
  const say = (line: string) => out.write(`${line}\n`);
  try {
    const site = await buildSite({
      audience,
      environment,
      target,
      method: values.symlink ? 'symlink' : 'rename',
      verbose: values.verbose,
      prepare: audience === 'internal' ? prepareInternal : preparePublic,
      holdBack,
      say,
      report: (problems) => err.write(reportProblems(problems, err.colour)),
    });
    if (!site) return 1;
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    say(`${shown} is ready: ${site.pages} pages in ${seconds} s`);
    return 0;
  } catch (error) {
    if (error instanceof Interrupted) {
      err.write(`Stopped. ${shown} is as it was.\n`);
      return 130;
    }
    throw explained(error, shown, err);
  }
}

function nothingToHoldBack(): UserError {
  return new UserError(
    'only the public site holds write-ups back',
    'Add --audience public. Drafts never keep the internal site from being built.',
  );
}

/** An error with what it means for the site; one that is a mistake of ours stays as it is. */
function explained(error: unknown, shown: string, err: Output): unknown {
  if (error instanceof BuildFailed) return failed(error, shown, err);
  const refused = refusedBySystem(error);
  if (!refused) return error;
  const { message, hint } = refused;
  return new UserError(`${message}; ${shown} is as it was`, hint, { cause: error });
}

function failed({ output }: BuildFailed, shown: string, err: Output): UserError {
  err.write(output);
  return new UserError(
    `the site could not be built; ${shown} is as it was`,
    'What went wrong is above; --verbose shows every step.',
  );
}
