/** Actions of some incidents, by their places among all of the archive, and what became of them. */
import { type Incidents, type Rows, partBy } from './incidents.ts';
import type { ActionColumns, RecordColumns } from './records/record-columns.ts';
import { type Fate, fates, types } from './records/record-lists.ts';
import type { ActionType } from './records/record.ts';

/** An action by its place among those of its incident, from 0. */
export interface ActionRef {
  readonly incident: string;
  readonly index: number;
}

/** Every action of some incidents. */
export function actionsOf({ records, rows }: Incidents): number[] {
  const { starts } = records.actions;
  const actions: number[] = [];
  for (const row of rows) {
    const end = starts[row + 1] ?? 0;
    for (let action = starts[row] ?? 0; action < end; action++) actions.push(action);
  }
  return actions;
}

/** Part actions by what became of them. */
export function partByFate(
  actions: readonly number[],
  columns: ActionColumns,
): Record<Fate, readonly number[]> {
  const parts = partBy(actions, columns.fates, fates.length);
  return Object.fromEntries(fates.map((fate, place) => [fate, parts[place] ?? []])) as Record<
    Fate,
    readonly number[]
  >;
}

/** The type of an action. */
export function typeOf(action: number, { types: written }: ActionColumns): ActionType {
  return types[written[action] ?? 0] ?? types[0];
}

/** Name an action by its incident. */
export function refTo(action: number, { ids, actions }: RecordColumns): ActionRef {
  const row = actions.rows[action] ?? 0;
  return { incident: ids[row] ?? '', index: action - (actions.starts[row] ?? 0) };
}

/** The incidents of actions that are given incident by incident. */
export function incidentsOf(actions: readonly number[], { rows }: ActionColumns): Rows {
  const incidents: number[] = [];
  for (const action of actions) {
    const row = rows[action] ?? 0;
    if (incidents[incidents.length - 1] !== row) incidents.push(row);
  }
  return incidents;
}
