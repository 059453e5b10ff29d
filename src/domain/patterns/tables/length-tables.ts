/** How long things took: every incident a dot, a median with its interval, never a mean. */
import { labelOf } from '../../filters.ts';
import { idsOf, rootCauseCategories, severities } from '../../taxonomy.ts';
import {
  type Incidents,
  type Rows,
  inOrderOf,
  partBy,
  partByCategory,
  partByValue,
} from '../incidents.ts';
import { type LengthState, lengthStates, measures } from '../length.ts';
import { type Ends, type Summary, summarise } from '../statistics/quantiles.ts';
import { type LengthColumns, noHour } from '../records/record-columns.ts';
import { categories } from '../records/record-lists.ts';
import { counted, listed, sayBounds, sayInterval, sayNumber, sentences } from '../say.ts';
import {
  type Cell,
  type Column,
  type Grouping,
  type PatternChoice,
  type PatternTable,
  type Point,
  type TableRow,
  countCell,
} from './table.ts';

/**
 * Why no trend is drawn. Own simulation: log-normal lengths (4.25, 1.25, fitted to published incidents
 * by jabenninghoff/security, analysis/measuring-incidents.Rmd), two periods alike, 4,000 runs.
 */
const lengthsMoveByLuck =
  'With ten incidents in each of two periods that do not differ, the median moves by a quarter or more in about 69 of 100 cases, the mean in about 72: luck alone does that.';

/** What each group is called in a sentence, and how many groups an incident may be in. */
const groupings = {
  severity: { header: 'Severity', several: '' },
  category: {
    header: 'Root cause',
    several: 'One with several categories counts in each.',
  },
  service: { header: 'Service', several: 'One that affected several services counts in each.' },
} as const satisfies Record<Grouping, { header: string; several: string }>;

/** A length by severity, category or service. */
export function lengthTable(incidents: Incidents, choice: PatternChoice): PatternTable {
  const { measure, by } = choice;
  const { label, description } = measures[measure];
  const { records, rows } = incidents;
  const length = records.lengths[measure];
  const members = partByGroup(incidents, choice);
  const shortestFirst = inOrderOf(length.shortestFirst, incidents);
  const ordered = partByGroup({ records, rows: shortestFirst }, choice);
  return {
    id: 'lengths',
    title: label,
    sentence: sentences(
      `${label}: ${description}. ${counted(rows.length, 'incident')}: ${sayStates(rows, length)}.`,
      groupings[by].several,
      by === 'category' && choice.rootOnly && 'Only root causes are told apart.',
      'Medians, with the interval that covers them 95 times in 100, from six lengths on, fewer are dots alone; quartiles from ten on.',
      lengthsMoveByLuck,
    ),
    rowHeader: groupings[by].header,
    facet: by,
    columns: lengthColumns,
    rows: groupsOf(members, choice).map(({ id, label: name }) => ({
      id,
      label: name,
      ...lengthsOf(members.get(id) ?? [], ordered.get(id) ?? [], length),
    })),
    pointUnit: 'minutes',
  };
}

/** Six hours each, so that some have more than a few pages. */
export const dayParts = [0, 6, 12, 18].map((from) => ({
  from,
  first: `${String(from).padStart(2, '0')}:00`,
  last: `${String(from + 5).padStart(2, '0')}:59`,
}));

/** How long pages waited, by the hour of the page. */
export function acknowledgementTable(incidents: Incidents): PatternTable {
  const { records, rows } = incidents;
  const { pages } = records;
  const answered = rows.filter((row) => pages.hours[row] !== noHour);
  const fromAlerts = answered.filter((row) => pages.fromAlert[row] === 1).length;
  const silent = rows.length - answered.length;
  const members = partByPart(answered, pages.hours);
  const ordered = partByPart(inOrderOf(pages.shortestFirst, incidents), pages.hours);
  const exactly = { states: new Uint8Array(pages.hours.length), minutes: pages.minutes };
  return {
    id: 'acknowledgements',
    title: 'From page to answer',
    sentence: sentences(
      `From the first page of a timeline to its answer, by the hour of the page in the organisation’s zone. ${counted(answered.length, 'incident')} of ${sayNumber(rows.length)} ${answered.length === 1 ? 'tells' : 'tell'} both.`,
      fromAlerts > 0 &&
        `In ${sayNumber(fromAlerts)} of them no page is written down, and the first alert stands for it.`,
      silent > 0 &&
        `${sayNumber(silent)} ${silent === 1 ? 'is' : 'are'} not shown; pages that nobody answered are among those.`,
    ),
    rowHeader: 'Hour of the page',
    columns: lengthColumns,
    rows: dayParts.map(({ from, first, last }, place) => ({
      id: String(from),
      label: `${first}–${last}`,
      ...lengthsOf(members[place] ?? [], ordered[place] ?? [], exactly, pages.hours),
    })),
    pointUnit: 'minutes',
  };
}

