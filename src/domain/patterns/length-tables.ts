/** How long things took: every incident a dot, a median with its interval, never a mean. */
import { labelOf } from '../filters.ts';
import { idsOf, rootCauseCategories, severities } from '../taxonomy.ts';
import { hasCategory } from './category-tables.ts';
import { type Length, type LengthState, boundsOf, lengthStates, measures } from './length.ts';
import { type Summary, summarise } from './quantiles.ts';
import type { PatternRecord } from './record.ts';
import {
  counted,
  listed,
  sayBounds,
  sayInterval,
  sayMinutes,
  sayNumber,
  sentences,
} from './say.ts';
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
export function lengthTable(
  records: readonly PatternRecord[],
  choice: PatternChoice,
): PatternTable {
  const { measure, by } = choice;
  const { label, description } = measures[measure];
  const lengths = records.map(({ times }) => times[measure]);
  return {
    id: 'lengths',
    title: label,
    sentence: sentences(
      `${label}: ${description}. ${counted(records.length, 'incident')}: ${sayStates(lengths)}.`,
      groupings[by].several,
      by === 'category' && choice.rootOnly && 'Only root causes are told apart.',
      'Medians, with the interval that covers them 95 times in 100, from six lengths on, fewer are dots alone; quartiles from ten on.',
      lengthsMoveByLuck,
    ),
    rowHeader: groupings[by].header,
    facet: by,
    columns: lengthColumns,
    rows: groupsOf(records, choice).map(({ id, label: name, members }) =>
      lengthRow(id, name, members, ({ times }) => times[measure]),
    ),
  };
}

/** Six hours each, so that some have more than a few pages. */
export const dayParts = [0, 6, 12, 18].map((from) => ({
  from,
  first: `${String(from).padStart(2, '0')}:00`,
  last: `${String(from + 5).padStart(2, '0')}:59`,
}));

/** How long pages waited, by the hour of the page. */
export function acknowledgementTable(records: readonly PatternRecord[]): PatternTable {
  const answered = records.filter(({ acknowledged }) => acknowledged !== undefined);
  const fromAlerts = answered.filter(({ acknowledged }) => acknowledged?.since === 'alert').length;
  const silent = records.length - answered.length;
  return {
    id: 'acknowledgements',
    title: 'From page to answer',
    sentence: sentences(
      `From the first page of a timeline to its answer, by the hour of the page in the organisation’s zone. ${counted(answered.length, 'incident')} of ${sayNumber(records.length)} ${answered.length === 1 ? 'tells' : 'tell'} both.`,
      fromAlerts > 0 &&
        `In ${sayNumber(fromAlerts)} of them no page is written down, and the first alert stands for it.`,
      silent > 0 &&
        `${sayNumber(silent)} ${silent === 1 ? 'is' : 'are'} not shown; pages that nobody answered are among those.`,
    ),
    rowHeader: 'Hour of the page',
    columns: lengthColumns,
    rows: dayParts.map(({ from, first, last }) =>
      lengthRow(
        String(from),
        `${first}–${last}`,
        answered.filter(({ acknowledged }) => isWithin(acknowledged?.hour, from)),
        ({ acknowledged }) => ({ state: 'exact', minutes: acknowledged?.minutes ?? 0 }),
        ({ acknowledged }) => acknowledged?.hour,
      ),
    ),
  };
}

function isWithin(hour: number | undefined, from: number): boolean {
  return hour !== undefined && hour >= from && hour < from + 6;
}

const stateLabels = {
  exact: 'known exactly',
  'at-least': 'known as “at least”',
  'at-most': 'known as “at most”',
  unresolved: 'not over when it was written, counted as longer than shown',
  unknown: 'unknown or not written down, and in no median',
} as const satisfies Record<LengthState, string>;

function sayStates(lengths: readonly Length[]): string {
  const parts = lengthStates.flatMap((state) => {
    const count = lengths.filter((length) => length.state === state).length;
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

function lengthRow(
  id: string,
  label: string,
  members: readonly PatternRecord[],
  lengthIn: (record: PatternRecord) => Length,
  hourIn: (record: PatternRecord) => number | undefined = () => undefined,
): TableRow {
  const inState = (...states: readonly LengthState[]) =>
    members.filter((record) => states.includes(lengthIn(record).state));
  const known = members.filter((record) => lengthIn(record).state !== 'unknown');
  const summary = summarise(known.flatMap((record) => boundsOf(lengthIn(record)) ?? []));
  return {
    id,
    label,
    cells: [
      countCell(members),
      ...summaryCells(
        summary,
        known.map((record) => record.id),
      ),
      countCell(inState('at-least', 'at-most', 'unresolved')),
      countCell(inState('unknown')),
    ],
    points: known
      .map((record) => pointOf(record, lengthIn(record), hourIn(record)))
      .sort((a, b) => a.value - b.value),
  };
}

function summaryCells(summary: Summary | undefined, incidents: readonly string[]): Cell[] {
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

function pointOf(record: PatternRecord, { state, minutes }: Length, hour?: number): Point {
  const said = {
    exact: sayMinutes(minutes),
    'at-least': `at least ${sayMinutes(minutes)}`,
    'at-most': `at most ${sayMinutes(minutes)}`,
    unresolved: `not over after ${sayMinutes(minutes)}`,
    unknown: 'unknown',
  };
  return {
    incident: record.id,
    value: minutes,
    text: said[state],
    state,
    ...(hour !== undefined && { hour }),
  };
}

interface Members {
  readonly id: string;
  readonly label: string;
  readonly members: readonly PatternRecord[];
}

/** Groups in their fixed order with those that have nothing; of services those that occur. */
function groupsOf(records: readonly PatternRecord[], choice: PatternChoice): Members[] {
  const { by, labels } = choice;
  if (by === 'category') {
    return idsOf(rootCauseCategories).map((id) => ({
      id,
      label: rootCauseCategories[id].label,
      members: records.filter((record) => hasCategory(record, id, choice)),
    }));
  }
  const occurring = new Set(records.flatMap(({ facets }) => facets[by]));
  const fixed: readonly string[] =
    by === 'severity'
      ? idsOf(severities)
      : Object.keys(labels.service).filter((id) => occurring.has(id));
  const others = [...occurring].filter((id) => !fixed.includes(id)).sort();
  return [...fixed, ...others].map((id) => ({
    id,
    label: labelOf(labels, by, id),
    members: records.filter(({ facets }) => facets[by].includes(id)),
  }));
}
