/** The data behind the filter of actions, for the shelves a page filters together. */
import { packActions } from '#domain/actions/file.ts';
import { actionLabelsOf, actionRowOf } from '#domain/actions/row.ts';
import { type ActionShelf, shelveActions } from '#domain/actions/shelves.ts';
import { oncePerArchive, organisation, postmortems } from './archive.ts';

/** Every shelf of the archive. */
export const actionShelves = oncePerArchive(async (): Promise<readonly ActionShelf[]> =>
  shelveActions(await postmortems()),
);

/** The data file of the actions on some shelves. */
export async function actionFile(shelves: readonly ActionShelf[]): Promise<Response> {
  const archive = await organisation();
  const rows = shelves
    .flatMap(({ actions }) => actions)
    .map((promised) => actionRowOf(promised, archive));
  return Response.json(packActions(rows, actionLabelsOf(archive, rows)));
}
