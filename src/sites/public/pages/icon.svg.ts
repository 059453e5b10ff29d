/** The icon of the site where it has no logo: a ring in its colour. */
import type { APIRoute } from 'astro';
import { plainAccent, readableAccent } from '#domain/public/accent.ts';
import { settings } from '../history.ts';

export const GET: APIRoute = async () => {
  const { accent = plainAccent } = await settings();
  return new Response(icon(readableAccent(accent).light), {
    headers: { 'content-type': 'image/svg+xml' },
  });
};

function icon(colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${colour}"/><circle cx="16" cy="16" r="7.5" fill="none" stroke="#fff" stroke-width="4"/></svg>\n`;
}
