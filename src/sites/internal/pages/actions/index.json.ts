/** The data behind the filter of actions that are not done. */
import { isDoneShelf } from '#domain/actions/shelves.ts';
import { actionFile, actionShelves } from '../../action-file.ts';

export async function GET(): Promise<Response> {
  return actionFile((await actionShelves()).filter((shelf) => !isDoneShelf(shelf)));
}
