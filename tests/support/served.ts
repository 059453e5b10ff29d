/** A built site behind a server, with the browser of this process to visit it. */
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { serve } from '../../src/cli/server.ts';
import { launchBrowser } from './browser.ts';

export interface Visit {
  /** Address of a page, by its path below the site. */
  readonly at: (path: string) => string;
  /** A reader of its own: storage, width, theme. */
  readonly reader: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** Stop the server and send every reader away. */
  readonly end: () => Promise<void>;
}

let browser: Promise<Browser> | undefined;

/** The one browser of this process, started when it is first asked for; it ends with the process. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= launchBrowser().then((started) =>
    // One that broke down is replaced for whoever comes next.
    started.on('disconnected', () => (browser = undefined)),
  );
  return browser;
}

/** End the browser of this process: a script that visited sites would wait for it. */
export async function endBrowser(): Promise<void> {
  await (await browser)?.close();
}

/** Serve a folder below a path of its host. */
export async function visit(folder: string, base = '/'): Promise<Visit> {
  const running = await sharedBrowser();
  const server = await serve(folder, { port: 0, base });
  const readers = new Set<BrowserContext>();
  return {
    at: (path) => `${server.url}${path}`,
    async reader(options) {
      const context = await running.newContext({
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      readers.add(context);
      context.on('close', () => readers.delete(context));
      return context;
    },
    async end() {
      await Promise.all([...readers].map((reader) => reader.close()));
      await server.close();
    },
  };
}
