/** Building a site as anybody would. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Build into a folder, with caches and locks beside it; a failure says what the command printed. */
export async function buildSite(
  audience: 'internal' | 'public',
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    ['src/cli/main.ts', 'build', '--audience', audience, '--out', folder],
    { cwd: root, env: { ...process.env, HINDSIGHT_WORK: join(folder, '../work'), ...env } },
  );
}
