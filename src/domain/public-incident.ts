/** An approved write-up as the public site shows it: settled, and nothing that stays inside. */
import type { KnownMoment } from './moment.ts';
import type { ResolveFault } from './resolve.ts';
import type { updatePhases } from './taxonomy.ts';
import { type ApprovedWriteUp, type WriteUp, settleWriteUp } from './writeup.ts';

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

/** What customers read. Who approved it, and the name of its directory, are not in it. */
export interface PublicIncident {
  readonly slug: string;
  readonly title: string;
  readonly impact: WriteUp['impact'];
  readonly affects: readonly string[];
  readonly started: PublicMoment;
  /** Undefined while it goes on. */
  readonly resolved: PublicMoment | undefined;
  /** Oldest first. */
  readonly updates: readonly PublicUpdate[];
  readonly actions: readonly string[];
  readonly corrections: readonly { readonly on: string; readonly text: string }[];
  /** The day it went out: `2026-03-17`. */
  readonly published: string;
}

export interface ResolvedWriteUp {
  /** Undefined when a moment cannot be placed; the faults say which. */
  readonly incident: PublicIncident | undefined;
  readonly faults: readonly ResolveFault[];
}

/** Settle an approved write-up within the archive's zone, and leave out what stays inside. */
export function resolveWriteUp(writeUp: ApprovedWriteUp, zone: string): ResolvedWriteUp {
  const { started, resolved, updates, faults } = settleWriteUp(writeUp, zone);
  if (!started || faults.length > 0) return { incident: undefined, faults };
  return {
    faults,
    incident: {
      slug: writeUp.slug,
      title: writeUp.title,
      impact: writeUp.impact,
      affects: writeUp.affects,
      started: toPublic(started),
      resolved: resolved && toPublic(resolved),
      updates: updates.map(({ at, phase, text }) => ({ at: toPublic(at), phase, text })),
      actions: writeUp.actions ?? [],
      corrections: writeUp.corrections ?? [],
      published: writeUp.published,
    },
  };
}

/** Order incidents as a history is read: the latest first. */
export function compareIncidents(a: PublicIncident, b: PublicIncident): number {
  return b.started.epochMs - a.started.epochMs || (a.slug < b.slug ? -1 : 1);
}

const minuteMs = 60_000;

function toPublic({ epochMs, bound }: KnownMoment): PublicMoment {
  return { epochMs: Math.floor(epochMs / minuteMs) * minuteMs, ...(bound && { bound }) };
}
