/** Everybody may read everything: it was approved for that. */
import type { APIRoute } from 'astro';
import { publicSite } from '../site.ts';

export const GET: APIRoute = async () => {
  const { url } = await publicSite();
  const sitemap = url === undefined ? '' : `\nSitemap: ${url}sitemap.xml\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
