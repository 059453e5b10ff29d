/**
 * Puts the pages with a `cacheKey` (see static-paths.ts) in their places, which are thousands: the
 * unchanged ones come from the last build, the others are drawn in more than one thread. Astro would
 * draw them one by one and write each of them twice. It is left the few without a key.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import type { Plugin } from 'vite';
import { digest } from '../static-paths.ts';
import { drawPages } from './draw-pages.ts';
import { PageCache } from './page-cache.ts';
import type { Page } from './page.ts';
import type { PageStyles } from './page-thread.ts';

/** What drawing takes besides Astro's own prerenderer. */
interface Surroundings {
  readonly config: AstroConfig;
  /** Absolute path of the module of the bundle that draws pages. */
  readonly entry: string;
  readonly styles: readonly PageStyles[];
}

/** The integration, for builds; no page is asked for its paths before `input` is there. */
export function prerenderPages(input: Promise<unknown>): AstroIntegration {
  const styles: PageStyles[] = [];
  let entry = '';
  let config: AstroConfig;
  return {
    name: 'hindsight:prerender',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [findEntry((file) => (entry = file))] } });
      },
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astros) => ({
          ...astros,
          getStaticPaths: async () => {
            await input;
            return drawKeyed(astros, { config, entry, styles });
          },
        }));
      },
      // Astro completes these notes while it bundles the site.
      'astro:build:setup': ({ pages }) => void styles.push(...pages.values()),
    },
  };
}

function findEntry(found: (file: string) => void): Plugin {
  return {
    name: 'hindsight:prerender-entry',
    writeBundle({ dir = '' }, bundle) {
      const name = Object.keys(bundle).find((file) => file.startsWith('prerender-entry'));
      if (name !== undefined) found(join(dir, name));
    },
  };
}

type StaticPath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Put every page with a key in its place; gives the paths that are left. */
async function drawKeyed(
  astros: AstroPrerenderer,
  { config, entry, styles }: Surroundings,
): Promise<StaticPath[]> {
  const cacheDir = join(fileURLToPath(config.cacheDir), 'pages');
  const cache = new PageCache(cacheDir);
  const paths = await astros.getStaticPaths();
  const pages = paths.flatMap((path) => pageAt(path, config));
  for (const folder of new Set(pages.map(({ file }) => dirname(file)))) {
    mkdirSync(folder, { recursive: true });
  }
  const changed = pages.filter((page) => !cache.restore(page));
  await drawPages(
    changed,
    async (request, routeData) => {
      const drawn = await astros.render(request, { routeData });
      return 'response' in drawn ? drawn.response : drawn;
    },
    { entry, styles, cacheDir },
  );
  cache.prune(pages);
  return paths.filter(({ cacheKey }) => cacheKey === undefined);
}

/** The page at a path with a key, where Astro's format "directory" wants it. */
function pageAt({ pathname, route, cacheKey }: StaticPath, config: AstroConfig): Page[] {
  if (cacheKey === undefined) return [];
  const { base, outDir, site = 'http://localhost' } = config;
  const isPage = route.type === 'page';
  const path = pathname.replace(/^\/|\/$/g, '') + (isPage ? '/' : '');
  const url = new URL(`${base.replace(/\/$/, '')}/${path}`, site).href;
  const file = join(fileURLToPath(outDir), path, isPage ? 'index.html' : '');
  return [{ url, file, route, key: digest(url, cacheKey) }];
}
