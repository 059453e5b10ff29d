/** The colour from archive.yaml, as a file: no page may carry a style of its own. */
import type { APIRoute } from 'astro';
import { settings } from '../history.ts';

export const GET: APIRoute = async () => {
  const { accent } = await settings();
  const rule = accent ? `:root{--accent:${accent}}\n` : '';
  return new Response(rule, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
