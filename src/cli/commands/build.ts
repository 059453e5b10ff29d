/** `hindsight build`: from the archive to a site that any static host serves. */
import { relative } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { readEnvironment } from '#files/environment.ts';
import { UserError } from '#files/user-error.ts';
import { readAudience } from '../audience.ts';
import { type BuiltSite, buildSite, targetOf } from '../site-build.ts';
import { BuildFailed, Interrupted } from '../site-process.ts';
import { prepareInternal } from '../site-internal.ts';
import { preparePublic } from '../site-public.ts';

export const summary = 'Build the internal or the public site';

export const usage = `hindsight build [--audience internal|public] [--out DIR] [--symlink] [--verbose]

  --audience   internal (everything, searchable) or public (approved write-ups); left out: internal
  --out        the folder to be served; left out: dist/internal or dist/public
  --symlink    make that folder a symbolic link, so that not even for an instant there is no site
  --verbose    show what Astro says while it builds

The archive is checked first. The site is built aside and swapped in when it is whole: whatever
goes wrong, the last good one stays.`;

export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      audience: { type: 'string' },
      out: { type: 'string' },
      symlink: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  });
  const environment = readEnvironment();
  const audience = readAudience(values.audience, environment);
  const target = targetOf(environment, audience, values.out);
  const begun = performance.now();
  try {
    const site = await buildSite({
      audience,
      environment,
      target,
      method: values.symlink ? 'symlink' : 'rename',
      verbose: values.verbose,
      prepare: (workDir) =>
        audience === 'internal'
          ? prepareInternal(environment, workDir, say)
          : preparePublic(environment, workDir, say),
      say,
    });
    if (!site) return 1;
    say(ready(site, target, performance.now() - begun));
    return 0;
  } catch (error) {
    if (error instanceof Interrupted) return interrupted(target);
    if (error instanceof BuildFailed) throw failed(error);
    throw error;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function ready({ pages }: BuiltSite, target: string, ms: number): string {
  return `${relative(process.cwd(), target) || target} is ready: ${pages} pages in ${(ms / 1000).toFixed(1)} s.`;
}

function interrupted(target: string): number {
  process.stderr.write(`Stopped. What was in ${relative(process.cwd(), target)} is untouched.\n`);
  return 130;
}

function failed({ output }: BuildFailed): UserError {
  process.stderr.write(output);
  return new UserError(
    'the site could not be built; the last good one still stands',
    'What Astro says is above; `--verbose` shows all of it.',
  );
}
