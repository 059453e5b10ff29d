/** An approved write-up as the public site shows it: settled, and nothing that stays inside. */
import { blockLines } from './lines.ts';
import { type KnownMoment, isTimeAlone, onTheDayOf, readMoment, readTimeOfDay } from './moment.ts';
import { lookUp } from './lookup.ts';
import { didYouMean } from './nearest.ts';
import { type Outcome, fault, ok } from './outcome.ts';
import { quote } from './quote.ts';
import type { ResolveFault } from './resolve.ts';
import { idsOf, updatePhases } from './taxonomy.ts';
import type { ApprovedWriteUp, WriteUp } from './writeup.ts';

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

/** Settle the moments of an approved write-up within the archive's zone. */
export function resolveWriteUp(writeUp: ApprovedWriteUp, zone: string): ResolvedWriteUp {
  const faults: ResolveFault[] = [];
  const take = <Value>(path: ResolveFault['path'], outcome: Outcome<Value>): Value | undefined => {
    if (outcome.fault) faults.push({ path, fault: outcome.fault });
    return outcome.value;
  };
  const started = take(['started'], readMoment(writeUp.started, zone));
  const resolved =
    writeUp.resolved === undefined
      ? undefined
      : take(['resolved'], readMoment(writeUp.resolved, zone));
  const updates = started
    ? readUpdates(writeUp.updates, started, zone).flatMap((update, index) => {
        const read = take(['updates', index], update);
        return read ? [read] : [];
      })
    : [];
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

interface ReadUpdate {
  readonly at: KnownMoment;
  readonly phase: UpdatePhase;
  readonly text: string;
}

const lineForm = /^(?<at>.*?\d{1,2}:\d{2}\S*)\s+(?<phase>[A-Za-z-]+)\s*:\s*(?<text>\S.*)$/;

/** Read the updates; a bare time takes its date from the one before, the first from `started`. */
function readUpdates(
  written: WriteUp['updates'],
  started: KnownMoment,
  zone: string,
): Outcome<ReadUpdate>[] {
  let previous = started;
  return writtenUpdates(written).map((update) => {
    if (update.fault) return update;
    const { at, phase, text } = update.value;
    const moment = placeUpdate(at, previous, zone);
    if (moment.fault) return moment;
    if (moment.value.epochMs < previous.epochMs && previous !== started) {
      return fault(
        `${at} goes back in time: the update before is at ${previous.written}`,
        'Put the updates in order, oldest first; across midnight write the date too.',
      );
    }
    previous = moment.value;
    return ok({ at: moment.value, phase, text });
  });
}

type WrittenUpdate = Omit<ReadUpdate, 'at'> & { readonly at: string };

function writtenUpdates(written: WriteUp['updates']): Outcome<WrittenUpdate>[] {
  if (written === undefined) return [];
  if (typeof written !== 'string') return written.map(ok);
  return blockLines(written).map(({ text }) => readUpdateLine(text));
}

function readUpdateLine(line: string): Outcome<WrittenUpdate> {
  const { at, phase, text } = lineForm.exec(line.replace(/^-\s+/, ''))?.groups ?? {};
  if (at === undefined || phase === undefined || text === undefined) {
    return fault(
      `${quote(line)} is not an update`,
      'Write it as `02:31 investigating: We are looking into failed payments.`.',
    );
  }
  if (!lookUp(updatePhases, phase)) {
    const all = idsOf(updatePhases);
    return fault(
      `${quote(phase)} is not a phase of an update`,
      didYouMean(phase, all, `Use one of ${all.join(', ')}.`),
    );
  }
  return ok({ at, phase: phase as UpdatePhase, text });
}

function placeUpdate(at: string, day: KnownMoment, zone: string): Outcome<KnownMoment> {
  if (!isTimeAlone(at)) return readMoment(at, zone);
  const time = readTimeOfDay(at);
  return time.fault ? time : ok(onTheDayOf(day, time.value, at));
}

const minuteMs = 60_000;

function toPublic({ epochMs, bound }: KnownMoment): PublicMoment {
  return { epochMs: Math.floor(epochMs / minuteMs) * minuteMs, ...(bound && { bound }) };
}
