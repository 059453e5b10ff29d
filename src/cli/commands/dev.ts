/** `hindsight dev`: the site as it is being written, refreshed at every change. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { freshenCache } from '#files/cache.ts';
import { readAudience } from '../audience.ts';
import type { CommandContext } from '../command.ts';
import { reportProblems } from '../reporters/terminal.ts';
import { followApproved } from '../site-public.ts';

export const summary = 'Serve a site that follows every change of the archive and of the code';

export const usage = `hindsight dev [--audience internal|public] [--port N]

  --audience   left out: internal
  --port       left out: PORT, or 4321`;

export async function run(
  args: readonly string[],
  { environment, out }: CommandContext,
): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { audience: { type: 'string' }, port: { type: 'string' } },
  });
  const { projectRoot, archiveRoot } = environment;
  const audience = readAudience(values.audience, environment);
  const port = values.port ?? process.env['PORT'];
  // A build that runs meanwhile has its own cache, and may empty it.
  const workRoot = join(environment.workRoot, 'dev');
  const workDir = join(workRoot, audience);
  freshenCache(join(workDir, 'cache'), projectRoot);
  const shared = { AUDIENCE: audience, HINDSIGHT_WORK: workRoot, ASTRO_TELEMETRY_DISABLED: '1' };
  const env =
    audience === 'internal'
      ? { ...process.env, HINDSIGHT_ARCHIVE: archiveRoot }
      : followApproved({
          environment,
          workDir,
          say: (line) => out.write(`${line}\n`),
          report: (problems) => process.stderr.write(reportProblems(problems, out.colour)),
        });
  return astroDev(projectRoot, port ? ['--port', port] : [], { ...env, ...shared });
}

/** Run Astro's own development server until it is stopped; Ctrl-C reaches it from the terminal. */
async function astroDev(
  projectRoot: string,
  options: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const astro = join(projectRoot, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const child = spawn(process.execPath, [astro, 'dev', ...options], {
    cwd: projectRoot,
    env,
    stdio: 'inherit',
  });
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 0));
  });
}
