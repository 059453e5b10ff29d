/** The sites of the shipped archive, for the tests of builds and in the browser. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { writeCrowdedArchive } from './crowded.ts';
import { buildSite } from './site-build.ts';

/**
 * Give the folder of a built site. The first test that asks builds it; all others, in either project, share that
 * build. Nobody may write into it.
 */
export function builtSite(audience: 'internal' | 'public'): Promise<string> {
  return builtOnce(audience, (folder) => buildSite(audience, folder));
}

/** Give the folder of the public site of the guarded archive, of which nobody knows where it is served; shared like the others. */
export function guardedSite(): Promise<string> {
  return builtOnce('guarded', (folder) =>
    buildSite('public', folder, {
      HINDSIGHT_ARCHIVE: fileURLToPath(new URL('../fixtures/guarded-archive', import.meta.url)),
      HINDSIGHT_WORK: join(folder, '../guarded-work'),
    }),
  );
}

/** Where the crowded site is served: below a folder of a host that has others. */
export const crowdedBase = '/teams/on-call/';

/** The host of the crowded site. */
export const crowdedHost = 'https://memory.example';

/** Give the folder of the internal site of a crowded archive, built for `crowdedHost` and `crowdedBase`; shared like the others. */
export function crowdedSite(): Promise<string> {
  return builtOnce('crowded', async (folder) => {
    const archive = join(inject('sites'), 'crowded-archive');
    writeCrowdedArchive(archive);
    await buildSite('internal', folder, {
      HINDSIGHT_ARCHIVE: archive,
      HINDSIGHT_WORK: join(folder, '../crowded-work'),
      SITE_URL: crowdedHost,
      BASE_PATH: crowdedBase,
    });
  });
}

/** Give the folder of a public site of which nothing is known but a name, built for `crowdedBase`; shared like the others. */
export function quietSite(): Promise<string> {
  return builtOnce('quiet', async (folder) => {
    const archive = join(inject('sites'), 'quiet-archive');
    mkdirSync(archive);
    writeFileSync(
      join(archive, 'archive.yaml'),
      'organisation: { name: Quillmarket }\npublic: { contact: help@quillmarket.example, components: [{ name: Paying }] }\n',
    );
    await buildSite('public', folder, {
      HINDSIGHT_ARCHIVE: archive,
      HINDSIGHT_WORK: join(folder, '../quiet-work'),
      BASE_PATH: crowdedBase,
    });
  });
}

/** Build a site unless it is there; a file that asks while another one builds it waits for that. */
async function builtOnce(name: string, build: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(inject('sites'), name);
  const lock = `${folder}.lock`;
  while (!existsSync(folder)) {
    if (!isFirst(lock)) {
      await setTimeout(100);
      continue;
    }
    try {
      if (!existsSync(folder)) await build(folder);
    } finally {
      rmSync(lock, { recursive: true });
    }
  }
  return folder;
}

/** Whether nobody else has made this folder; it is then there. */
function isFirst(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
