/**
 * The process that builds one site: Astro, then the sitemap and the search index of the internal one. It is a
 * process of its own so that the public one can be started with an environment that knows nothing,
 * and so that it can be stopped whole.
 *
 *     node build.ts <folder for the site> [--verbose]
 */
import { once } from 'node:events';
import process from 'node:process';
import { build } from 'astro';
import { readEnvironment } from '#files/environment.ts';
import { prerenderPages } from './prerender/integration.ts';

/** What the process tells its parent. */
export type BuildMessage =
  { readonly done: 'pages' } | { readonly done: 'search'; readonly pages: number };

// Whoever started this is gone: nobody will swap the result in, and the next build wants the folder.
const abandon = () => process.exit(1);
process.on('disconnect', abandon);

// The internal site is bundled while its post-mortems are still being checked.
const input = once(process, 'message');

const [outDir = '', verbosity] = process.argv.slice(2);
const { audience, projectRoot, site, base } = readEnvironment();

await build({
  root: projectRoot,
  outDir,
  integrations: [prerenderPages(input)],
  logLevel: verbosity === '--verbose' ? 'info' : 'warn',
});
tell({ done: 'pages' });
if (audience === 'internal') {
  if (site !== undefined) {
    const { writeSitemap } = await import('./sitemap.ts');
    await writeSitemap(outDir, site + base);
  }
  const { buildSearchIndex } = await import('./search-index.ts');
  const { pages } = await buildSearchIndex(outDir);
  tell({ done: 'search', pages });
}
process.off('disconnect', abandon);
process.disconnect?.();

function tell(message: BuildMessage): void {
  process.send?.(message);
}
