/** A page of a site that is to be drawn. */
import { writeFileSync } from 'node:fs';
import type { RouteData } from 'astro';
import { type KeptPage, keepPage } from './page-cache.ts';

export interface Page extends KeptPage {
  readonly url: string;
  readonly route: RouteData;
}

/** Astro's way to draw a page. */
export type Draw = (request: Request, route: RouteData) => Promise<Response>;

/** Draw a page, write it, and keep it for the next build. */
export async function drawPage(page: Page, draw: Draw, cacheDir: string): Promise<void> {
  const response = await draw(new Request(page.url), page.route);
  const bytes = new Uint8Array(await response.arrayBuffer());
  // With a promise, handing the file to another thread and back takes as long as drawing it.
  writeFileSync(page.file, bytes);
  keepPage(cacheDir, page);
}
