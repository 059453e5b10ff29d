/** How post-mortems lead to each other, seen from both ends. */
import type { Postmortem } from './resolve.ts';

/** What a link to another post-mortem shows of it. */
export interface PostmortemRef {
  readonly id: string;
  readonly title: string;
  /** `2026-03-14` */
  readonly day: string;
}

export interface Relations {
  /** The earlier incident that came back as this one. */
  readonly recurrenceOf: PostmortemRef | undefined;
  /** Later incidents that say this one came back as them. */
  readonly cameBackAs: readonly PostmortemRef[];
  /** Named under `related`, here or there. */
  readonly related: readonly PostmortemRef[];
  /** Linked from the text, here or there, and not related already. */
  readonly mentions: readonly PostmortemRef[];
  readonly supersededBy: PostmortemRef | undefined;
  /** Older ones that this one replaces. */
  readonly supersedes: readonly PostmortemRef[];
  readonly previous: PostmortemRef | undefined;
  readonly next: PostmortemRef | undefined;
}

/** A post-mortem that stands alone. */
export const noRelations: Relations = {
  recurrenceOf: undefined,
  cameBackAs: [],
  related: [],
  mentions: [],
  supersededBy: undefined,
  supersedes: [],
  previous: undefined,
  next: undefined,
};

/**
 * Work out the relations of every post-mortem, by id. `mentions` are the ids each body links to.
 * Ids that are not in the list are left out: the check reports them.
 */
export function relate(
  postmortems: readonly Postmortem[],
  mentions: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, Relations> {
  const byDay = postmortems.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const known = new Map(byDay.map((postmortem) => [postmortem.id, refTo(postmortem)]));
  const cameBackAs = invert(byDay, ({ recurrenceOf }) => [recurrenceOf]);
  const supersedes = invert(byDay, ({ supersededBy }) => [supersededBy]);
  const relatedFrom = invert(byDay, ({ related }) => related ?? []);
  const mentionedIn = invert(byDay, ({ id }) => mentions.get(id) ?? []);
  const refs = (ids: Iterable<string | undefined>, except: ReadonlySet<string>) =>
    [...new Set(ids)].flatMap((id) => {
      const ref = id === undefined || except.has(id) ? undefined : known.get(id);
      return ref ? [ref] : [];
    });
  return new Map(
    byDay.map((postmortem, index) => {
      const { id, recurrenceOf, supersededBy } = postmortem;
      const self = new Set([id]);
      const back = refs(cameBackAs.get(id) ?? [], self);
      const older = refs(supersedes.get(id) ?? [], self);
      const [origin] = refs([recurrenceOf], self);
      const [successor] = refs([supersededBy], self);
      const named = [...self, origin?.id, successor?.id, ...ids(back), ...ids(older)];
      const said = new Set(named.filter((name) => name !== undefined));
      const related = refs([...(postmortem.related ?? []), ...(relatedFrom.get(id) ?? [])], said);
      const linked = [...(mentions.get(id) ?? []), ...(mentionedIn.get(id) ?? [])];
      return [
        id,
        {
          recurrenceOf: origin,
          cameBackAs: back,
          related,
          mentions: refs(linked, new Set([...said, ...ids(related)])),
          supersededBy: successor,
          supersedes: older,
          previous: refOf(byDay[index - 1]),
          next: refOf(byDay[index + 1]),
        },
      ];
    }),
  );
}

/** As much of a post-mortem as a link shows. */
export function refTo({ id, title, day }: PostmortemRef): PostmortemRef {
  return { id, title, day };
}

function refOf(postmortem: Postmortem | undefined): PostmortemRef | undefined {
  return postmortem && refTo(postmortem);
}

function ids(refs: readonly PostmortemRef[]): string[] {
  return refs.map(({ id }) => id);
}

/** For each id that is pointed to, the ids of those that point to it. */
function invert(
  postmortems: readonly Postmortem[],
  targets: (postmortem: Postmortem) => readonly (string | undefined)[],
): ReadonlyMap<string, readonly string[]> {
  const sources = new Map<string, string[]>();
  for (const postmortem of postmortems) {
    for (const target of targets(postmortem)) {
      if (target === undefined) continue;
      const list = sources.get(target);
      if (list) list.push(postmortem.id);
      else sources.set(target, [postmortem.id]);
    }
  }
  return sources;
}
