/** A post-mortem as one row of a list: all that the list shows, and all it can be filtered by. */
import type { Archive } from './archive.ts';
import { type Duration, between, formatDuration } from './duration.ts';
import { dateOf, facetsOf } from './facets.ts';
import type { Facets } from './filters.ts';
import type { Postmortem } from './resolve.ts';
import { type Ribbon, type Stretch, layOutRibbon } from './ribbon.ts';

/** As much of the ribbon as a row shows. */
export interface RowRibbon extends Pick<Ribbon, 'openStart' | 'openEnd' | 'text'> {
  readonly stretches: readonly Pick<Stretch, 'phase' | 'x' | 'width'>[];
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

/** A post-mortem stands in a list for its year, and for each tag, service and failure mode. */
const rows = new WeakMap<Archive, WeakMap<Postmortem, Row>>();

/** Make the row of a post-mortem. */
export function rowOf(postmortem: Postmortem, archive: Archive): Row {
  let known = rows.get(archive);
  if (!known) rows.set(archive, (known = new WeakMap()));
  let row = known.get(postmortem);
  if (!row) known.set(postmortem, (row = makeRow(postmortem, archive)));
  return row;
}

function makeRow(postmortem: Postmortem, archive: Archive): Row {
  const length = lengthOf(postmortem);
  return {
    id: postmortem.id,
    title: postmortem.title,
    date: dateOf(postmortem),
    incident: postmortem.incident ?? '',
    restricted: postmortem.restricted,
    facets: facetsOf(postmortem),
    ribbon: ribbonOf(postmortem, archive.organisation.timezone),
    length: length ? formatDuration(length) : '',
  };
}

function ribbonOf(postmortem: Postmortem, timezone: string): RowRibbon {
  const { stretches, openStart, openEnd, text } = layOutRibbon(postmortem, timezone);
  const drawn = stretches.filter(({ width }) => width > 0);
  return {
    stretches: drawn.map(({ phase, x, width }) => ({ phase, x, width })),
    openStart,
    openEnd,
    text,
  };
}

/** From the start until all was normal again, or at least until users were no longer hurt. */
function lengthOf({ started, mitigated, resolved, durations }: Postmortem): Duration | undefined {
  return durations.toResolve ?? between(started, resolved ? undefined : mitigated);
}
