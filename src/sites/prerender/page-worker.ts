/**
 * Draws pages in a thread of its own, with the bundle that Astro made and the way Astro does it: a
 * page has the same bytes wherever it is drawn. What goes wrong ends the thread, and so the build.
 */
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { RouteData } from 'astro';
import { type Draw, drawPage } from './page.ts';
import type { OrderedPage, ThreadData } from './page-thread.ts';

/** As much of the bundle as Astro's own prerenderer uses. */
interface Bundle {
  readonly app: {
    readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
    setInternals(internals: object): void;
    setOptions(options: object): void;
    render(request: Request, options: { readonly routeData: RouteData }): Promise<Response>;
  };
}

const { entry, styles, cacheDir } = workerData as ThreadData;
const { app } = (await import(pathToFileURL(entry).href)) as Bundle;
const destination = { write: ({ message }: { message: string }) => console.error(message) };
app.setInternals({ pagesByKeys: new Map(styles.map((page) => [page.key, page])) });
app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });

const routes = new Map(app.manifest.routes.map(({ routeData: it }) => [it.component, it]));
const draw: Draw = (request, routeData) => app.render(request, { routeData });

parentPort?.on('message', (order: readonly OrderedPage[]) => void drawAll(order));

async function drawAll(order: readonly OrderedPage[]): Promise<void> {
  for (const { component, ...page } of order) {
    const route = routes.get(component);
    if (!route) throw new Error(`${component} is no page`);
    await drawPage({ ...page, route }, draw, cacheDir);
  }
  parentPort?.postMessage('drawn');
}
