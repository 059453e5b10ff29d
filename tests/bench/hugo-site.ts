/** The invented incidents as the content of a Hugo site that shows what our pages show. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { type FailureModeId, failureModes } from '#domain/failure-modes.ts';
import {
  actionLevels,
  actionTypes,
  dataLosses,
  detectionSources,
  factorRoles,
  fixHolds,
  linkKinds,
  rootCauseCategories,
  severities,
  statuses,
  timelineKinds,
  timelineSources,
  triggers,
} from '#domain/taxonomy.ts';
import { kindGlyphs } from '#ui/components/kind-glyphs.ts';
import { chartFile, fence, toCsv } from './archive.ts';
import type { Subject } from './hindsight.ts';
import { type Incident, type Part, inventIncident } from './incident.ts';
import { timelineEntries } from './markdown.ts';
import { organisation, services } from './organisation.ts';
import { write } from './write.ts';

const theme = fileURLToPath(new URL('hugo-site', import.meta.url));

/**
 * Write the site of a team that keeps its post-mortems with Hugo: the theme in `hugo-site/`, the facts as
 * front matter, lists as taxonomies, words for ids as data.
 *
 * It has no page of ours for: patterns and the ledger of recurrences, reading paths, the guide. Nothing is
 * checked against a schema, "feels like" compares terms and no text, and there are no files for search,
 * filters and patterns in the browser. Open actions stand by incident and not by the day they are due.
 */
export function writeHugoSite(site: string, { seed, size }: Omit<Subject, 'archive' | 'folder'>) {
  cpSync(theme, site, { recursive: true });
  const incidents = Array.from({ length: size }, (_, index) => inventIncident(seed, index));
  for (const incident of incidents) {
    const folder = join(site, 'content/postmortems', incident.id);
    write(join(folder, 'index.md'), toPage(incident));
    for (const part of incident.body) {
      if ('measurements' in part) write(join(folder, chartFile), toCsv(part.measurements));
    }
  }
  writeData(site);
  writeSections(site, incidents);
}

function toPage({ frontmatter, body }: Incident): string {
  // By YAML 1.1, which Hugo reads, "on" is true and a date is no string, unless it is quoted.
  const head = stringify(toFrontMatter(frontmatter), { version: '1.1' });
  return `---\n${head}---\n\n${body.map(toPart).join('\n\n')}\n`;
}

/** Ours as it is, but for what Hugo wants otherwise: whole times, its own names for what it lists by. */
function toFrontMatter(ours: Incident['frontmatter']): Record<string, unknown> {
  const { summary, failureModes: modes, factors = [], review, timeline, ...same } = ours;
  const year = ours.started.slice(0, 4);
  const actions = (ours.actions ?? []).map((action) => ({ ...action, shelf: shelfOf(action) }));
  return {
    ...same,
    description: summary,
    date: whole(ours.started),
    started: whole(ours.started),
    detected: whole(ours.detected),
    mitigated: whole(ours.mitigated),
    resolved: whole(ours.resolved),
    years: [year],
    'failure-modes': modes,
    'root-causes': [...new Set(factors.map(({ category }) => category))],
    noticed: ours.detection?.source,
    beneath: factors.find(({ role }) => role === 'root')?.category,
    factors,
    timeline: timelineEntries(timeline).map((entry) => ({ ...entry, at: whole(entry.at) })),
    actions,
    shelves: [...new Set(actions.map(({ shelf }) => shelf))],
    review: { ...review, meeting: whole(review?.meeting) },
  };
}

function shelfOf({ done }: { readonly done?: string | undefined }): string {
  return done === undefined ? 'open' : `done-${done.slice(0, 4)}`;
}

/** `2017-01-09T02:52Z` with its seconds, which Hugo does not do without. */
function whole(time: string | undefined): string {
  return (time ?? '').replace(/Z$/, ':00Z');
}

function toPart(part: Part): string {
  if ('heading' in part) return `## ${part.heading}`;
  if ('text' in part) return part.text;
  if ('code' in part) return fence(part.language, part.code);
  if ('callout' in part)
    return `{{< callout title="${part.title}" >}}${part.callout}{{< /callout >}}`;
  if ('log' in part) return `{{< log source="${part.source}" >}}\n${part.log}\n{{< /log >}}`;
  return `{{< metric src="${chartFile}" title="${part.title}" unit="%" threshold="5" >}}`;
}

/** What ids are called. */
function writeData(site: string): void {
  const glyphed = Object.entries(timelineKinds).map(([id, kind]) => [
    id,
    { ...kind, glyph: kindGlyphs[id as keyof typeof kindGlyphs] },
  ]);
  const terms = {
    ...{ statuses, severities, triggers, detectionSources, fixHolds, dataLosses, linkKinds },
    ...{ rootCauseCategories, factorRoles, timelineSources, actionTypes, actionLevels },
    timelineKinds: Object.fromEntries(glyphed) as unknown,
    failureModes: Object.fromEntries(
      Object.entries(failureModes).map(([id, { label, description }]) => [
        id,
        { label, description },
      ]),
    ),
  };
  write(join(site, 'data/terms.json'), JSON.stringify(terms));
  write(join(site, 'data/people.json'), JSON.stringify(organisation.people));
  const names = Object.fromEntries(services.map(({ id, name }) => [id, name]));
  write(join(site, 'data/services.json'), JSON.stringify(names));
}

/** Titles and descriptions of lists and of what they list by. */
function writeSections(site: string, incidents: readonly Incident[]): void {
  const section = (path: string, head: object) =>
    write(join(site, 'content', path), `---\n${stringify(head)}---\n`);
  for (const [id, title] of Object.entries({
    postmortems: 'Post-mortems',
    services: 'Services',
    'failure-modes': 'Failure modes',
    'root-causes': 'Root causes',
    tags: 'Tags',
    years: 'Years',
    shelves: 'Actions',
  })) {
    section(`${id}/_index.md`, {
      title,
      description: `${title} of ${organisation.organisation.name}.`,
    });
  }
  section('search.md', { title: 'Search', layout: 'search' });
  for (const { id, name, team } of services)
    section(`services/${id}/_index.md`, { title: name, team });
  const named = new Set(incidents.flatMap(({ frontmatter }) => frontmatter.failureModes ?? []));
  for (const id of named) {
    const { label: title, description, names } = failureModes[id as FailureModeId];
    section(`failure-modes/${id}/_index.md`, { title, description, names });
  }
  for (const [id, { label, description, questions }] of Object.entries(rootCauseCategories)) {
    section(`root-causes/${id}/_index.md`, { title: label, description, questions });
  }
  const shelves = new Set(
    incidents.flatMap(({ frontmatter }) => (frontmatter.actions ?? []).map(shelfOf)),
  );
  for (const shelf of shelves) {
    const title = shelf === 'open' ? 'Open' : `Done in ${shelf.slice('done-'.length)}`;
    section(`shelves/${shelf}/_index.md`, { title });
  }
}
