/** The sites of the shipped archive, for the tests of builds and in the browser. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { writeCrowdedArchive } from './crowded.ts';
import { buildSite } from './site-build.ts';

/**
 * Give the folder of a built site. The first test that asks builds it; all after it, in either project, share that
 * build, for their files run one after the other. Nobody may write into it.
 */
export async function builtSite(audience: 'internal' | 'public'): Promise<string> {
  const folder = join(inject('sites'), audience);
  if (!existsSync(folder)) await buildSite(audience, folder);
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
    await buildSite('internal', folder, {
      HINDSIGHT_ARCHIVE: archive,
      HINDSIGHT_WORK: join(folder, '../crowded-work'),
      BASE_PATH: crowdedBase,
    });
  }
  return folder;
}
