/** What was promised, and what became of it. */
import { longDate } from '../../dates.ts';
import { actionTypes } from '../../taxonomy.ts';
import { dayNumber } from '../calendar-days.ts';
import { type Incidents, partBy } from '../incidents.ts';
import { actionsOf, incidentsOf, partByFate } from '../promises.ts';
import { fewestForMedian, quantile } from '../statistics/quantiles.ts';
import type { RecordColumns } from '../records/record-columns.ts';
import { types } from '../records/record-lists.ts';
import { counted, sayNumber, sayShare, sentences } from '../say.ts';
import {
  type Cell,
  type Column,
  type PatternChoice,
  type PatternTable,
  type Point,
  fewestForShares,
} from './table.ts';
import { wilsonInterval } from '../statistics/wilson.ts';

/**
 * Actions by type: how many were promised, are open, done in time or late, accepted or dropped; and
 * with a day given, which of the open are late and how old they are.
 */
export function actionTable(
  incidents: Incidents,
  { today }: Pick<PatternChoice, 'today'>,
): PatternTable {
  const { records, rows } = incidents;
  const { starts, types: written } = records.actions;
  const all = actionsOf(incidents);
  const silent = rows.filter((row) => starts[row] === starts[row + 1]).length;
  const undated = partByFate(all, records.actions).undated.length;
  const day = today === undefined ? undefined : dayNumber(today);
  return {
    id: 'actions',
    title: 'Actions by type',
    sentence: sentences(
      `${counted(all.length, 'action')} of ${counted(rows.length, 'incident')}, as ${today === undefined ? 'they stand in the archive' : `of ${longDate(today)}`}.`,
      silent > 0 &&
        `${counted(silent, 'incident')} ${silent === 1 ? 'promises' : 'promise'} nothing.`,
      undated > 0 && `${counted(undated, 'action')} done on a day nobody wrote down.`,
      today === undefined
        ? 'Which of the open are late depends on the day and is not told here.'
        : 'Ages count from the day the incident began, since nobody writes down when a promise was made; of fewer than six they are dots alone. The share is of those whose day has come, without accepted and dropped ones.',
    ),
    rowHeader: 'Type of action',
    columns: columnsOn(today),
    rows: partBy(all, written, types.length).map((promised, place) => {
      const type = types[place] ?? types[0];
      return {
        id: type,
        label: actionTypes[type].label,
        ...(day === undefined
          ? { cells: cellsOf(promised, records) }
          : cellsOn(day, promised, records)),
      };
    }),
    pointUnit: 'days',
  };
}

function columnsOn(today: string | undefined): Column[] {
  const column = (id: string, label: string): Column => ({ id, label, unit: 'actions' });
  return [
    column('promised', 'Promised'),
    column('open', 'Open'),
    ...(today === undefined ? [] : [column('late', 'Of these late')]),
    column('in-time', 'Done in time'),
    column('done-late', 'Done late'),
    column('undated', 'Done, day unknown'),
    column('accepted', 'Risk accepted'),
    column('dropped', 'Dropped'),
    ...(today === undefined
      ? []
      : [
          { id: 'share', label: 'Done in time of those due', unit: 'share' } as const,
          { id: 'age', label: 'Median age of the open', unit: 'days' } as const,
        ]),
  ];
}

/** What can be said on any day. */
function cellsOf(promised: readonly number[], records: RecordColumns): Cell[] {
  const fate = partByFate(promised, records.actions);
  return [
    promised,
    fate.open,
    fate['in-time'],
    fate['done-late'],
    fate.undated,
    fate.accepted,
    fate.dropped,
  ].map((actions) => actionCell(actions, records));
}

/** The same with what depends on the day. */
function cellsOn(
  day: number,
  promised: readonly number[],
  records: RecordColumns,
): { cells: Cell[]; points: Point[] } {
  const { due } = records.actions;
  const fate = partByFate(promised, records.actions);
  const isDue = (action: number) => (due[action] ?? 0) < day;
  const late = fate.open.filter(isDue);
  const kept = fate['in-time'].filter(isDue);
  const settled = late.length + kept.length + fate['done-late'].filter(isDue).length;
  const points = agesOf(fate.open, records, day);
  const [all, open, ...others] = cellsOf(promised, records) as [Cell, Cell, ...Cell[]];
  return {
    cells: [
      all,
      open,
      actionCell(late, records),
      ...others,
      keptCell(actionCell(kept, records), settled),
      ageCell(open, points),
    ],
    points,
  };
}

/** Those done in time among so many whose day has come. */
function keptCell({ value: count = 0, ...cell }: Cell, due: number): Cell {
  if (due === 0) return { ...cell, text: '–' };
  if (due < fewestForShares) return { ...cell, text: `${count} of ${due}` };
  const interval = wilsonInterval(count, due);
  const value = count / due;
  return { ...cell, text: sayShare(value, interval), value, interval };
}

function agesOf(open: readonly number[], { days, actions }: RecordColumns, day: number): Point[] {
  return open
    .map((action): Point => {
      const incident = actions.rows[action] ?? 0;
      return { incident, action, value: day - (days[incident] ?? 0), state: 'exact' };
    })
    .sort((a, b) => a.value - b.value);
}

function ageCell({ incidents, actions = [] }: Cell, ages: readonly Point[]): Cell {
  const days = ages.map(({ value }) => value);
  const median = days.length < fewestForMedian ? undefined : quantile(days, 0.5);
  if (median === undefined) return { text: '–', incidents, actions };
  return { text: counted(Math.round(median), 'day'), value: median, incidents, actions };
}

function actionCell(actions: readonly number[], { actions: columns }: RecordColumns): Cell {
  return {
    text: sayNumber(actions.length),
    value: actions.length,
    incidents: incidentsOf(actions, columns),
    actions,
  };
}
