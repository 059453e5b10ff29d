/** The pages of the actions of an archive, each with everything it shows. */
import type { ActionFacet } from './filter.ts';
import { type ActionRow, actionLabelsOf, actionOptions, actionRowOf, countDues } from './row.ts';
import { isDoneShelf, shelveActions } from './shelves.ts';
import type { Archive } from '../archive.ts';
import { type ListPage, inPages } from '../browse.ts';
import type { Option } from '../filter-model.ts';
import { newestFact } from '../newest-fact.ts';
import type { Postmortem } from '../resolve.ts';

/** A shelf as other pages show it. */
export interface ShelfName {
  readonly path: string;
  readonly label: string;
  readonly count: number;
}

/** A shelf with the first few of its actions. */
export interface Glimpse extends ShelfName {
  readonly rows: readonly ActionRow[];
}

export interface ActionPage {
  /** Its address below that of all actions: an empty string, `2`, `done/2026`, `done/2026/2`. */
  readonly path: string;
  readonly shelf: ShelfName;
  readonly list: ListPage<ActionRow>;
  /** Every shelf there is. */
  readonly shelves: readonly ShelfName[];
  /** Of the other shelves: on the first page of all alone. */
  readonly glimpses: readonly Glimpse[];
  /** What the filter offers until its data is there. */
  readonly options: Readonly<Record<ActionFacet, readonly Option[]>>;
  /** How many open actions are due on which day, as `countDues` gives it; undefined on other shelves. */
  readonly dues: string | undefined;
  /** The day of the newest fact; undefined when there is no post-mortem. */
  readonly asOf: string | undefined;
}

const rowsOfGlimpse = 5;

/** Lay out the pages of every action: those of each shelf, with what the filter knows of its file. */
export function actionPages(postmortems: readonly Postmortem[], archive: Archive): ActionPage[] {
  const asOf = newestFact(postmortems, archive.organisation.timezone);
  const filled = shelveActions(postmortems).map(({ path, label, actions }) => ({
    path,
    label,
    count: actions.length,
    rows: actions.map((promised) => actionRowOf(promised, archive)),
  }));
  const shelves = filled.map(({ path, label, count }) => ({ path, label, count }));
  const glimpses = others(filled).map((it) => ({ ...it, rows: it.rows.slice(0, rowsOfGlimpse) }));
  const offer = (rows: readonly ActionRow[]) => actionOptions(rows, actionLabelsOf(archive, rows));
  const ofStanding = offer(filled.filter((it) => !isDoneShelf(it)).flatMap(({ rows }) => rows));
  return filled.flatMap(({ path, label, count, rows }) => {
    const isFirst = path === '';
    const options = isDoneShelf({ path }) ? offer(rows) : ofStanding;
    const dues = isFirst ? countDues(rows) : undefined;
    return inPages(rows).map((list) => ({
      path: [path, list.number === 1 ? '' : String(list.number)].filter(Boolean).join('/'),
      shelf: { path, label, count },
      list,
      shelves,
      glimpses: isFirst && list.number === 1 ? glimpses : [],
      options,
      dues,
      asOf,
    }));
  });
}

/** What stands beside the open actions: accepted risks, and what was done last. */
function others<Shelf extends ShelfName>([, ...rest]: readonly Shelf[]): Shelf[] {
  const lastDone = rest.find(isDoneShelf);
  return rest.filter((shelf) => shelf.path === 'accepted' || shelf === lastDone);
}
