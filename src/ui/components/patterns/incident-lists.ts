/** The lists that numbers open without JavaScript: each set of incidents once, however many numbers count it. */
import type { Rows } from '#domain/patterns/incidents.ts';
import type { TableView } from './table-view.ts';

export interface IncidentLists {
  /** The id of the list of some incidents; undefined where there is none. */
  readonly idOf: (incidents: Rows) => string | undefined;
  readonly lists: readonly { readonly id: string; readonly incidents: Rows }[];
}

/** So that the page of a large archive stays a page; its numbers wait for the script. */
const mostLines = 2000;

/** Gather the lists for some tables and for whatever else counts incidents. */
export function listIncidents(
  tables: readonly TableView[],
  others: readonly Rows[],
): IncidentLists {
  const opened = tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ opens }) => (opens?.kind === 'incidents' ? [opens.incidents] : [])),
    ),
  );
  const sets = new Map([...opened, ...others].map((incidents) => [keyOf(incidents), incidents]));
  const lines = [...sets.values()].reduce((sum, { length }) => sum + length, 0);
  const lists =
    lines > mostLines
      ? []
      : [...sets.values()].map((incidents, index) => ({ id: `incidents-${index + 1}`, incidents }));
  const ids = new Map(lists.map(({ id, incidents }) => [keyOf(incidents), id]));
  return { lists, idOf: (incidents) => ids.get(keyOf(incidents)) };
}

function keyOf(incidents: Rows): string {
  return incidents.join(' ');
}
