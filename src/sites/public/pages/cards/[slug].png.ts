/** The pictures shown where links to incidents are shared; one that would be the same is not drawn again. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { cardOf } from '#domain/public/card.ts';
import { digest } from '#sites/static-paths.ts';
import { cardResponse } from '../../card-response.ts';
import { incidents, settings } from '../../history.ts';

export const getStaticPaths = (async () => {
  const { name, accent } = await settings();
  return (await incidents()).map(({ incident }) => {
    const card = cardOf(incident, name, accent);
    return {
      params: { slug: incident.slug },
      props: { card },
      cacheKey: digest(JSON.stringify(card)),
    };
  });
}) satisfies GetStaticPaths;

type Props = Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];

export const GET: APIRoute<Props> = ({ props: { card } }) => cardResponse(card);
