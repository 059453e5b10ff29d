/** A history of any length as pages that stay light. */
import { type ListPage, inPages } from '../browse.ts';
import { isoOf } from './history.ts';
import type { PublicIncident } from './incident.ts';

/** Incidents on one page: within 10 kB of HTML, gzip, whatever their titles (DESIGN §9). */
export const mostOnAPage = 36;

/** The incidents that started in one year. */
export interface YearOfIncidents {
  /** `2026` */
  readonly year: string;
  readonly count: number;
  readonly pages: readonly ListPage<PublicIncident>[];
}

export interface History {
  /** What the first page shows: the latest ones. */
  readonly latest: readonly PublicIncident[];
  /** Whether these are all there are. */
  readonly isWhole: boolean;
  /** Those that have pages of their own, the latest first; none where one page shows one year. */
  readonly years: readonly YearOfIncidents[];
}

/** Lay out a history; `incidents` come the latest first. */
export function layOutHistory(incidents: readonly PublicIncident[]): History {
  const byYear = Map.groupBy(incidents, ({ started }) => isoOf(started).slice(0, 4));
  const isWhole = incidents.length <= mostOnAPage;
  const years = Array.from(byYear, ([year, members]) => ({
    year,
    count: members.length,
    pages: inPages(members, mostOnAPage),
  }));
  return {
    latest: incidents.slice(0, mostOnAPage),
    isWhole,
    years: isWhole && years.length < 2 ? [] : years,
  };
}
