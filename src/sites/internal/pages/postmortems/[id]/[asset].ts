/** Evidence (pictures, measurements) beside the page of its post-mortem, byte for byte. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { readEnvironment } from '#files/environment.ts';
import { keyed } from '#sites/static-paths.ts';
import { bodyFactsOf, digestOf, organisation, postmortems } from '../../../archive.ts';

export const getStaticPaths = (async () => {
  const paths = (await postmortems()).map(async ({ id }) => {
    const digest = await digestOf(id);
    const { assets } = await bodyFactsOf(id);
    return assets.map(({ name }) => ({ params: { id, asset: name }, props: { digest } }));
  });
  return keyed(await organisation(), (await Promise.all(paths)).flat());
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { id = '', asset = '' } }) => {
  const { archiveRoot } = readEnvironment();
  return new Response(await readFile(join(archiveRoot, id, asset)));
};
