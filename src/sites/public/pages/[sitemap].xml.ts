/** Every page for search engines, when it is known where they are. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { publicPages } from '#domain/public/pages.ts';
import { sitemapFiles } from '#domain/sitemap.ts';
import { incidents, settings } from '../history.ts';
import { publicSite } from '../site.ts';

export const getStaticPaths = (async () => {
  const { url } = await publicSite();
  if (url === undefined) return [];
  const { components } = await settings();
  const stories = (await incidents()).map(({ incident }) => incident);
  const { listed } = publicPages(components, stories);
  return sitemapFiles(url, ['', ...listed]).map(({ name, text }) => ({
    params: { sitemap: name.replace(/\.xml$/, '') },
    props: { text },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
