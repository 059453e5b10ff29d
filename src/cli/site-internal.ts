/** What the internal site is made from. */
import { join } from 'node:path';
import process from 'node:process';
import { postmortemId } from '#domain/postmortem.ts';
import type { Environment } from '#files/environment.ts';
import { blockingProblems, readArchive } from '#files/read.ts';
import { reportProblems } from './reporters/terminal.ts';
import type { SiteSource } from './site-build.ts';

/**
 * Read and check the archive. Every problem is shown; undefined when one of them, in a document
 * that is no draft, forbids to build.
 */
export function prepareInternal(
  { archiveRoot, restricted }: Environment,
  workDir: string,
  say: (line: string) => void,
): SiteSource | undefined {
  const archive = readArchive({
    root: archiveRoot,
    restricted,
    cacheDir: join(workDir, 'cache'),
    cwd: process.cwd(),
  });
  const { entries, problems } = archive;
  if (problems.length > 0) process.stderr.write(reportProblems(problems));
  const blocking = blockingProblems(archive).length;
  if (blocking > 0) {
    say(`Not built: ${count(blocking, 'error')} to mend first. The last good site still stands.`);
    return undefined;
  }
  say(`${count(entries.length, 'post-mortem')} checked`);
  return {
    env: { ...process.env, HINDSIGHT_ARCHIVE: archiveRoot },
    pages: entries.map(({ id }) => `postmortems/${id}/`),
    documents: { folder: 'postmortems', form: postmortemId },
  };
}

function count(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`;
}
