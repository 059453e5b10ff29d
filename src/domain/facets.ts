/** What a post-mortem offers to the filter, and what readers see of it. */
import type { Archive } from './archive.ts';
import type { Facets, Labels } from './filters.ts';
import type { Postmortem } from './resolve.ts';
import {
  type Term,
  detectionSources,
  kinds,
  rootCauseCategories,
  statuses,
  triggers,
} from './taxonomy.ts';

/** The values a post-mortem has in each facet; the year is that of its start in the archive's zone. */
export function facetsOf(postmortem: Postmortem): Facets {
  return {
    severity: [postmortem.severity],
    service: [...new Set(postmortem.services)],
    category: [...new Set(postmortem.factors.map(({ category }) => category))],
    failureMode: postmortem.failureModes,
    trigger: given(postmortem.trigger),
    detection: given(postmortem.detection?.source),
    tag: postmortem.tags,
    year: [dateOf(postmortem).slice(0, 4)],
    kind: [postmortem.kind],
    status: [postmortem.status],
  };
}

/** The day an incident began in the archive's zone; the day in its id when that is unknown. */
export function dateOf({ startedClock, day }: Pick<Postmortem, 'startedClock' | 'day'>): string {
  return startedClock?.date ?? day;
}

/** Every page asks for them. */
const labelsByArchive = new WeakMap<Archive, Labels>();

/** What readers see for the values an archive can name; tags and years stand for themselves. */
export function labelsOf(archive: Archive): Labels {
  const known = labelsByArchive.get(archive);
  if (known) return known;
  const labelled = gatherLabels(archive);
  labelsByArchive.set(archive, labelled);
  return labelled;
}

function gatherLabels(archive: Archive): Labels {
  return {
    severity: labels(archive.severities),
    service: Object.fromEntries(archive.services.map(({ id, name }) => [id, name])),
    category: labels(rootCauseCategories),
    failureMode: labels(archive.failureModes),
    trigger: labels(triggers),
    detection: labels(detectionSources),
    tag: {},
    year: {},
    kind: labels(kinds),
    status: labels(statuses),
  };
}

function labels(terms: Readonly<Record<string, Term>>): Record<string, string> {
  return Object.fromEntries(Object.entries(terms).map(([id, { label }]) => [id, label]));
}

function given<Value>(value: Value | undefined): Value[] {
  return value === undefined ? [] : [value];
}