/** Part rows by the quarter of the day in which an hour lies. */
export function partByPart(rows: Rows, hours: Uint8Array): Rows[] {
  return partBy(
    rows,
    hours.map((hour) => hour / 6),
    dayParts.length,
  );
}

const stateLabels = {
  exact: 'known exactly',
  'at-least': 'known as “at least”',
  'at-most': 'known as “at most”',
  unresolved: 'not over when it was written, counted as longer than shown',
  unknown: 'unknown or not written down, and in no median',
} as const satisfies Record<LengthState, string>;

function sayStates(rows: Rows, { states }: Pick<LengthColumns, 'states'>): string {
  const byState = partBy(rows, states, lengthStates.length);
  const parts = lengthStates.flatMap((state, place) => {
    const count = byState[place]?.length ?? 0;
    return count > 0 ? [`${sayNumber(count)} ${stateLabels[state]}`] : [];
  });
  return parts.length > 0 ? listed(parts) : 'none';
}

const lengthColumns: readonly Column[] = [
  { id: 'incidents', label: 'Incidents', unit: 'incidents' },
  { id: 'median', label: 'Median', unit: 'minutes' },
  { id: 'interval', label: '95 % interval', unit: 'minutes' },
  { id: 'quartiles', label: 'Middle half', unit: 'minutes' },
  { id: 'bounded', label: 'Known from one side', unit: 'incidents' },
  { id: 'unknown', label: 'Unknown', unit: 'incidents' },
];

/** Cells and points of some incidents, of which something is known of those in `ordered`, the shortest first. */
function lengthsOf(
  members: Rows,
  ordered: Rows,
  { states, minutes }: Pick<LengthColumns, 'states' | 'minutes'>,
  hours?: Uint8Array,
): Pick<TableRow, 'cells' | 'points'> {
  const stateOf = (row: number) => lengthStates[states[row] ?? 0] ?? 'unknown';
  const known = members.filter((row) => stateOf(row) !== 'unknown');
  const points = ordered.map((row): Point => ({
    incident: row,
    value: minutes[row] ?? 0,
    state: stateOf(row),
    ...(hours && { hour: hours[row] ?? noHour }),
  }));
  return {
    cells: [
      countCell(members),
      ...summaryCells(summarise(endsOf(points)), known),
      countCell(known.filter((row) => stateOf(row) !== 'exact')),
      countCell(members.filter((row) => stateOf(row) === 'unknown')),
    ],
    points,
  };
}

/** Of the lower ends those that may be nothing come first, of the upper ends those without a limit last. */
function endsOf(shortestFirst: readonly Point[]): Ends {
  const [lows, highs]: [number[], number[]] = [[], []];
  for (const { state } of shortestFirst) if (state === 'at-most') lows.push(0);
  for (const { state, value } of shortestFirst) {
    if (state !== 'at-most') lows.push(value);
    if (state === 'exact' || state === 'at-most') highs.push(value);
  }
  while (highs.length < lows.length) highs.push(Infinity);
  return { lows, highs };
}

function summaryCells(summary: Summary | undefined, incidents: Rows): Cell[] {
  const none: Cell = { text: '–', incidents: [] };
  // A median without an interval says more than is known.
  if (!summary?.interval) return [none, none, none];
  const { median, interval, quartiles } = summary;
  return [
    {
      text: sayBounds(median),
      ...(median.low === median.high && { value: median.low }),
      interval: median,
      incidents,
    },
    { text: sayInterval(interval), interval, incidents },
    quartiles
      ? { text: `${sayBounds(quartiles[0])} – ${sayBounds(quartiles[1])}`, incidents }
      : none,
  ];
}

/** Rows by severity, category or service; in the order they are given. */
function partByGroup(incidents: Incidents, choice: PatternChoice): Map<string, Rows> {
  if (choice.by !== 'category') return partByValue(incidents, choice.by);
  const parts = partByCategory(incidents, choice);
  return new Map(parts.map((part, place) => [categories[place] ?? '', part]));
}

/** Groups in their fixed order with those that have nothing; of services those that occur. */
function groupsOf(
  members: ReadonlyMap<string, Rows>,
  { by, labels }: PatternChoice,
): { id: string; label: string }[] {
  if (by === 'category') {
    return categories.map((id) => ({ id, label: rootCauseCategories[id].label }));
  }
  const fixed: readonly string[] =
    by === 'severity'
      ? idsOf(severities)
      : Object.keys(labels.service).filter((id) => members.has(id));
  const others = [...members.keys()].filter((id) => !fixed.includes(id)).sort();
  return [...fixed, ...others].map((id) => ({ id, label: labelOf(labels, by, id) }));
}
