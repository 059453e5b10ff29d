/** What the page of a failure mode says: how it shows itself, what helped, what it is mistaken for. */
import type { Action } from '../actions.ts';
import { type Shared, countBy, openPromises } from '../browse.ts';
import { type PostmortemRef, refTo } from '../relations.ts';
import type { PlacedEntry, Postmortem } from '../resolve.ts';

/** Something said in a post-mortem. */
export interface Said {
  readonly text: string;
  readonly postmortem: PostmortemRef;
}

/** An alert or error line as people saw it. */
export interface Sign extends Said {
  /** How many post-mortems have this very line; `postmortem` is the newest of them. */
  readonly count: number;
}

/** What ended it once. */
export interface Remedy extends Said {
  readonly holds: NonNullable<Postmortem['fix']>['holds'];
}

/** An explanation that was tested and dropped. */
export interface Dismissed extends Said {
  /** The entry of that post-mortem's timeline. */
  readonly anchor: string;
  /** The failure mode that was suspected. */
  readonly suspect: string | undefined;
  /** The failure modes it turned out to be. */
  readonly was: readonly string[];
}

/** Some of many, and how many are left out. */
export interface Few<Item> {
  readonly items: readonly Item[];
  readonly more: number;
}

export interface FailureModePage {
  readonly id: string;
  readonly total: number;
  readonly signs: Few<Sign>;
  readonly checks: Few<Said>;
  readonly remedies: Few<Remedy>;
  /** What it was thought to be at first, and was not. */
  readonly ruledOut: Few<Dismissed>;
  /** Other incidents that were thought to be this. */
  readonly mistaken: Few<Dismissed>;
  readonly open: Few<{ readonly action: Action; readonly postmortem: PostmortemRef }>;
  /** The day of every promise that stands. */
  readonly dues: readonly string[];
  readonly services: readonly Shared[];
  readonly triggers: readonly Shared[];
  /** Failure modes of the same post-mortems. */
  readonly together: readonly Shared[];
}

/** A common failure mode has more to say than anybody reads. */
const mostShown = 12;

/** Gather what the page of a failure mode says. Post-mortems come newest first and stay so. */
export function failureModePage(
  id: string,
  members: readonly Postmortem[],
  all: readonly Postmortem[],
): FailureModePage {
  const open = openPromises(members);
  return {
    id,
    total: members.length,
    signs: few(signsOf(members)),
    checks: few(said(members, ({ firstChecks = [] }) => firstChecks.map((text) => ({ text })))),
    remedies: few(said(members, ({ fix }) => (fix ? [fix] : []))),
    ruledOut: few(members.flatMap((it) => droppedIn(it).filter(({ suspect }) => suspect !== id))),
    mistaken: few((suspectsIn(all).get(id) ?? []).filter(({ was }) => !was.includes(id))),
    open: {
      items: open
        .slice(0, mostShown)
        .map(({ action, postmortem }) => ({ action, postmortem: refTo(postmortem) })),
      more: Math.max(0, open.length - mostShown),
    },
    dues: open.map(({ action }) => action.due),
    services: countBy(members, ({ services }) => services),
    triggers: countBy(members, ({ trigger }) => [trigger]),
    together: countBy(members, ({ failureModes }) => failureModes).filter(
      ({ id: other }) => other !== id,
    ),
  };
}

/** Take some of every post-mortem rather than everything of the newest; the order stays. */
function few<Item extends { readonly postmortem: PostmortemRef }>(
  items: readonly Item[],
): Few<Item> {
  const taken = new Map<string, number>();
  const ranked = items.map((item) => {
    const rank = taken.get(item.postmortem.id) ?? 0;
    taken.set(item.postmortem.id, rank + 1);
    return { item, rank };
  });
  const chosen = new Set(ranked.toSorted((a, b) => a.rank - b.rank).slice(0, mostShown));
  return {
    items: ranked.filter((one) => chosen.has(one)).map(({ item }) => item),
    more: items.length - chosen.size,
  };
}

/** What post-mortems say, each text once, by the newest that says it. */
function said<Part extends { readonly text: string }>(
  postmortems: readonly Postmortem[],
  partsOf: (postmortem: Postmortem) => readonly Part[],
): (Part & Said)[] {
  const seen = new Map<string, Part & Said>();
  for (const postmortem of postmortems) {
    for (const part of partsOf(postmortem)) {
      if (!seen.has(part.text)) seen.set(part.text, { ...part, postmortem: refTo(postmortem) });
    }
  }
  return [...seen.values()];
}

/** Lines that several post-mortems have come first: they tell this failure from others. */
function signsOf(postmortems: readonly Postmortem[]): Sign[] {
  const counts = new Map(
    countBy(postmortems, ({ symptoms }) => symptoms).map(({ id, count }) => [id, count]),
  );
  return said(postmortems, ({ symptoms }) => symptoms.map((text) => ({ text })))
    .map((sign) => ({ ...sign, count: counts.get(sign.text) ?? 1 }))
    .sort((a, b) => b.count - a.count);
}

/** The pages of all failure modes look through the same post-mortems. */
const suspects = new WeakMap<readonly Postmortem[], ReadonlyMap<string | undefined, Dismissed[]>>();

/** What was dropped, by the failure mode that was suspected. */
function suspectsIn(postmortems: readonly Postmortem[]) {
  let known = suspects.get(postmortems);
  if (!known) {
    known = Map.groupBy(postmortems.flatMap(droppedIn), ({ suspect }) => suspect);
    suspects.set(postmortems, known);
  }
  return known;
}

function droppedIn(postmortem: Postmortem): Dismissed[] {
  return postmortem.timeline.filter(isDropped).map(({ text, anchor, suspect }) => ({
    text,
    anchor,
    suspect,
    was: postmortem.failureModes,
    postmortem: refTo(postmortem),
  }));
}

function isDropped({ kind, outcome }: PlacedEntry): boolean {
  return kind === 'ruled-out' || outcome === 'ruled-out';
}
