/** What was approved, as the pages of the public site ask for it. */
import { getCollection, getEntry } from 'astro:content';
import { type PublicComponent, componentsOf } from '#domain/public/components.ts';
import { type History, layOutHistory } from '#domain/public/history-pages.ts';
import { compareIncidents } from '#domain/public/incident.ts';
import type { ApprovedIncident, PublicSiteSettings } from '#files/public-input.ts';

/** Name, colours, contact and components of the public site. */
export async function settings(): Promise<PublicSiteSettings> {
  const entry = await getEntry('settings', 'site');
  if (!entry) throw new Error('The settings were not loaded: is the content loader in place?');
  return entry.data;
}

/** Every incident with an approved write-up, the latest first. */
export async function incidents(): Promise<ApprovedIncident[]> {
  const entries = await getCollection('incidents');
  return entries.map(({ data }) => data).sort((a, b) => compareIncidents(a.incident, b.incident));
}

/** The history in every arrangement that pages show; ask once, for a long one takes its time. */
export interface ArrangedHistory extends History {
  readonly components: readonly PublicComponent[];
}

/** Arrange the incidents by time, and by the components that are listed or named. */
export async function history(): Promise<ArrangedHistory> {
  const { components } = await settings();
  const stories = (await incidents()).map(({ incident }) => incident);
  return { ...layOutHistory(stories), components: componentsOf(components, stories) };
}
