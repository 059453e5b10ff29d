/** The colour from archive.yaml, as a file: no page may carry a style of its own. */
import type { APIRoute } from 'astro';
import { readableAccent } from '#domain/public/accent.ts';
import { settings } from '../history.ts';

export const GET: APIRoute = async () => {
  const { accent } = await settings();
  return new Response(accent ? rule(accent) : '', {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
};

function rule(accent: string): string {
  const { light, dark } = readableAccent(accent);
  return `:root{--accent:${accent};--link:light-dark(${light},${dark})}\n`;
}
