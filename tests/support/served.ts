/** A built site behind a server, with a browser to visit it. */
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { serve } from '../../src/cli/server.ts';
import { launchBrowser } from './browser.ts';

export interface Visit {
  /** Address of a page, by its path below the site. */
  readonly at: (path: string) => string;
  readonly browser: Browser;
  /** A reader of its own: storage, width, theme. */
  readonly reader: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  readonly end: () => Promise<void>;
}

/** Serve a folder and start a browser; `end` stops both. */
export async function visit(folder: string, base = '/'): Promise<Visit> {
  const server = await serve(folder, { port: 0, base });
  try {
    const browser = await launchBrowser();
    return {
      at: (path) => `${server.url}${path}`,
      browser,
      reader: (options) =>
        browser.newContext({ viewport: { width: 1280, height: 900 }, ...options }),
      async end() {
        await browser.close();
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}
