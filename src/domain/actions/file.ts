/**
 * The data file behind the filter of actions, written small: what several rows share (the
 * post-mortem, its services, the owner) stands once, and rows hold its number.
 */
import { type ActionLabels, type FilterableAction, actionStandings, standingOf } from './filter.ts';
import { type ActionRow, type ActionSource, actionFacetsOf } from './row.ts';
import { type FacetValues, fold, labelIn } from '../filter-model.ts';
import { type ActionStatus, actionStatuses, actionTypes, idsOf } from '../taxonomy.ts';

type PackedSource = readonly [
  id: string,
  title: string,
  services: readonly number[],
  state: string,
  restricted: 0 | 1,
];

type PackedAction = readonly [
  source: number,
  id: string,
  text: string,
  owner: number,
  type: number,
  status: number,
  due: string,
  /** The day it was done, or is looked at again; an empty string for neither. */
  other: string,
  reason: string,
];

type Named = readonly [value: string, label: string];

export interface ActionFile {
  readonly services: readonly Named[];
  readonly types: readonly Named[];
  readonly owners: readonly (readonly [id: string, name: string, left: string])[];
  readonly sources: readonly PackedSource[];
  readonly actions: readonly PackedAction[];
}

/** A row as the filter works on it. */
export type FilterableActionRow = ActionRow & FilterableAction;

const statusIds = idsOf(actionStatuses);

/** Write rows for the data file, in the order given. */
export function packActions(rows: readonly ActionRow[], labels: ActionLabels): ActionFile {
  const typeIds = idsOf(actionTypes);
  const sources = numbered(rows.map(({ source }) => [source.id, source]));
  const owners = numbered(rows.map(({ owner }) => [owner.id, owner]));
  const occurring = new Set(rows.flatMap(({ source }) => source.services));
  const known = Object.keys(labels.service).filter((id) => occurring.delete(id));
  const services = numbered([...known, ...[...occurring].sort()].map((id) => [id, id]));
  return {
    services: services.values.map((id) => [id, labelIn(labels, 'service', id)]),
    types: typeIds.map((id) => [id, actionTypes[id].label]),
    owners: owners.values.map(({ id, name, left = '' }) => [id, name, left]),
    sources: sources.values.map(({ id, title, services: ids, state = '', restricted }) => [
      id,
      title,
      ids.map(services.numberOf),
      state,
      restricted ? 1 : 0,
    ]),
    actions: rows.map((row) => [
      sources.numberOf(row.source.id),
      row.id,
      row.text,
      owners.numberOf(row.owner.id),
      typeIds.indexOf(row.type),
      statusIds.indexOf(row.status),
      row.due,
      (row.status === 'accepted' ? row.revisit : row.done) ?? '',
      row.reason ?? '',
    ]),
  };
}

/** Give every key a number in the order of its first appearance. */
function numbered<Value>(pairs: readonly (readonly [key: string, value: Value])[]) {
  const values = new Map(pairs);
  const numbers = new Map([...values.keys()].map((key, number) => [key, number]));
  return { values: [...values.values()], numberOf: (key: string) => numbers.get(key) ?? -1 };
}

/** Read the data file back as seen on a day: the rows, and the labels of every value. */
export function unpackActions(
  file: ActionFile,
  today: string,
): { rows: FilterableActionRow[]; labels: ActionLabels } {
  const labels: ActionLabels = {
    state: Object.fromEntries(
      Object.entries(actionStandings).map(([id, { label }]) => [id, label]),
    ),
    service: Object.fromEntries(file.services),
    type: Object.fromEntries(file.types),
    owner: Object.fromEntries(file.owners.map(([id, name]) => [id, name])),
  };
  const sources = file.sources.map(([id, title, services, state, restricted]): ActionSource => ({
    id,
    title,
    services: services.map((number) => file.services[number]?.[0] ?? ''),
    state: state || undefined,
    restricted: restricted === 1,
  }));
  const rows = file.actions.flatMap((packed): FilterableActionRow[] => {
    const [sourceNumber, id, text, ownerNumber, type, status, due, other, reason] = packed;
    const source = sources[sourceNumber];
    const [owner, name, left] = file.owners[ownerNumber] ?? ['', '', ''];
    if (!source) return [];
    const state: ActionStatus = statusIds[status] ?? 'open';
    const row: ActionRow = {
      id,
      text,
      status: state,
      type: file.types[type]?.[0] as ActionRow['type'],
      due,
      done: state === 'done' ? other || undefined : undefined,
      revisit: state === 'accepted' ? other || undefined : undefined,
      reason: reason || undefined,
      owner: { id: owner, name, left: left || undefined },
      source,
    };
    const facets = { ...actionFacetsOf(row), state: [standingOf(today, row)] };
    return [{ ...row, facets, folded: foldAction(row, facets, labels) }];
  });
  return { rows, labels };
}

/** The text that words are looked for in: what is to be done, by whom, and where it was promised. */
function foldAction(
  { text, source }: ActionRow,
  facets: FacetValues<'service' | 'type' | 'owner'>,
  labels: ActionLabels,
): string {
  const named = (['service', 'type', 'owner'] as const).flatMap((facet) =>
    facets[facet].flatMap((value) => [value, labelIn(labels, facet, value)]),
  );
  return fold([text, source.title, source.id, ...named].join(' '));
}
