/** The pages of reading paths: one through the whole archive, one for each service that fails often. */
import type { Service } from '../archive-file.ts';
import type { Archive } from '../archive.ts';
import { byService } from '../browse.ts';
import { labelsOf } from '../facets.ts';
import { type Labels, labelOf } from '../filters.ts';
import { type Sight, isWorthChoosing, readingPath } from '../reading-path.ts';
import type { Postmortem } from '../resolve.ts';
import { type Row, rowOf } from '../row.ts';

export interface ReadingStop {
  readonly row: Row;
  readonly summary: string | undefined;
  readonly minutes: number;
  /** What none of the stops before it showed: "retry storm", "process gap". */
  readonly adds: readonly string[];
}

export interface ReadingPage {
  /** Undefined for the whole archive. */
  readonly service: Pick<Service, 'id' | 'name'> | undefined;
  readonly stops: readonly ReadingStop[];
  readonly minutes: number;
  /** How many failure modes, root-cause categories and triggers the stops show, and there are. */
  readonly seen: number;
  readonly total: number;
  /** How many final post-mortems the path was chosen from. */
  readonly from: number;
  /** What the path leaves out, the commonest first. */
  readonly missing: readonly (Sight & { readonly label: string })[];
}

/** A path as the page of the whole archive shows it. */
export interface ReadingPathName {
  readonly id: string;
  readonly name: string;
  readonly stops: number;
  readonly minutes: number;
}

/**
 * Lay out every reading path, the one through the whole archive first. `minutesOf` tells how long a
 * post-mortem takes to read, by its id.
 */
export function readingPages(
  postmortems: readonly Postmortem[],
  archive: Archive,
  minutesOf: (id: string) => number,
): readonly [ReadingPage, ...ReadingPage[]] {
  const labels = labelsOf(archive);
  const lay = (members: readonly Postmortem[], service?: Service): ReadingPage => {
    const { steps, seen, missing } = readingPath(members);
    const stops = steps.map(({ postmortem, adds }) => ({
      row: rowOf(postmortem, archive),
      summary: postmortem.summary,
      minutes: minutesOf(postmortem.id),
      adds: adds.map((sight) => midSentence(nameOf(sight, labels))),
    }));
    return {
      service: service && { id: service.id, name: service.name },
      stops,
      minutes: stops.reduce((sum, { minutes }) => sum + minutes, 0),
      seen,
      total: seen + missing.length,
      from: members.filter(({ status }) => status === 'final').length,
      missing: missing.map((sight) => ({ ...sight, label: midSentence(nameOf(sight, labels)) })),
    };
  };
  const ofServices = byService(archive, postmortems)
    .filter(({ service, postmortems: members }) => !service.retired && isWorthChoosing(members))
    .map(({ service, postmortems: members }) => lay(members, service));
  return [lay(postmortems), ...ofServices];
}

/** Name the paths of services. */
export function namePaths(pages: readonly ReadingPage[]): ReadingPathName[] {
  return pages.flatMap(({ service, stops, minutes }) =>
    service ? [{ ...service, stops: stops.length, minutes }] : [],
  );
}

function nameOf({ of, id }: Sight, labels: Labels): string {
  const label = labelOf(labels, of, id);
  return of === 'trigger' && id === 'none' ? 'No trigger' : label;
}

/** A label within a sentence: "Retry storm" becomes "retry storm", "DNS failure" stays. */
function midSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
