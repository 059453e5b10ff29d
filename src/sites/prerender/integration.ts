/**
 * Puts the pages with a `cacheKey` (see static-paths.ts) in their places, which are thousands: the
 * unchanged ones come from the last build, the others are drawn in more than one thread. Astro would
 * draw them one by one and write each of them twice. It is left the few without a key.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import type { Plugin } from 'vite';
import { digest, readKey } from '../static-paths.ts';
import { drawPages } from './draw-pages.ts';
import { PageCache } from './page-cache.ts';
import { PageFolders } from './page-folders.ts';
import type { Page } from './page.ts';
import type { PageStyles } from './page-thread.ts';

/** What drawing takes besides Astro's own prerenderer. */
interface Surroundings extends Pick<Input, 'awaited'> {
  readonly config: AstroConfig;
  /** Absolute path of the module of the bundle that draws pages. */
  readonly entry: string;
  readonly styles: readonly PageStyles[];
  readonly folders: PageFolders;
}

/** What the pages of a site are made from, as far as it is there. */
export interface Input {
  /** Resolves when pages can be asked for their paths. */
  readonly input: Promise<unknown>;
  /** Resolves when all is there; gives the digest of what a page awaits, by its name. */
  readonly awaited: Promise<(name: string) => string>;
}

/** The integration, for builds. */
export function prerenderPages({ input, awaited }: Input): AstroIntegration {
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
            const folders = new PageFolders(outDirOf(config), cacheIn(config, 'folders.json'));
            folders.prepare();
            await input;
            return drawKeyed(astros, { config, entry, styles, awaited, folders });
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
  { config, entry, styles, awaited, folders }: Surroundings,
): Promise<StaticPath[]> {
  const cacheDir = cacheIn(config, 'pages');
  const cache = new PageCache(cacheDir);
  const paths = await astros.getStaticPaths();
  const planned = paths.flatMap((path) => plan(path, config));
  folders.settle(new Set(planned.map(({ folder }) => folder)));
  const { ready = [], waiting = [] } = Object.groupBy(planned, (page) =>
    page.awaited === undefined ? 'ready' : 'waiting',
  );
  const later = waiting.length === 0 ? Promise.resolve([]) : awaited.then(completeKeys(waiting));
  const changed = (pages: readonly Page[]) => pages.filter((page) => !cache.restore(page));
  await drawPages(
    changed(ready),
    later.then(changed),
    async (request, routeData) => {
      const drawn = await astros.render(request, { routeData });
      return 'response' in drawn ? drawn.response : drawn;
    },
    { entry, styles, cacheDir },
  );
  cache.prune([...ready, ...(await later)]);
  return paths.filter(({ cacheKey }) => cacheKey === undefined);
}

/** A page whose key lacks what it awaits. */
interface PlannedPage extends Page {
  /** The name of it; undefined when the key is whole. */
  readonly awaited: string | undefined;
  /** The one it lies in, as a path below the site. */
  readonly folder: string;
}

/** The page at a path with a key, where Astro's format "directory" wants it. */
function plan({ pathname, route, cacheKey }: StaticPath, config: AstroConfig): PlannedPage[] {
  if (cacheKey === undefined) return [];
  const { base, site = 'http://localhost' } = config;
  const isPage = route.type === 'page';
  const path = pathname.replace(/^\/|\/$/g, '') + (isPage ? '/' : '');
  const url = new URL(`${base.replace(/\/$/, '')}/${path}`, site).href;
  const file = join(path, isPage ? 'index.html' : '');
  const { digest: shown, awaited } = readKey(cacheKey);
  const key = digest(url, shown);
  return [{ url, file: join(outDirOf(config), file), folder: dirname(file), route, key, awaited }];
}

function outDirOf({ outDir }: AstroConfig): string {
  return fileURLToPath(outDir);
}

function cacheIn({ cacheDir }: AstroConfig, name: string): string {
  return join(fileURLToPath(cacheDir), name);
}

function completeKeys(pages: readonly PlannedPage[]) {
  return (digestOf: (name: string) => string): Page[] =>
    pages.map(({ awaited, ...page }) => ({
      ...page,
      key: awaited === undefined ? page.key : digest(page.key, digestOf(awaited)),
    }));
}
