/** An approved write-up as the public site shows it: settled, and nothing that stays inside. */
import type { KnownMoment } from '../moment.ts';
import type { ResolveFault } from '../resolve.ts';
import type { updatePhases } from '../taxonomy.ts';
import { type ApprovedWriteUp, type WriteUp, settleWriteUp } from '../write-up.ts';

export type UpdatePhase = keyof typeof updatePhases;

/** A moment of which the public learns the minute, in milliseconds since 1970. */
export interface PublicMoment {
  readonly epochMs: number;
  readonly bound?: 'before';
}

export interface PublicUpdate {
  readonly at: PublicMoment;
  readonly phase: UpdatePhase;
  readonly text: string;
}

/** What customers read of a write-up, approved or not. The name of its directory is not in it. */
export interface PublicStory {
  readonly slug: string;
  /** Slugs it had before, the first one first. */
  readonly formerSlugs: readonly string[];
  readonly title: string;
  readonly impact: WriteUp['impact'];
  readonly affects: readonly string[];
  readonly started: PublicMoment;
  readonly detected: PublicMoment | undefined;
  /** When it stopped hurting customers. */
  readonly mitigated: PublicMoment | undefined;
  /** Undefined while it goes on. */
  readonly resolved: PublicMoment | undefined;
  /** Oldest first. */
  readonly updates: readonly PublicUpdate[];
  readonly actions: readonly string[];
  readonly corrections: readonly { readonly on: string; readonly text: string }[];
}

/** An approved write-up as customers read it. Who approved it is not in it. */
export interface PublicIncident extends PublicStory {
  /** The day it first went out: `2026-03-17`. */
  readonly published: string;
  /** The day it last changed: that of its last approval. */
  readonly updated: string;
}

/** A write-up, settled; undefined when a moment cannot be placed: the faults say which. */
export interface ResolvedStory {
  readonly story: PublicStory | undefined;
  readonly faults: readonly ResolveFault[];
}

export interface ResolvedWriteUp {
  readonly incident: PublicIncident | undefined;
  readonly faults: readonly ResolveFault[];
}

/** Settle a write-up within the archive's zone, and leave out what stays inside. */
export function resolveStory(writeUp: WriteUp, zone: string): ResolvedStory {
  const { started, detected, mitigated, resolved, updates, faults } = settleWriteUp(writeUp, zone);
  if (!started || faults.length > 0) return { story: undefined, faults };
  return {
    faults,
    story: {
      slug: writeUp.slug,
      formerSlugs: writeUp.formerSlugs ?? [],
      title: writeUp.title,
      impact: writeUp.impact,
      affects: writeUp.affects,
      started: toPublic(started),
      detected: detected && toPublic(detected),
      mitigated: mitigated && toPublic(mitigated),
      resolved: resolved && toPublic(resolved),
      updates: updates.map(({ at, phase, text }) => ({ at: toPublic(at), phase, text })),
      actions: writeUp.actions ?? [],
      corrections: writeUp.corrections?.map(({ on, text }) => ({ on, text })) ?? [],
    },
  };
}

/** Settle an approved write-up likewise. */
export function resolveWriteUp(writeUp: ApprovedWriteUp, zone: string): ResolvedWriteUp {
  const { story, faults } = resolveStory(writeUp, zone);
  const { published, approvedOn } = writeUp;
  const updated = approvedOn > published ? approvedOn : published;
  return { faults, incident: story && { ...story, published, updated } };
}

/** The slug an incident had first: what feeds and programs know it by, however often it moves. */
export function firstSlug({ slug, formerSlugs }: PublicStory): string {
  return formerSlugs[0] ?? slug;
}

/** Order incidents as a history is read: the latest first. */
export function compareIncidents(a: PublicStory, b: PublicStory): number {
  return b.started.epochMs - a.started.epochMs || (a.slug < b.slug ? -1 : 1);
}

const minuteMs = 60_000;

function toPublic({ epochMs, bound }: KnownMoment): PublicMoment {
  return { epochMs: Math.floor(epochMs / minuteMs) * minuteMs, ...(bound && { bound }) };
}
