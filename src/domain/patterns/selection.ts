/** Which incidents the patterns are about, and how many are left out of them. */
import { type Filter, matches } from '../filters.ts';
import type { PatternRecord } from './record.ts';
import { counted, sayNumber } from './say.ts';

/** What a reader sees patterns of. */
export interface Selection {
  readonly records: readonly PatternRecord[];
  /** Of those that the filter lets through, what is not counted unless it is asked for. */
  readonly leftOut: LeftOut;
}

export interface LeftOut {
  readonly nearMisses: number;
  readonly drills: number;
  /** Told again by a newer post-mortem. */
  readonly superseded: number;
}

/**
 * Select the records that a filter lets through. Drills and near misses are in it only when the filter
 * chooses a kind, replaced post-mortems only when it chooses a status: they are no incidents more.
 */
export function selectRecords(records: readonly PatternRecord[], filter: Filter): Selection {
  const found = records.filter((record) => matches(record, filter));
  const isSuperseded = ({ facets }: PatternRecord) => facets.status.includes('superseded');
  const standing = filter.chosen.status?.length
    ? found
    : found.filter((record) => !isSuperseded(record));
  const incidents = filter.chosen.kind?.length
    ? standing
    : standing.filter(({ kind }) => kind === 'incident');
  const without = (kind: PatternRecord['kind']) =>
    standing.filter((record) => record.kind === kind).length -
    incidents.filter((record) => record.kind === kind).length;
  return {
    records: incidents,
    leftOut: {
      nearMisses: without('near-miss'),
      drills: without('drill'),
      superseded: found.length - standing.length,
    },
  };
}

/** Say what the patterns are about and, always, what they cannot be about. */
export function describeSelection({ records, leftOut }: Selection): string {
  const { nearMisses, drills, superseded } = leftOut;
  const parts = [
    ...(nearMisses > 0 ? [counted(nearMisses, 'near miss', 'near misses')] : []),
    ...(drills > 0 ? [counted(drills, 'drill')] : []),
    ...(superseded > 0 ? [`${sayNumber(superseded)} told again by a newer one`] : []),
  ];
  const left = parts.length > 0 ? ` Left out: ${parts.join(', ')}.` : '';
  return (
    `${counted(records.length, 'incident')}.${left} Only what was written up is here: ` +
    'more write-ups can mean more honesty, not more failure.'
  );
}
