/** Gives the picture of a card out. */
import type { Card } from '#domain/public/card.ts';
import { drawCard } from '#files/card-image.ts';
import { readEnvironment } from '#files/environment.ts';

export async function cardResponse(card: Card): Promise<Response> {
  const png = await drawCard(card, readEnvironment().projectRoot);
  return new Response(Buffer.from(png), { headers: { 'content-type': 'image/png' } });
}
