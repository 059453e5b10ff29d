/** `incidents.json`, when it is known where the site is served: it is made of addresses. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { hasAddress } from '#domain/public/addressed-site.ts';
import { writeIncidentsJson } from '#domain/public/formats/statuspage-api.ts';
import { incidents, settings } from '../../../history.ts';
import { publicSite } from '../../../site.ts';

export const getStaticPaths = (async () =>
  hasAddress(await publicSite())
    ? [{ params: { file: 'incidents.json' } }]
    : []) satisfies GetStaticPaths;

export const GET: APIRoute = async () => {
  const site = await publicSite();
  if (!hasAddress(site)) return new Response(null, { status: 404 });
  const { components } = await settings();
  return new Response(writeIncidentsJson(await incidents(), site, components), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
