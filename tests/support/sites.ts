/** The sites of the shipped archive, for the tests of builds and in the browser. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inject } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Give the folder of a built site. The first test that asks builds it; all after it, in either project, share that
 * build, for their files run one after the other. Nobody may write into it.
 */
export async function builtSite(audience: 'internal' | 'public'): Promise<string> {
  const folder = join(inject('sites'), audience);
  if (!existsSync(folder)) await build(audience, folder);
  return folder;
}

/** Build a site as anybody would, with caches and locks of its own; a failure says what the command printed. */
async function build(audience: string, folder: string): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    ['src/cli/main.ts', 'build', '--audience', audience, '--out', folder],
    { cwd: root, env: { ...process.env, HINDSIGHT_WORK: join(folder, '../work') } },
  );
}
