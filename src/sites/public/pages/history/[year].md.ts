/** The incidents of a year as Markdown. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { layOutHistory } from '#domain/public/history-pages.ts';
import { listPage } from '#domain/public/formats/markdown-page.ts';
import { incidents } from '../../history.ts';
import { markdownResponse, rootOf } from '../../markdown-response.ts';
import { publicSite } from '../../site.ts';

export const getStaticPaths = (async () => {
  const all = (await incidents()).map(({ incident }) => incident);
  return layOutHistory(all).years.map(({ year, pages }) => ({
    params: { year },
    props: { year, pages },
  }));
}) satisfies GetStaticPaths;

type Props = Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];

export const GET: APIRoute<Props> = async ({ props: { year, pages } }) => {
  const its = pages.flatMap(({ items }) => items);
  return markdownResponse(
    listPage(`Incidents of ${year}`, undefined, its, rootOf(await publicSite())),
  );
};
