/** The data behind the filter of the actions that were done in a year. */
import type { APIContext, GetStaticPaths } from 'astro';
import { isDoneShelf } from '#domain/actions/shelves.ts';
import { actionFile, actionShelves } from '../../../action-file.ts';

export const getStaticPaths = (async () =>
  (await actionShelves()).filter(isDoneShelf).map(({ path }) => ({
    params: { year: path.slice('done/'.length) },
  }))) satisfies GetStaticPaths;

export async function GET({ params }: APIContext): Promise<Response> {
  const path = `done/${params['year']}`;
  return actionFile((await actionShelves()).filter((shelf) => shelf.path === path));
}
