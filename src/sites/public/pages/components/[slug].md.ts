/** What happened to one component, as Markdown. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { componentsOf } from '#domain/public/components.ts';
import { listPage } from '#domain/public/formats/markdown-page.ts';
import { incidents, settings } from '../../history.ts';
import { markdownResponse, rootOf } from '../../markdown-response.ts';
import { publicSite } from '../../site.ts';

export const getStaticPaths = (async () => {
  const { components } = await settings();
  const all = (await incidents()).map(({ incident }) => incident);
  return componentsOf(components, all).map((component) => ({
    params: { slug: component.slug },
    props: { component },
  }));
}) satisfies GetStaticPaths;

type Props = Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];

export const GET: APIRoute<Props> = async ({ props: { component } }) => {
  const { name, description, pages } = component;
  const its = pages.flatMap(({ items }) => items);
  return markdownResponse(listPage(name, description, its, rootOf(await publicSite())));
};
