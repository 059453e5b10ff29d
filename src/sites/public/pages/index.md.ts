/** The whole history as Markdown. */
import type { APIRoute } from 'astro';
import { listPage } from '#domain/public/formats/markdown-page.ts';
import { incidents } from '../history.ts';
import { markdownResponse, rootOf } from '../markdown-response.ts';
import { publicSite } from '../site.ts';

export const GET: APIRoute = async () => {
  const site = await publicSite();
  const all = (await incidents()).map(({ incident }) => incident);
  return markdownResponse(listPage(`${site.name}: incident history`, undefined, all, rootOf(site)));
};
