/** What a previewed write-up shows of its directory, byte for byte. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { readEnvironment } from '#files/environment.ts';
import { keyed } from '#sites/static-paths.ts';
import { organisation, previews } from '../../../../archive.ts';

export const getStaticPaths = (async () => {
  const paths = (await previews()).flatMap(({ id, version, assets, digest }) =>
    assets.map((name) => ({
      params: { id, asset: version === undefined ? name : `${version}/${name}` },
      props: { digest },
    })),
  );
  return keyed(await organisation(), paths);
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { id = '', asset = '' } }) => {
  const { archiveRoot } = readEnvironment();
  return new Response(await readFile(join(archiveRoot, id, basename(asset))));
};
