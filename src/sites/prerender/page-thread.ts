/** A thread that draws pages, seen from the one that asks for them. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Page } from './page.ts';

/** The style sheets of a route: the part of Astro's notes that drawing takes. */
export interface PageStyles {
  readonly key: string;
  readonly styles: readonly unknown[];
}

/** What a thread begins with. */
export interface ThreadData {
  /** Absolute path of the module of the bundle that draws pages. */
  readonly entry: string;
  readonly styles: readonly PageStyles[];
  /** Absolute path of the folder in which drawn pages are kept. */
  readonly cacheDir: string;
}

/** A page to draw, as it can be told to another thread: its route by the component. */
export interface OrderedPage extends Omit<Page, 'route'> {
  readonly component: string;
}

/** Draws and writes what it is asked to, one page after the other. */
export class PageThread {
  readonly #worker: Worker;

  constructor({ entry, styles, cacheDir }: ThreadData) {
    const workerData: ThreadData = {
      entry,
      styles: styles.map((page) => ({ key: page.key, styles: page.styles })),
      cacheDir,
    };
    this.#worker = new Worker(new URL('./page-worker.ts', import.meta.url), { workerData });
  }

  /** Draw these pages; rejects when one of them cannot be drawn. */
  async draw(pages: readonly Page[]): Promise<void> {
    const order = pages.map(({ route: { component }, url, file, key }): OrderedPage => ({
      component,
      url,
      file,
      key,
    }));
    this.#worker.postMessage(order);
    await once(this.#worker, 'message');
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
