/** A write-up as Markdown. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { incidentPage } from '#domain/public/formats/markdown-page.ts';
import { incidentUrl } from '#domain/public/site.ts';
import { incidents } from '../../history.ts';
import { markdownResponse, rootOf } from '../../markdown-response.ts';
import { publicSite } from '../../site.ts';

export const getStaticPaths = (async () =>
  (await incidents()).map(({ incident, body }) => ({
    params: { slug: incident.slug },
    props: { incident, body },
  }))) satisfies GetStaticPaths;

type Props = Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];

export const GET: APIRoute<Props> = async ({ props }) => {
  const site = await publicSite();
  const address = incidentUrl(props.incident, { ...site, url: rootOf(site) });
  return markdownResponse(incidentPage(props, address));
};
