/** Every failure mode an archive knows, those that occurred with how often and where. */
import type { Archive } from '../archive.ts';
import { type Shared, byFailureMode, countBy, openPromises, standing } from '../browse.ts';
import { dateOf } from '../facets.ts';
import { lookUp } from '../lookup.ts';
import type { Postmortem } from '../resolve.ts';
import type { Term } from '../taxonomy.ts';

/** A failure mode that some post-mortem names. */
export interface SeenMode {
  readonly id: string;
  readonly label: string;
  /** Undefined for one that only post-mortems know. */
  readonly description: string | undefined;
  readonly count: number;
  /** The day of the latest. */
  readonly latest: string;
  /** Where, the most frequent first. */
  readonly services: readonly Shared[];
  /** How many promises stand. */
  readonly open: number;
}

export interface FailureModeIndex {
  /** The commonest first, among equals the latest. */
  readonly seen: readonly SeenMode[];
  /** Those of the controlled list that no post-mortem names, by label. */
  readonly unseen: readonly (Term & { readonly id: string })[];
}

/** Sort the failure modes of an archive into those that occurred and those that did not. */
export function failureModeIndex(
  postmortems: readonly Postmortem[],
  { failureModes }: Pick<Archive, 'failureModes'>,
): FailureModeIndex {
  const named = byFailureMode(postmortems);
  const seen = [...named].map(([id, all]) => {
    const members = standing(all);
    const term = lookUp(failureModes, id);
    return {
      id,
      label: term?.label ?? id,
      description: term?.description,
      count: members.length,
      latest: members.map(dateOf).reduce((a, b) => (a > b ? a : b)),
      services: countBy(members, ({ services }) => services),
      open: openPromises(members).length,
    };
  });
  return {
    seen: seen.sort(
      (a, b) => b.count - a.count || compare(b.latest, a.latest) || compare(a.label, b.label),
    ),
    unseen: Object.entries(failureModes)
      .filter(([id]) => !named.has(id))
      .map(([id, term]) => ({ id, ...term }))
      .sort((a, b) => compare(a.label, b.label)),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
