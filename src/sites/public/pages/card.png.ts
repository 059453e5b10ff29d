/** The picture shown where a link to the site is shared. */
import type { APIRoute } from 'astro';
import { cardOfSite } from '#domain/public/card.ts';
import { cardResponse } from '../card-response.ts';
import { settings } from '../history.ts';

export const GET: APIRoute = async () => {
  const { name, accent } = await settings();
  return cardResponse(cardOfSite(name, accent));
};
