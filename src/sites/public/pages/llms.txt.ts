/** For programs that read: where everything is as Markdown. */
import type { APIRoute } from 'astro';
import { llmsTxt } from '#domain/public/formats/markdown-page.ts';
import { incidents } from '../history.ts';
import { rootOf } from '../markdown-response.ts';
import { publicSite } from '../site.ts';

export const GET: APIRoute = async () => {
  const site = await publicSite();
  const all = (await incidents()).map(({ incident }) => incident);
  return new Response(llmsTxt(site, all, rootOf(site)), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
