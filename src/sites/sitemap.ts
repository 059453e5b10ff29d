import { glob, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sitemapFiles } from '#domain/sitemap.ts';

/** A public write-up shown inside is not what the incident was. */
const preview = /^postmortems\/[^/]+\/public\//;

/**
 * Write the sitemap of a staged site from the pages that are really there. `root` is the address it
 * will be served at, with a slash at its end.
 */
export async function writeSitemap(stagedDir: string, root: string): Promise<void> {
  const pages = await Array.fromAsync(glob('**/index.html', { cwd: stagedDir }));
  const paths = pages
    .map((file) => file.replaceAll(path.sep, '/').replace(/index\.html$/, ''))
    .filter((page) => !preview.test(page))
    .sort();
  for (const { name, text } of sitemapFiles(root, paths)) {
    await writeFile(path.join(stagedDir, name), text);
  }
}
