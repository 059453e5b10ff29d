/** The files beside the pages of incidents, as a site serves them, and as they were approved. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { lookUp } from '#domain/lookup.ts';
import { sha256 } from '../digest.ts';
import type { ApprovedWriteUpOnDisk } from '../write-up-file.ts';
import type { SiteLeak } from './site-leaks.ts';

const page = 'index.html';

/** Name each file in the folder of an incident that is not, byte for byte, what was approved. */
export function unapprovedFiles(
  site: string,
  approved: readonly Pick<ApprovedWriteUpOnDisk, 'frontmatter'>[],
): SiteLeak[] {
  const incidents = path.join(site, 'incidents');
  if (!existsSync(incidents)) return [];
  const digests = new Map(
    approved.map(({ frontmatter: { slug, sha256: files = {} } }) => [slug, files]),
  );
  return readdirSync(incidents, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(incidents, path.join(parentPath, name)))
    .map((file) => file.split(path.sep))
    .filter(([, ...names]) => names.length > 0 && names.join('/') !== page)
    .sort((a, b) => (a.join('/') < b.join('/') ? -1 : 1))
    .flatMap(([slug = '', ...names]) => {
      const name = names.join('/');
      const expected = lookUp(digests.get(slug) ?? {}, name);
      const served = sha256(readFileSync(path.join(incidents, slug, ...names)));
      if (served === expected) return [];
      const what =
        expected === undefined ? 'nobody has approved it' : 'it is not the file that was approved';
      return [{ message: `incidents/${slug}/${name}: ${what}`, excerpt: '' }];
    });
}
