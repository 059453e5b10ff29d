/** What the page of a failure mode says: how it shows itself, what helped, what it is mistaken for. */
import type { Action } from './actions.ts';
import { type Shared, countBy, openPromises } from './browse.ts';
import { type PostmortemRef, refTo } from './relations.ts';
import type { PlacedEntry, Postmortem } from './resolve.ts';

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

/** The newest of many, and how many are left out. */
export interface Newest<Item> {
  readonly items: readonly Item[];
  readonly more: number;
}

export interface FailureModePage {
  readonly id: string;
  readonly total: number;
  readonly signs: Newest<Sign>;
  readonly checks: Newest<Said>;
  readonly remedies: Newest<Remedy>;
  /** What it was thought to be at first, and was not. */
  readonly ruledOut: Newest<Dismissed>;
  /** Other incidents that were thought to be this. */
  readonly mistaken: Newest<Dismissed>;
  readonly open: Newest<{ readonly action: Action; readonly postmortem: PostmortemRef }>;
  /** The day of every promise that stands. */
  readonly dues: readonly string[];
  readonly services: readonly Shared[];
  readonly triggers: readonly Shared[];
  /** Failure modes of the same post-mortems. */
  readonly together: readonly Shared[];
}

/** A common failure mode has more to say than anybody reads. */
const mostShown = 10;

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
    signs: newest(signsOf(members)),
    checks: newest(said(members, ({ firstChecks = [] }) => firstChecks.map((text) => ({ text })))),
    remedies: newest(said(members, ({ fix }) => (fix ? [fix] : []))),
    ruledOut: newest(
      members.flatMap((it) => droppedIn(it).filter(({ suspect }) => suspect !== id)),
    ),
    mistaken: newest(
      all
        .filter(({ failureModes }) => !failureModes.includes(id))
        .flatMap((it) => droppedIn(it).filter(({ suspect }) => suspect === id)),
    ),
    open: newest(open.map(({ action, postmortem }) => ({ action, postmortem: refTo(postmortem) }))),
    dues: open.map(({ action }) => action.due),
    services: countBy(members, ({ services }) => services),
    triggers: countBy(members, ({ trigger }) => [trigger]),
    together: countBy(members, ({ failureModes }) => failureModes).filter(
      ({ id: other }) => other !== id,
    ),
  };
}

function newest<Item>(items: readonly Item[]): Newest<Item> {
  return { items: items.slice(0, mostShown), more: Math.max(0, items.length - mostShown) };
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
