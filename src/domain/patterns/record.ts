/** A post-mortem as patterns see it: small plain data, without a sentence of its story. */
import type { Facets, Filterable } from '../filters.ts';
import type {
  ActionStatus,
  DetectionSource,
  FactorRole,
  Kind,
  RootCauseCategory,
  Severity,
  Trigger,
  actionTypes,
} from '../taxonomy.ts';
import type { Length, Measure } from './length.ts';

/** What the facets of a record say, by names of their own. */
export interface Named {
  readonly severity: Severity;
  readonly services: readonly string[];
  readonly kind: Kind;
  readonly failureModes: readonly string[];
  readonly trigger: Trigger | undefined;
  readonly detection: DetectionSource | undefined;
}

export interface PatternRecord extends Filterable, Named {
  readonly id: string;
  readonly title: string;
  /** Id in the tracker; an empty string when there is none. */
  readonly incident: string;
  /** The day it began in the organisation's zone; the day in its id when that is unknown. */
  readonly day: string;
  /** 1 is Monday; undefined when nobody knows exactly when it began. */
  readonly weekday: number | undefined;
  /** 0–23 in the organisation's zone; undefined when nobody knows exactly when it began. */
  readonly hour: number | undefined;
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
  /**
   * The day the incident began: nobody writes down the day of a promise, so ages count from what it
   * was promised for.
   */
  readonly opened: string;
  readonly due: string;
  /** The day it was finished; undefined when it is not, or nobody wrote it down. */
  readonly done: string | undefined;
}

/** An action by its place among those of its incident, from 0. */
export interface ActionRef {
  readonly incident: string;
  readonly index: number;
}

/** Read the names out of facets whose values come from a checked post-mortem. */
export function namedIn(facets: Omit<Facets, 'category' | 'year'>): Named {
  return {
    severity: (facets.severity[0] ?? 'sev4') as Severity,
    services: facets.service,
    kind: (facets.kind[0] ?? 'incident') as Kind,
    failureModes: facets.failureMode,
    trigger: facets.trigger[0] as Trigger | undefined,
    detection: facets.detection[0] as DetectionSource | undefined,
  };
}
