/**
 * A chart as a table of data: the page, its CSV and what is drawn all come from it. Every number says
 * which incidents it counts, by their rows among the records, so that anybody can count again.
 */
import type { Facet, Labels } from '../../filters.ts';
import type { Interval } from '../statistics/interval.ts';
import type { LengthState, Measure } from '../length.ts';
import type { Exposure } from '../exposure.ts';
import type { Rows } from '../incidents.ts';
import { counted, sayMinutes, sayNumber, sayShare } from '../say.ts';
import { wilsonInterval } from '../statistics/wilson.ts';

export interface PatternTable {
  /** Its place on the page and the name of its CSV. */
  readonly id: string;
  readonly title: string;
  /** What is and what is not shown, of how many. */
  readonly sentence: string;
  /** What the rows are: "Root cause". */
  readonly rowHeader: string;
  /** The facet whose values the ids of the rows are, if they are. */
  readonly facet?: Facet;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** The unit of its points, if it has any. */
  readonly pointUnit?: PointUnit;
}

/** What the values of a column count or measure; shares are of 1. */
export type Unit = 'incidents' | 'actions' | 'deploys' | 'share' | 'minutes' | 'days' | 'text';

export interface Column {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
}

export interface TableRow {
  readonly id: string;
  readonly label: string;
  /** One for each column. */
  readonly cells: readonly Cell[];
  /** What lies beneath a row of lengths or ages, each by itself, the shortest first. */
  readonly points?: readonly Point[];
}

export interface Cell {
  readonly text: string;
  /** In the unit of its column; absent when it is not one number. */
  readonly value?: number;
  /** Between what it lies: of a share or a median 95 times in 100, of a spread by chance alone. */
  readonly interval?: Interval;
  /** The incidents it counts, in the order of the records. */
  readonly incidents: Rows;
  /** The actions it counts, when it counts actions: their places among all. */
  readonly actions?: readonly number[];
}

/** What is measured of points: lengths, or ages. */
export type PointUnit = 'minutes' | 'days';

/** One incident's length, or one action's age. */
export interface Point {
  /** The row of the incident. */
  readonly incident: number;
  readonly value: number;
  readonly state: LengthState;
  /** The hour of the page, 0–23, in the table of pages. */
  readonly hour?: number;
  /** Its place among all actions, in the table of actions. */
  readonly action?: number;
}

/** By what lengths are told apart. */
export type Grouping = 'severity' | 'category' | 'service';

/** What a reader chose beside the filter, and what the page knows. */
export interface PatternChoice {
  /** What values are called; services are recognised by them in what factors are on. */
  readonly labels: Labels;
  /** Whether only root causes count. */
  readonly rootOnly: boolean;
  readonly measure: Measure;
  readonly by: Grouping;
  /** The reader's day, `2026-11-21`; without it nothing that depends on it is said. */
  readonly today?: string | undefined;
  /** How often was deployed; without it rates cannot be told. */
  readonly exposure?: Exposure | undefined;
}

/** What is shown before anybody has chosen. */
export function firstChoice(labels: Labels): PatternChoice {
  return { labels, rootOnly: false, measure: 'toMitigate', by: 'severity' };
}

/** Of fewer incidents than this no share is given. */
export const fewestForShares = 10;

/** A cell that counts incidents. */
export function countCell(incidents: Rows): Cell {
  return { text: sayNumber(incidents.length), value: incidents.length, incidents };
}

/** Columns for a count of incidents and, from ten on, their share. */
export function countAndShareColumns(n: number, label = 'Incidents'): Column[] {
  const share: Column = { id: 'share', label: 'Share', unit: 'share' };
  return [{ id: 'incidents', label, unit: 'incidents' }, ...(n >= fewestForShares ? [share] : [])];
}

/** The cells for those columns. */
export function countAndShareCells(incidents: Rows, n: number): Cell[] {
  const count = countCell(incidents);
  return n >= fewestForShares ? [count, shareCell(incidents, n)] : [count];
}

/** A share of incidents among `n`, with its Wilson interval. */
function shareCell(incidents: Rows, n: number): Cell {
  const interval = wilsonInterval(incidents.length, n);
  const value = incidents.length / n;
  return { text: sayShare(value, interval), value, interval, incidents };
}

/** A point in words: "38 min", "at least 38 min", "12 days". */
export function sayPoint({ value, state }: Point, unit: PointUnit = 'minutes'): string {
  if (unit === 'days') return counted(value, 'day');
  const said = {
    exact: '',
    'at-least': 'at least ',
    'at-most': 'at most ',
    unresolved: 'not over after ',
    unknown: '',
  } as const satisfies Record<LengthState, string>;
  return said[state] + sayMinutes(value);
}
