/** The feeds, when it is known where the site is served: readers of feeds ask for whole addresses. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { hasAddress } from '#domain/public/addressed-site.ts';
import { feedAlternates } from '#domain/public/formats/alternates.ts';
import { writeAtom } from '#domain/public/formats/atom.ts';
import { feedOf } from '#domain/public/formats/feed.ts';
import { writeJsonFeed } from '#domain/public/formats/json-feed.ts';
import { writeRss } from '#domain/public/formats/rss.ts';
import { incidents } from '../history.ts';
import { publicSite } from '../site.ts';

const writers: Readonly<Record<string, typeof writeAtom>> = {
  'atom.xml': writeAtom,
  'rss.xml': writeRss,
  'feed.json': writeJsonFeed,
};

export const getStaticPaths = (async () =>
  feedAlternates(await publicSite()).map(({ path, type }) => ({
    params: { feed: path },
    props: { type },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { feed = '' }, props }) => {
  const site = await publicSite();
  const write = writers[feed];
  if (!write || !hasAddress(site)) return new Response(null, { status: 404 });
  const text = write(feedOf(await incidents(), site), site.url + feed);
  return new Response(text, { headers: { 'content-type': `${props['type']}; charset=utf-8` } });
};
