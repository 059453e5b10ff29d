/** How the public site tells time and groups its history; always in UTC. */
import { longDate } from '../calendar.ts';
import { publicImpacts } from '../taxonomy.ts';
import type { PublicIncident, PublicMoment, PublicStory } from './incident.ts';

/** The incidents that started in one month. */
export interface MonthOfIncidents {
  /** `2026-03` */
  readonly month: string;
  readonly incidents: readonly PublicIncident[];
}

/** Group incidents by the month they started in, keeping their order. */
export function byMonth(incidents: readonly PublicIncident[]): MonthOfIncidents[] {
  const months = Map.groupBy(incidents, ({ started }) => isoOf(started).slice(0, 7));
  return Array.from(months, ([month, members]) => ({ month, incidents: members }));
}

/** `14 March 2026, 02:14 UTC`; with `before` where only that is known. */
export function formatMoment(moment: PublicMoment): string {
  return `${moment.bound ? 'before ' : ''}${longDate(dateOf(moment))}, ${timeOf(moment)} UTC`;
}

/** `14 March 2026, 02:14–02:52 UTC`, over as many days as it took; `from …` while it goes on. */
export function formatSpan({
  started,
  resolved,
}: Pick<PublicStory, 'started' | 'resolved'>): string {
  if (!resolved) return `${started.bound ? 'since' : 'from'} ${formatMoment(started)}`;
  if (started.bound || resolved.bound || dateOf(started) !== dateOf(resolved)) {
    return `${formatMoment(started)} – ${formatMoment(resolved)}`;
  }
  return `${longDate(dateOf(started))}, ${timeOf(started)}–${timeOf(resolved)} UTC`;
}

/** `Resolved · Major · Checkout` */
export function stateLine({
  resolved,
  impact,
  affects,
}: Pick<PublicStory, 'resolved' | 'impact' | 'affects'>): string {
  const state = [resolved ? 'Resolved' : 'Going on', publicImpacts[impact].label, ...affects];
  return state.join(' · ');
}

/** `2026-03-14T02:14Z`, for machines. */
export function isoOf({ epochMs }: PublicMoment): string {
  return `${new Date(epochMs).toISOString().slice(0, 16)}Z`;
}

function dateOf(moment: PublicMoment): string {
  return isoOf(moment).slice(0, 10);
}

function timeOf(moment: PublicMoment): string {
  return isoOf(moment).slice(11, 16);
}
