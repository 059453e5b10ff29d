/** Which incidents the patterns are about, and how many are left out of them. */
import type { Filter } from '../filters.ts';
import type { Kind } from '../taxonomy.ts';
import { rowsMatching } from './column-filter.ts';
import { type Incidents, partByValue } from './incidents.ts';
import type { RecordColumns } from './records/record-columns.ts';
import { counted, sayNumber } from './say.ts';

/** What a reader sees patterns of. */
export interface Selection {
  readonly incidents: Incidents;
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
export function selectRecords(records: RecordColumns, filter: Filter): Selection {
  const { chosen } = filter;
  const found: Incidents = { records, rows: rowsMatching(records, filter) };
  const standing = chosen.status?.length ? found : withoutReplaced(found);
  const isAsked = Boolean(chosen.kind?.length);
  const kinds = partByValue(standing, 'kind');
  const ofKind = (kind: Kind) => kinds.get(kind) ?? [];
  return {
    incidents: isAsked ? standing : { records, rows: ofKind('incident') },
    leftOut: {
      nearMisses: isAsked ? 0 : ofKind('near-miss').length,
      drills: isAsked ? 0 : ofKind('drill').length,
      superseded: found.rows.length - standing.rows.length,
    },
  };
}

function withoutReplaced(found: Incidents): Incidents {
  const replaced = new Set(partByValue(found, 'status').get('superseded'));
  return { ...found, rows: found.rows.filter((row) => !replaced.has(row)) };
}

/** Say what the patterns are about and, always, what they cannot be about. */
export function describeSelection({ incidents, leftOut }: Selection): string {
  const { nearMisses, drills, superseded } = leftOut;
  const parts = [
    ...(nearMisses > 0 ? [counted(nearMisses, 'near miss', 'near misses')] : []),
    ...(drills > 0 ? [counted(drills, 'drill')] : []),
    ...(superseded > 0 ? [`${sayNumber(superseded)} told again by a newer one`] : []),
  ];
  const left = parts.length > 0 ? ` Left out: ${parts.join(', ')}.` : '';
  return (
    `${counted(incidents.rows.length, 'incident')}.${left} Only what was written up is here: ` +
    'more write-ups can mean more honesty, not more failure.'
  );
}
