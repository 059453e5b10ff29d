/** How often was deployed: what incidents have to be seen against before a weekday is called bad. */
import { weekdayIn } from './calendar-days.ts';

/** A line of `exposure.csv`. */
export interface DeployDay {
  /** `2026-03-14`, in the organisation's zone. */
  readonly date: string;
  readonly deploys: number;
}

export interface Exposure {
  /** The first and the last day that are covered. */
  readonly from: string;
  readonly to: string;
  /** Deploys on each weekday, Monday first. */
  readonly byWeekday: readonly number[];
  readonly total: number;
}

/** Add up deploys by weekday; undefined when nothing was deployed. */
export function exposureOf(days: readonly DeployDay[]): Exposure | undefined {
  const byWeekday = [0, 0, 0, 0, 0, 0, 0];
  for (const { date, deploys } of days) {
    const index = weekdayIn(date) - 1;
    byWeekday[index] = (byWeekday[index] ?? 0) + deploys;
  }
  const total = byWeekday.reduce((sum, deploys) => sum + deploys, 0);
  const dates = days.map(({ date }) => date).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  if (from === undefined || to === undefined || total === 0) return undefined;
  return { from, to, byWeekday, total };
}
