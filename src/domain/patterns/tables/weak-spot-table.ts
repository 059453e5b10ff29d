/** What factors are on: the thing that was weak, whichever way. */
import type { Incidents, Rows } from '../incidents.ts';
import { counted, sentences } from '../say.ts';
import {
  type PatternChoice,
  type PatternTable,
  countAndShareCells,
  countAndShareColumns,
} from './table.ts';

/** A weak thing with the incidents that have a factor on it. */
export interface WeakSpot {
  /** The id of a service, or the noun without its case and spaces. */
  readonly key: string;
  readonly label: string;
  readonly isService: boolean;
  /** Its place among what factors can mean. */
  readonly meaning: number;
  readonly incidents: Rows;
}

/** Gather incidents by what their factors are on, those with most first. */
export function weakSpotsIn(
  { records, rows }: Incidents,
  { rootOnly }: Pick<PatternChoice, 'rootOnly'>,
): WeakSpot[] {
  const { starts, roles, on, nouns, meant, meanings } = records.factors;
  const parts: (number[] | undefined)[] = [];
  const found: { meaning: number; noun: number; incidents: number[] }[] = [];
  for (const row of rows) {
    const end = starts[row + 1] ?? 0;
    for (let factor = starts[row] ?? 0; factor < end; factor++) {
      const noun = on[factor] ?? -1;
      if (noun < 0 || (rootOnly && roles[factor] !== 0)) continue;
      const meaning = meant[noun] ?? 0;
      const part = parts[meaning];
      if (part === undefined) {
        const incidents = [row];
        parts[meaning] = incidents;
        found.push({ meaning, noun, incidents });
      } else if (part[part.length - 1] !== row) part.push(row);
    }
  }
  return found
    .map(({ meaning, noun, incidents }): WeakSpot => {
      const { key, service } = meanings[meaning] ?? { key: '', service: undefined };
      const label = service ?? nouns[noun] ?? key;
      return { key, label, isService: service !== undefined, meaning, incidents };
    })
    .sort((a, b) => b.incidents.length - a.incidents.length || (a.label < b.label ? -1 : 1));
}

/** What factors are on, by the number of incidents. */
export function weakSpotTable(incidents: Incidents, choice: PatternChoice): PatternTable {
  const n = incidents.rows.length;
  const silent = incidents.rows.filter((row) => !saysWhat(row, incidents, choice)).length;
  return {
    id: 'weak-spots',
    title: 'What was weak',
    sentence: sentences(
      `${counted(n, 'incident')}, each counted once for everything that one of its ${choice.rootOnly ? 'root causes' : 'factors'} is on. The words are their authors’: services are recognised by id or name, other nouns only when they are written alike.`,
      silent > 0 &&
        `${counted(silent, 'incident')} ${silent === 1 ? 'does' : 'do'} not say what was weak.`,
    ),
    rowHeader: 'What factors are on',
    columns: countAndShareColumns(n),
    rows: weakSpotsIn(incidents, choice).map(({ key, label, incidents: having }) => ({
      id: key,
      label,
      cells: countAndShareCells(having, n),
    })),
  };
}

function saysWhat(
  row: number,
  { records }: Incidents,
  { rootOnly }: Pick<PatternChoice, 'rootOnly'>,
): boolean {
  const { starts, roles, on } = records.factors;
  const end = starts[row + 1] ?? 0;
  for (let factor = starts[row] ?? 0; factor < end; factor++) {
    if ((on[factor] ?? -1) >= 0 && (!rootOnly || roles[factor] === 0)) return true;
  }
  return false;
}
