/** Where a site is put together, before it takes the place of the one that is served. */
import { join } from 'node:path';
import type { Environment } from '#files/environment.ts';
import { sha256 } from '#files/digest.ts';
import { isWithin } from '#files/within.ts';

/**
 * Absolute path of the folder for the site that is built with `workDir`: no two have the same. Astro
 * bundles into it, and what is bundled finds its packages upwards from there, so it is in the project.
 */
export function stageOf(
  { projectRoot }: Pick<Environment, 'projectRoot'>,
  workDir: string,
): string {
  return isWithin(workDir, projectRoot)
    ? join(workDir, 'staged')
    : join(projectRoot, '.hindsight/staged', sha256(workDir).slice(0, 12));
}
