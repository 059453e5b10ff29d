/** The folder a site is put into, which takes the place of whatever stands there. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Environment } from '#files/environment.ts';
import { UserError } from '#files/user-error.ts';
import { isWithin } from '#files/within.ts';

/** The absolute path of what was typed; UserError when something other than a site would be lost. */
export function readOutFolder(typed: string, environment: Environment, cwd: string): string {
  const folder = path.resolve(cwd, typed);
  const { archiveRoot, projectRoot, workRoot } = environment;
  const precious = [
    { place: archiveRoot, name: 'the archive', isWhole: true },
    { place: workRoot, name: 'the folder for caches and locks', isWhole: true },
    { place: projectRoot, name: 'the project', isWhole: false },
  ];
  for (const { place, name, isWhole } of precious) {
    if (isWithin(place, folder) || (isWhole && isWithin(folder, place))) {
      throw refusal(`${typed} is, holds or lies in ${name}`);
    }
  }
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats && !stats.isDirectory()) throw refusal(`${typed} is a file`);
  const names = stats ? readdirSync(folder) : [];
  // Every site that was ever put there has its home page.
  if (names.length > 0 && !names.includes('index.html')) {
    throw refusal(`${typed} holds something else than a site`);
  }
  return folder;
}

function refusal(message: string): UserError {
  return new UserError(
    `${message}, and would be replaced by the site`,
    'Name a folder for the site alone, new or empty, such as --out dist/handed-over.',
  );
}
