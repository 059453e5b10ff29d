/**
 * The process that builds one site: Astro, then the sitemap and the search index of the internal one. It is a
 * process of its own so that the public one can be started with an environment that knows nothing,
 * and so that it can be stopped whole.
 *
 *     node build.ts <folder for the site> [--verbose]
 */
import process from 'node:process';
import { build } from 'astro';
import { readEnvironment } from '#files/environment.ts';
import { type InputPart, readSimilar } from '#files/internal-input.ts';
import { prerenderPages } from './prerender/integration.ts';
import { digest } from './static-paths.ts';

/** What the process tells its parent. */
export type BuildMessage =
  { readonly done: 'pages' } | { readonly done: 'search'; readonly pages: number };

// Whoever started this is gone: nobody will swap the result in, and the next build wants the folder.
const abandon = () => process.exit(1);
process.on('disconnect', abandon);

// The internal site is bundled while its post-mortems are still being checked.
const [input, similar] = [handedOver('input'), handedOver('similar')];

const [outDir = '', verbosity] = process.argv.slice(2);
const { audience, projectRoot, site, base } = readEnvironment();

await build({
  root: projectRoot,
  outDir,
  integrations: [prerenderPages({ input, awaited: similar.then(digestsOfSimilar) })],
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

function handedOver(part: InputPart): Promise<void> {
  return new Promise((resolve) => {
    process.on('message', (message) => {
      if (message === part) resolve();
    });
  });
}

/** The page of an incident shows what is like it, which is told when other pages are drawn. */
function digestsOfSimilar(): (id: string) => string {
  const folder = process.env['HINDSIGHT_INTERNAL_INPUT'];
  const all = folder === undefined ? {} : readSimilar(folder);
  return (id) => digest(JSON.stringify(all[id] ?? null));
}

function tell(message: BuildMessage): void {
  process.send?.(message);
}
