/** A post-mortem as one row of a list: all that the list shows, and all it can be filtered by. */
import type { Archive } from './archive.ts';
import { type Duration, between, formatDuration } from './duration.ts';
import { dateOf, facetsOf } from './facets.ts';
import type { Facets } from './filters.ts';
import type { Postmortem } from './resolve.ts';
import { type Stretch, layOutRibbon } from './ribbon.ts';

/** The ribbon of a row: its stretches in ribbon units, and the whole in words. */
export interface RowRibbon {
  readonly stretches: readonly Pick<Stretch, 'phase' | 'x' | 'width'>[];
  readonly text: string;
}

export interface Row {
  readonly id: string;
  readonly title: string;
  /** The day it began, `2026-03-14`. */
  readonly date: string;
  /** Id in the tracker; an empty string when there is none. */
  readonly incident: string;
  readonly restricted: boolean;
  readonly facets: Facets;
  readonly ribbon: RowRibbon;
  /** From start to end: "38 min", "at least 2 h"; an empty string when it cannot be told. */
  readonly length: string;
}

/** Make the row of a post-mortem. */
export function rowOf(postmortem: Postmortem, archive: Archive): Row {
  const { stretches, text } = layOutRibbon(postmortem, archive.organisation.timezone);
  const length = lengthOf(postmortem);
  return {
    id: postmortem.id,
    title: postmortem.title,
    date: dateOf(postmortem),
    incident: postmortem.incident ?? '',
    restricted: postmortem.restricted,
    facets: facetsOf(postmortem),
    ribbon: {
      stretches: stretches
        .filter(({ width }) => width > 0)
        .map(({ phase, x, width }) => ({ phase, x, width })),
      text,
    },
    length: length ? formatDuration(length) : '',
  };
}

/** From the start until all was normal again, or at least until users were no longer hurt. */
function lengthOf({ started, mitigated, resolved, durations }: Postmortem): Duration | undefined {
  return durations.toResolve ?? between(started, resolved ? undefined : mitigated);
}
