/** The sites of the shipped archive, for the tests of builds and in the browser. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { writeCrowdedArchive } from './crowded.ts';

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

/** Where the crowded site is served: below a folder of a host that has others. */
export const crowdedBase = '/teams/on-call/';

/** Give the folder of the internal site of a crowded archive, built for `crowdedBase`; shared like the others. */
export async function crowdedSite(): Promise<string> {
  const folder = join(inject('sites'), 'crowded');
  if (!existsSync(folder)) {
    const archive = join(inject('sites'), 'crowded-archive');
    writeCrowdedArchive(archive);
    await build('internal', folder, {
      HINDSIGHT_ARCHIVE: archive,
      HINDSIGHT_WORK: join(folder, '../crowded-work'),
      BASE_PATH: crowdedBase,
    });
  }
  return folder;
}

/** Build a site as anybody would, with caches and locks of its own; a failure says what the command printed. */
async function build(
  audience: string,
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    ['src/cli/main.ts', 'build', '--audience', audience, '--out', folder],
    { cwd: root, env: { ...process.env, HINDSIGHT_WORK: join(folder, '../work'), ...env } },
  );
}
