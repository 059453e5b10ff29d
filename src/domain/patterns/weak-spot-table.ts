/** What factors are on: the thing that was weak, whichever way. */
import { nounKey } from '../category-page.ts';
import type { PatternRecord } from './record.ts';
import { counted, sentences } from './say.ts';
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
  /** Whether what a factor is on is this. */
  readonly isMeant: (on: string | undefined) => boolean;
  readonly records: readonly PatternRecord[];
}

/**
 * Gather incidents by what their factors are on, those with most first. A service is meant by its id
 * or its name; other nouns are the same whatever their case.
 */
export function weakSpotsIn(
  records: readonly PatternRecord[],
  { labels, rootOnly }: Pick<PatternChoice, 'labels' | 'rootOnly'>,
): WeakSpot[] {
  const services = new Map(
    Object.entries(labels.service).flatMap(([id, name]) => [
      [nounKey(name), { id, name }],
      [nounKey(id), { id, name }],
    ]),
  );
  const keyOf = (on: string) => services.get(nounKey(on))?.id ?? nounKey(on);
  const found = new Map<string, WeakSpot & { records: PatternRecord[] }>();
  for (const record of records) {
    for (const { role, on } of record.factors) {
      if (on === undefined || (rootOnly && role !== 'root')) continue;
      const service = services.get(nounKey(on));
      const key = keyOf(on);
      const spot = found.get(key) ?? {
        key,
        label: service ? service.name : on,
        isService: service !== undefined,
        isMeant: (other) => other !== undefined && keyOf(other) === key,
        records: [],
      };
      if (spot.records.at(-1) !== record) spot.records.push(record);
      found.set(key, spot);
    }
  }
  return [...found.values()].sort(
    (a, b) => b.records.length - a.records.length || (a.label < b.label ? -1 : 1),
  );
}

/** What factors are on, by the number of incidents. */
export function weakSpotTable(
  records: readonly PatternRecord[],
  choice: PatternChoice,
): PatternTable {
  const n = records.length;
  const silent = records.filter(
    ({ factors }) =>
      !factors.some(({ role, on }) => on !== undefined && (!choice.rootOnly || role === 'root')),
  ).length;
  return {
    id: 'weak-spots',
    title: 'What was weak',
    sentence: sentences(
      `${counted(n, 'incident')}, each counted once for everything that one of its ${choice.rootOnly ? 'root causes' : 'factors'} is on. The words are their authors’: services are recognised by id or name, other nouns only when they are written alike.`,
      silent > 0 &&
        `${silent.toLocaleString('en-GB')} of them ${silent === 1 ? 'does' : 'do'} not say what was weak.`,
    ),
    rowHeader: 'What factors are on',
    columns: countAndShareColumns(n),
    rows: weakSpotsIn(records, choice).map(({ key, label, records: having }) => ({
      id: key,
      label,
      cells: countAndShareCells(having, n),
    })),
  };
}
