/** What factors are on: the thing that was weak, whichever way. */
import { nounKey } from '../category-page.ts';
import type { Labels } from '../filters.ts';
import type { PatternRecord } from './record.ts';
import { counted, sayNumber, sentences } from './say.ts';
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
  const meant = meaningOf(labels);
  const found = new Map<string, WeakSpot & { records: PatternRecord[] }>();
  for (const record of records) {
    for (const { role, on } of record.factors) {
      if (on === undefined || (rootOnly && role !== 'root')) continue;
      const { key, service } = meant(on);
      const spot = found.get(key);
      if (spot) {
        if (spot.records.at(-1) !== record) spot.records.push(record);
        continue;
      }
      found.set(key, {
        key,
        label: service ?? on,
        isService: service !== undefined,
        isMeant: (other) => other !== undefined && meant(other).key === key,
        records: [record],
      });
    }
  }
  return [...found.values()].sort(
    (a, b) => b.records.length - a.records.length || (a.label < b.label ? -1 : 1),
  );
}

interface Meaning {
  readonly key: string;
  /** The name of the service that is meant, if one is. */
  readonly service: string | undefined;
}

/** Tells what is meant by a noun; each is looked at once, however many factors are on it. */
function meaningOf(labels: Labels): (on: string) => Meaning {
  const services = new Map(
    Object.entries(labels.service).flatMap(([id, name]) => {
      const meaning: Meaning = { key: id, service: name };
      return [
        [nounKey(name), meaning],
        [nounKey(id), meaning],
      ];
    }),
  );
  const known = new Map<string, Meaning>();
  return (on) => {
    const before = known.get(on);
    if (before) return before;
    const noun = nounKey(on);
    const meaning = services.get(noun) ?? { key: noun, service: undefined };
    known.set(on, meaning);
    return meaning;
  };
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
        `${sayNumber(silent)} of them ${silent === 1 ? 'does' : 'do'} not say what was weak.`,
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
