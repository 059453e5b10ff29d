/** What was promised, and what became of it. */
import { actionTypes, idsOf } from '../taxonomy.ts';
import { daysBetween, longDate } from '../dates.ts';
import { quantile } from './quantiles.ts';
import type { ActionRef, PatternAction, PatternRecord } from './record.ts';
import { counted, sayNumber, sayShare, sentences } from './say.ts';
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
export interface Promised {
  readonly ref: ActionRef;
  readonly action: PatternAction;
  readonly fate: Fate;
}

/** What became of an action, whatever the day. */
export type Fate = 'open' | 'in-time' | 'done-late' | 'undated' | 'accepted' | 'dropped';

/** The actions of a record stay what they are while filters change, so they are listed once. */
const promisedBy = new WeakMap<PatternRecord, readonly Promised[]>();

/** Every action of some incidents. */
export function promisedIn(records: readonly PatternRecord[]): Promised[] {
  return records.flatMap((record) => {
    const { id, actions } = record;
    const promised =
      promisedBy.get(record) ??
      actions.map((action, index) => ({
        ref: { incident: id, index },
        action,
        fate: fateOf(action),
      }));
    promisedBy.set(record, promised);
    return promised;
  });
}

function fateOf({ status, done, due }: PatternAction): Fate {
  if (status === 'accepted') return 'accepted';
  if (status === 'wont-do') return 'dropped';
  if (status !== 'done') return 'open';
  if (done === undefined) return 'undated';
  return done <= due ? 'in-time' : 'done-late';
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
  const byType = Map.groupBy(all, ({ action }) => action.type);
  const silent = records.filter(({ actions }) => actions.length === 0).length;
  const undated = all.filter(({ fate }) => fate === 'undated').length;
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
      const promised = byType.get(type) ?? [];
      return {
        id: type,
        label: actionTypes[type].label,
        cells: cellsOf(promised, today),
        ...(today !== undefined && {
          points: agesOf(
            promised.filter(({ fate }) => fate === 'open'),
            today,
          ),
        }),
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
  const byFate = Map.groupBy(promised, ({ fate }) => fate);
  const having = (fate: Fate) => byFate.get(fate) ?? [];
  const open = having('open');
  const settled = (['in-time', 'done-late', 'undated', 'accepted', 'dropped'] as const).map(
    (fate) => actionCell(having(fate)),
  );
  const dated = [actionCell(promised), actionCell(open)];
  if (today === undefined) return [...dated, ...settled];
  const isDue = ({ action }: Promised) => action.due < today;
  const late = open.filter(isDue);
  const kept = having('in-time').filter(isDue);
  const due = late.length + kept.length + having('done-late').filter(isDue).length;
  return [...dated, actionCell(late), ...settled, keptCell(kept, due), ageCell(open, today)];
}

/** Those done in time among so many whose day has come. */
function keptCell(kept: readonly Promised[], due: number): Cell {
  const { value: count, ...cell } = actionCell(kept);
  if (due < fewestForShares) return { ...cell, text: `${count} of ${due}` };
  const interval = wilsonInterval(count, due);
  const value = count / due;
  return { ...cell, text: sayShare(value, interval), value, interval };
}

function agesOf(open: readonly Promised[], today: string): Point[] {
  return open
    .map(({ ref: { incident, index }, action }): Point => {
      const days = daysBetween(action.opened, today);
      return { incident, action: index, value: days, text: counted(days, 'day'), state: 'exact' };
    })
    .sort((a, b) => a.value - b.value);
}

function ageCell(open: readonly Promised[], today: string): Cell {
  const ages = agesOf(open, today).map(({ value }) => value);
  const median = quantile(ages, 0.5);
  const { incidents, actions } = actionCell(open);
  if (median === undefined) return { text: '–', incidents, actions };
  return { text: counted(Math.round(median), 'day'), value: median, incidents, actions };
}

function actionCell(promised: readonly Promised[]) {
  return {
    text: sayNumber(promised.length),
    value: promised.length,
    incidents: incidentsOf(promised),
    actions: promised.map(({ ref }) => ref),
  };
}

/** Those of an incident come one after the other. */
function incidentsOf(promised: readonly Promised[]): string[] {
  const incidents: string[] = [];
  for (const { ref } of promised) {
    if (incidents.at(-1) !== ref.incident) incidents.push(ref.incident);
  }
  return incidents;
}
