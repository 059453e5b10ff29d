/** Pictures and measurements that an approved text shows, byte for byte. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { incidents } from '../../../history.ts';
import { publicInputFolder } from '../../../loader.ts';

export const getStaticPaths = (async () =>
  (await incidents()).flatMap(({ incident: { slug }, body: { assets } }) =>
    assets.map(({ name }) => ({ params: { slug, asset: name } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { slug = '', asset = '' } }) =>
  new Response(await readFile(join(publicInputFolder(), 'incidents', slug, asset)));
