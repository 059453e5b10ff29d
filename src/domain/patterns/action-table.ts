/** What was promised, and what became of it. */
import { actionTypes, idsOf } from '../taxonomy.ts';
import { daysBetween, longDate } from '../dates.ts';
import { quantile } from './quantiles.ts';
import type { ActionRef, PatternAction, PatternRecord } from './record.ts';
import { counted, sayShare, sentences } from './say.ts';
import {
  type Cell,
  type Column,
  type PatternChoice,
  type PatternTable,
  type Point,
  fewestForShares,
} from './table.ts';
import { wilsonInterval } from './wilson.ts';

/** An action with where it comes from. */
export interface Promised extends ActionRef {
  readonly action: PatternAction;
}

/** Every action of some incidents. */
export function promisedIn(records: readonly PatternRecord[]): Promised[] {
  return records.flatMap(({ id, actions }) =>
    actions.map((action, index) => ({ incident: id, index, action })),
  );
}

/** Whether a promise still stands: neither done, dropped nor accepted. */
export function isStanding({ status }: PatternAction): boolean {
  return status === 'open' || status === 'in-progress';
}

/**
 * Actions by type: how many were promised, are open, done in time or late, accepted or dropped; and
 * with a day given, which of the open are late and how old they are.
 */
export function actionTable(
  records: readonly PatternRecord[],
  { today }: Pick<PatternChoice, 'today'>,
): PatternTable {
  const all = promisedIn(records);
  const silent = records.filter(({ actions }) => actions.length === 0).length;
  const undated = all.filter(({ action }) => action.status === 'done' && !action.done).length;
  return {
    id: 'actions',
    title: 'What was promised',
    sentence: sentences(
      `${counted(all.length, 'action')} of ${counted(records.length, 'incident')}, as ${today === undefined ? 'they stand in the archive' : `of ${longDate(today)}`}.`,
      silent > 0 &&
        `${counted(silent, 'incident')} ${silent === 1 ? 'promises' : 'promise'} nothing.`,
      undated > 0 && `${counted(undated, 'action')} done on a day nobody wrote down.`,
      today === undefined
        ? 'Which of the open are late depends on the day and is not told here.'
        : 'Ages count from the day the incident began, since nobody writes down when a promise was made. The share is of those whose day has come, without accepted and dropped ones.',
    ),
    rowHeader: 'Type of action',
    columns: columnsOn(today),
    rows: idsOf(actionTypes).map((type) => {
      const promised = all.filter(({ action }) => action.type === type);
      return {
        id: type,
        label: actionTypes[type].label,
        cells: cellsOf(promised, today),
        ...(today !== undefined && { points: agesOf(promised, today) }),
      };
    }),
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

function cellsOf(promised: readonly Promised[], today: string | undefined): Cell[] {
  const counting = (wanted: (action: PatternAction) => boolean) =>
    actionCell(promised.filter(({ action }) => wanted(action)));
  const isLate = (action: PatternAction) =>
    isStanding(action) && today !== undefined && action.due < today;
  const isInTime = ({ done, due }: PatternAction) => done !== undefined && done <= due;
  return [
    counting(() => true),
    counting(isStanding),
    ...(today === undefined ? [] : [counting(isLate)]),
    counting(isInTime),
    counting(({ done, due }) => done !== undefined && done > due),
    counting(({ status, done }) => status === 'done' && done === undefined),
    counting(({ status }) => status === 'accepted'),
    counting(({ status }) => status === 'wont-do'),
    ...(today === undefined
      ? []
      : [keptCell(promised, isInTime, today), ageCell(agesOf(promised, today), promised)]),
  ];
}

function keptCell(
  promised: readonly Promised[],
  isInTime: (action: PatternAction) => boolean,
  today: string,
): Cell {
  const due = promised.filter(
    ({ action }) => (isStanding(action) || action.done !== undefined) && action.due < today,
  );
  const kept = due.filter(({ action }) => isInTime(action));
  const cell = actionCell(kept);
  if (due.length < fewestForShares) return { ...cell, text: `${kept.length} of ${due.length}` };
  const interval = wilsonInterval(kept.length, due.length);
  const value = kept.length / due.length;
  return { ...cell, text: sayShare(value, interval), value, interval };
}

function agesOf(promised: readonly Promised[], today: string): Point[] {
  return promised
    .filter(({ action }) => isStanding(action))
    .map(({ incident, index, action }): Point => {
      const days = daysBetween(action.opened, today);
      return { incident, action: index, value: days, text: counted(days, 'day'), state: 'exact' };
    })
    .sort((a, b) => a.value - b.value);
}

function ageCell(ages: readonly Point[], promised: readonly Promised[]): Cell {
  const median = quantile(
    ages.map(({ value }) => value),
    0.5,
  );
  const cell = actionCell(promised.filter(({ action }) => isStanding(action)));
  const { value: _, ...rest } = cell;
  if (median === undefined) return { ...rest, text: '–' };
  return { ...rest, text: counted(Math.round(median), 'day'), value: median };
}

function actionCell(promised: readonly Promised[]): Cell {
  return {
    text: promised.length.toLocaleString('en-GB'),
    value: promised.length,
    incidents: [...new Set(promised.map(({ incident }) => incident))],
    actions: promised.map(({ incident, index }) => ({ incident, index })),
  };
}
