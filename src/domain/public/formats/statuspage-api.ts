/**
 * The history in the shape of `/api/v2/incidents.json` of an Atlassian Statuspage, which dashboards and bots read from
 * many sites. There is no `status.json`, `summary.json` or `unresolved.json`: they speak of this very minute, of which
 * a history of write-ups knows nothing, and "all systems operational" would be a guess.
 */
import { kebabCase } from '../../kebab-case.ts';
import type { AddressedSite } from '../addressed-site.ts';
import { type ListedComponent, componentsOf } from '../components.ts';
import {
  type PublicIncident,
  type PublicMoment,
  type PublicUpdate,
  compareIncidents,
  firstSlug,
} from '../incident.ts';
import { writeMarkdown } from './markdown.ts';
import { type PublishedWriteUp, storyOf } from './published.ts';
import { incidentUrl, updatedAt } from '../site.ts';
import { summaryOf } from './summary.ts';

/** As many as a Statuspage gives. */
const mostIncidents = 50;

/** An empty history has to say when it changed, too; no other moment is the same in every build. */
const never = momentOf({ epochMs: 0 });

interface Surroundings {
  readonly site: AddressedSite;
  readonly pageId: string;
  readonly components: readonly { readonly name: string; readonly slug: string }[];
}

/** Write the file; `listed` are the components of archive.yaml. */
export function writeIncidentsJson(
  writeUps: readonly PublishedWriteUp[],
  site: AddressedSite,
  listed: readonly ListedComponent[] = [],
): string {
  const { hostname, pathname } = new URL(site.url);
  const pageId = kebabCase(hostname + pathname);
  const components = componentsOf(
    listed,
    writeUps.map(({ incident }) => incident),
  );
  const incidents = [...writeUps]
    .sort((a, b) => compareIncidents(a.incident, b.incident))
    .slice(0, mostIncidents)
    .map((writeUp) => incidentOf(writeUp, { site, pageId, components }));
  const page = {
    id: pageId,
    name: site.name,
    url: site.url,
    time_zone: 'Etc/UTC',
    updated_at:
      incidents
        .map((incident) => incident.updated_at)
        .sort()
        .at(-1) ?? never,
  };
  return `${JSON.stringify({ page, incidents })}\n`;
}

function incidentOf(writeUp: PublishedWriteUp, around: Surroundings) {
  const { incident } = writeUp;
  const { site, pageId } = around;
  const url = incidentUrl(incident, site);
  const started = momentOf(incident.started);
  const updates = updatesOf(writeUp);
  const told = updates.at(-1);
  const watched = updates.findLast(({ phase }) => phase === 'monitoring');
  const changed = [updatedMs(incident), ...updates.map(({ at }) => at.epochMs)];
  return {
    id: firstSlug(incident),
    name: incident.title,
    status: incident.resolved ? 'resolved' : told?.phase,
    created_at: started,
    updated_at: momentOf({ epochMs: Math.max(...changed) }),
    monitoring_at: watched ? momentOf(watched.at) : null,
    resolved_at: incident.resolved ? momentOf(incident.resolved) : null,
    impact: incident.impact,
    shortlink: url,
    started_at: started,
    page_id: pageId,
    incident_updates: updates
      .map((update, index) => updateOf(update, index, updates, incident))
      .reverse(),
    components: componentsIn(incident, around),
    postmortem_body: writeMarkdown(storyOf(writeUp, url)),
    postmortem_body_last_updated_at: momentOf({ epochMs: updatedMs(incident) }),
    postmortem_published_at: momentOf({ epochMs: Date.parse(incident.published) }),
  };
}

/** Clients take it that something was said: where nothing was, the write-up speaks. */
function updatesOf({ incident, body }: PublishedWriteUp): readonly PublicUpdate[] {
  const { started, resolved, updates, title } = incident;
  if (updates.length > 0) return updates;
  const text = summaryOf(body) || title;
  return [{ at: resolved ?? started, phase: resolved ? 'resolved' : 'investigating', text }];
}

function updateOf(
  { at, phase, text }: PublicUpdate,
  index: number,
  all: readonly PublicUpdate[],
  incident: PublicIncident,
) {
  const moment = momentOf(at);
  // By its minute, so that one added before it leaves it as it is.
  const before = all.slice(0, index).filter((other) => other.at.epochMs === at.epochMs).length;
  const id = `${firstSlug(incident)}-${moment.slice(0, 16).replace(/\D/g, '')}`;
  return {
    id: before === 0 ? id : `${id}-${before + 1}`,
    status: phase,
    body: text,
    incident_id: firstSlug(incident),
    created_at: moment,
    updated_at: moment,
    display_at: moment,
    affected_components: null,
    deliver_notifications: false,
    custom_tweet: null,
    tweet_id: null,
  };
}

const statuses = {
  none: 'operational',
  minor: 'degraded_performance',
  major: 'partial_outage',
  critical: 'major_outage',
} as const satisfies Record<PublicIncident['impact'], string>;

function componentsIn(incident: PublicIncident, { components, pageId }: Surroundings) {
  // The one moment of which it is known that they were there.
  const known = momentOf(incident.started);
  return incident.affects.map((name) => {
    const position = components.findIndex((component) => component.name === name);
    return {
      id: components[position]?.slug ?? name,
      name,
      status: incident.resolved ? statuses.none : statuses[incident.impact],
      created_at: known,
      updated_at: known,
      position: position + 1,
      description: null,
      showcase: false,
      start_date: null,
      group_id: null,
      page_id: pageId,
      group: false,
      only_show_if_degraded: false,
    };
  });
}

function updatedMs(incident: PublicIncident): number {
  return Date.parse(updatedAt(incident));
}

/** `2026-03-14T02:14:00.000Z` */
function momentOf({ epochMs }: PublicMoment): string {
  return new Date(epochMs).toISOString();
}
