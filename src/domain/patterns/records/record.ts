/** A post-mortem as patterns see it: small plain data, without a sentence of its story. */
import type { Facets } from '../../filters.ts';
import type { ActionStatus, FactorRole, RootCauseCategory, actionTypes } from '../../taxonomy.ts';
import type { Length, Measure } from '../length.ts';

export interface PatternRecord {
  readonly id: string;
  readonly title: string;
  /** Id in the tracker; an empty string when there is none. */
  readonly incident: string;
  /** The day it began in the organisation's zone; the day in its id when that is unknown. */
  readonly day: string;
  /** 0–23 in the organisation's zone; undefined when nobody knows exactly when it began. */
  readonly hour: number | undefined;
  /** What it is filtered by; its root causes and its year follow from its factors and its day. */
  readonly facets: Facets;
  readonly factors: readonly PatternFactor[];
  readonly times: Readonly<Record<Measure, Length>>;
  /** How long the first page waited; undefined when the timeline does not tell. */
  readonly acknowledged: Acknowledged | undefined;
  readonly actions: readonly PatternAction[];
  /** Id of the earlier incident that came back. */
  readonly recurrenceOf: string | undefined;
}

export interface PatternFactor {
  readonly role: FactorRole;
  readonly category: RootCauseCategory;
  /** What it is a weakness of, as written with single spaces. */
  readonly on: string | undefined;
}

export interface Acknowledged {
  /** From the page to its answer, in whole minutes. */
  readonly minutes: number;
  /** The hour of the page, 0–23 in the organisation's zone. */
  readonly hour: number;
  /** What the timeline has: a page, or only the alert before it. */
  readonly since: 'page' | 'alert';
}

export type ActionType = keyof typeof actionTypes;

export interface PatternAction {
  readonly type: ActionType;
  readonly status: ActionStatus;
  readonly due: string;
  /** The day it was finished; undefined when it is not, or nobody wrote it down. */
  readonly done: string | undefined;
}
