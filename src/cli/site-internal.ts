/** What the internal site is made from. */
import { join } from 'node:path';
import process from 'node:process';
import { postmortemId } from '#domain/postmortem-id.ts';
import { rememberingEnvironment } from '#files/compiled-code.ts';
import { feelsLike, writeStaticFiles } from '#files/feels-like.ts';
import { inputOf, writeInternalInput, writeSimilar } from '#files/internal-input.ts';
import { readArchive } from '#files/read.ts';
import { compareOnce } from '#files/similar-cache.ts';
import { count } from './reporters/report.ts';
import type { Preparation, SiteSource } from './site-build.ts';
import type { Variables } from './site-process.ts';

/**
 * Read and check the archive. Every problem is shown; undefined when one of them, in anything but
 * a draft, forbids to build.
 */
export function prepareInternal(
  preparation: Preparation,
  start: (env: Variables) => void,
): SiteSource | undefined {
  const { environment, workDir, input, say, report } = preparation;
  const { archiveRoot, restricted } = environment;
  const cacheDir = join(workDir, 'cache');
  // It bundles the site before it looks at the input.
  start({
    ...rememberingEnvironment(),
    HINDSIGHT_ARCHIVE: archiveRoot,
    HINDSIGHT_INTERNAL_INPUT: input,
  });
  const archive = readArchive({ root: archiveRoot, restricted, cacheDir, cwd: process.cwd() });
  const { entries, problems, blocking } = archive;
  report(problems);
  if (blocking.length > 0) {
    say(`Not built: ${count(blocking.length, 'error')} to mend first. The last site stands.`);
    return undefined;
  }
  writeInternalInput(input, inputOf(archive));
  say(`${count(entries.length, 'post-mortem')} checked`);
  const search = feelsLike(entries, archive.archive);
  return {
    addSimilar: () => writeSimilar(input, compareOnce(cacheDir, search)),
    writeOthers: (site) => writeStaticFiles(join(site, 'feels-like'), search.files()),
    pages: entries.map(({ id }) => `postmortems/${id}/`),
    documents: { folder: 'postmortems', form: postmortemId },
  };
}
