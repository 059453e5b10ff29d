/** `hindsight dev`: the site as it is being written, refreshed at every change. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { freshenCache } from '#files/cache.ts';
import { rememberingEnvironment } from '#files/compiled-code.ts';
import { isWithin } from '#files/within.ts';
import { readAudience } from '../audience.ts';
import type { CommandContext } from '../command.ts';
import { readPort } from '../port.ts';
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
  // A build that runs meanwhile has its own cache, and may empty it.
  const workRoot = join(homeOf(environment), 'dev');
  const workDir = join(workRoot, audience);
  freshenCache(join(workDir, 'cache'), projectRoot);
  const shared = { AUDIENCE: audience, HINDSIGHT_WORK: workRoot, ASTRO_TELEMETRY_DISABLED: '1' };
  const env =
    audience === 'internal'
      ? { ...rememberingEnvironment(), HINDSIGHT_ARCHIVE: archiveRoot }
      : followApproved({
          environment,
          workDir,
          input: join(workDir, 'input'),
          // Nobody is served by this one: what is sound is shown.
          holdBack: true,
          say: (line) => out.write(`${line}\n`),
          report: (problems) => process.stderr.write(reportProblems(problems, out.colour)),
        });
  return serveWhileWriting(workDir, projectRoot, readPort(values.port), { ...env, ...shared });
}

/** Vite finds the packages it serves from the folder it works in, so that must lie in the project. */
function homeOf({ projectRoot, workRoot }: CommandContext['environment']): string {
  return isWithin(workRoot, projectRoot) ? workRoot : join(projectRoot, '.hindsight');
}

const script = fileURLToPath(new URL('../../sites/dev.ts', import.meta.url));

/** Run the process that serves the site until it is stopped; Ctrl-C reaches it from the terminal. */
async function serveWhileWriting(
  workDir: string,
  projectRoot: string,
  port: number,
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const child = fork(script, [workDir, String(port)], { cwd: projectRoot, env });
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 0));
  });
}
