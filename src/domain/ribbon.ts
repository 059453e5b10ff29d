/**
 * The phase ribbon: an incident's life as one bar, from the moment it began to the moment it was
 * over, in 1000 units.
 *
 * Its scale is proportional with a floor. Each stretch gets the share of the bar that its true
 * length has of the whole; one that would be too narrow to see or to hold marks is drawn at
 * `narrowest`, the others share what is left in proportion, and `toScale` turns false so that the
 * page says so. Within a stretch time is linear. A stretch whose other end nobody knows gets
 * `stubWidth` and an open end, since any length would be a claim.
 */
import { type ClockReading, readClock, shortDate } from './calendar.ts';
import { type Duration, between, formatDuration } from './duration.ts';
import { type KnownMoment, isKnown } from './moment.ts';
import { type MomentField, type Postmortem, momentFields } from './resolve.ts';
import { type Phase, idsOf, phases } from './taxonomy.ts';

/** Width of the whole bar; every `x` and `width` counts in these. */
export const ribbonWidth = 1000;
/** A phase that lasted any time at all is at least this wide: 17 px of a 288 px bar. */
const narrowest = 60;
/** Width of a stretch whose length nobody knows. */
const stubWidth = 120;
/** Marks nearer than this would touch on a phone, and become one. */
const markDistance = 16;

export interface Stretch {
  /** `unsplit` when nobody knows where one phase ended and the next began. */
  readonly phase: Phase | 'unsplit';
  /** The phases it covers, in order; one, unless it is unsplit. */
  readonly covers: readonly Phase[];
  /** "Unseen", or "Unseen, then responding". */
  readonly label: string;
  readonly x: number;
  /** 0 when it took no time. */
  readonly width: number;
  /** Milliseconds; undefined when it cannot be measured. */
  readonly duration: Duration | undefined;
  /** "3 min", "at least 14 d 15 h", "length unknown", "end not recorded". */
  readonly length: string;
  readonly from: KnownMoment | undefined;
  readonly to: KnownMoment | undefined;
}

/** One of the four moments where it stands on the bar. */
export interface RibbonMoment {
  readonly name: MomentField;
  readonly x: number;
  /** "02:17", "3 Aug 2026, 06:52" on another day than the first, "before 02:17". */
  readonly time: string;
  /** Whether it may have been earlier: drawn with a torn edge. */
  readonly bounded: boolean;
}

/** One or more timeline entries so close that they share a mark. */
export interface RibbonMark {
  readonly x: number;
  readonly entries: number;
  readonly decisive: boolean;
}

export interface Ribbon {
  readonly stretches: readonly Stretch[];
  readonly moments: readonly RibbonMoment[];
  readonly marks: readonly RibbonMark[];
  /** Timeline entries from before the bar begins. */
  readonly earlier: number;
  /** Timeline entries from after the bar ends. */
  readonly later: number;
  /** The beginning lies further back than the bar shows. */
  readonly openStart: boolean;
  /** The end lies further on than the bar shows. */
  readonly openEnd: boolean;
  /** False when a phase had to be widened to be seen. */
  readonly toScale: boolean;
  /** The whole bar in words: "Unseen 3 min, responding 28 min, recovering 7 min." */
  readonly text: string;
}

type Subject = Pick<
  Postmortem,
  'kind' | 'started' | 'detected' | 'mitigated' | 'resolved' | 'timeline'
>;

interface PlacedMoment {
  readonly name: MomentField;
  readonly index: number;
  readonly moment: KnownMoment;
}

type Piece = Pick<Stretch, 'covers' | 'from' | 'to' | 'duration' | 'length'>;

const phaseNames = idsOf(phases);

/** Lay out the ribbon of a post-mortem; its times are those of the archive's `timezone`. */
export function layOutRibbon(postmortem: Subject, timezone: string): Ribbon {
  const placed = placeMoments(postmortem);
  const { pieces, stubBefore, stubAfter } = cutIntoPieces(postmortem, placed);
  const { widths, toScale } = shareOut(pieces, stubBefore, stubAfter);
  const stretches = setInRow(pieces, widths);
  const moments = setMoments(placed, stretches, stubBefore, timezone);
  return {
    stretches,
    moments,
    ...setMarks(postmortem.timeline, stretches),
    openStart: stubBefore || placed[0]?.moment.bound !== undefined,
    openEnd: stubAfter,
    toScale,
    text: describe(stretches),
  };
}

/** The moments that can be drawn: known, and not before one that was already drawn. */
function placeMoments(postmortem: Subject): PlacedMoment[] {
  const placed: PlacedMoment[] = [];
  for (const [index, name] of momentFields.entries()) {
    const moment = postmortem[name];
    if (!isKnown(moment)) continue;
    const previous = placed.at(-1)?.moment.epochMs ?? -Infinity;
    if (moment.epochMs >= previous) placed.push({ name, index, moment });
  }
  return placed;
}

function cutIntoPieces(postmortem: Subject, placed: readonly PlacedMoment[]) {
  const pieces: Piece[] = [];
  const [first] = placed;
  const last = placed.at(-1);
  if (first === undefined || last === undefined) {
    const whole = { covers: phaseNames, from: undefined, to: undefined, duration: undefined };
    return { pieces: [{ ...whole, length: unknownLength }], stubBefore: true, stubAfter: true };
  }
  const stubBefore = first.index > 0;
  if (stubBefore) pieces.push(openPiece(0, first.index, undefined, first.moment));
  for (const [index, to] of placed.entries()) {
    const from = placed[index - 1];
    if (from === undefined) continue;
    const duration = between(from.moment, to.moment);
    pieces.push({
      covers: phaseNames.slice(from.index, to.index),
      from: from.moment,
      to: to.moment,
      duration,
      length: duration ? formatDuration(duration) : unknownLength,
    });
  }
  const end = openEndOf(postmortem, last);
  if (end !== undefined) {
    pieces.push(openPiece(last.index, end.index, last.moment, undefined, end.length));
  }
  return { pieces, stubBefore, stubAfter: end !== undefined };
}

const unknownLength = 'length unknown';
const notRecorded = 'end not recorded';

function openPiece(
  start: number,
  end: number,
  from: KnownMoment | undefined,
  to: KnownMoment | undefined,
  length = unknownLength,
): Piece {
  return { covers: phaseNames.slice(start, end), from, to, duration: undefined, length };
}

/**
 * Where the bar goes on without an end: to `resolved` when that is unknown; to `mitigated` when an
 * incident names neither. Near misses and drills hurt nobody, so they may simply stop.
 */
function openEndOf(postmortem: Subject, last: PlacedMoment) {
  const { kind, mitigated, resolved } = postmortem;
  if (last.name === 'resolved') return undefined;
  if (resolved !== undefined) return { index: 3, length: unknownLength };
  if (last.name === 'mitigated') return undefined;
  if (mitigated !== undefined) return { index: 2, length: unknownLength };
  return kind === 'incident' ? { index: 2, length: notRecorded } : undefined;
}

/** Give each piece its width: stubs fixed, no time no width, the rest by length with a floor. */
function shareOut(pieces: readonly Piece[], stubBefore: boolean, stubAfter: boolean) {
  const stubs = Number(stubBefore) + Number(stubAfter);
  const measured = pieces.map(spanOf);
  if (measured.every((ms) => ms === undefined || ms === 0)) {
    const drawn = measured.filter((ms) => ms === undefined).length || pieces.length;
    const all = drawn === pieces.length;
    const width = ribbonWidth / drawn;
    return {
      widths: measured.map((ms) => (ms === undefined || all ? width : 0)),
      toScale: true,
    };
  }
  let room = ribbonWidth - stubs * stubWidth;
  const floored = new Set<number>();
  for (;;) {
    const rest = measured.reduce<number>(
      (sum, ms, index) => sum + (floored.has(index) ? 0 : (ms ?? 0)),
      0,
    );
    const tooNarrow = measured.findIndex(
      (ms, index) => ms && !floored.has(index) && (ms / rest) * room < narrowest,
    );
    if (tooNarrow === -1) {
      const widths = measured.map((ms, index) =>
        ms === undefined ? stubWidth : floored.has(index) ? narrowest : (ms / rest) * room,
      );
      return { widths, toScale: floored.size === 0 };
    }
    floored.add(tooNarrow);
    room -= narrowest;
  }
}

/** Milliseconds that a piece takes on the bar, whether or not its ends are exact. */
function spanOf({ from, to }: Piece): number | undefined {
  return from && to ? to.epochMs - from.epochMs : undefined;
}

function setInRow(pieces: readonly Piece[], widths: readonly number[]): Stretch[] {
  let edge = 0;
  return pieces.map((piece, index) => {
    const x = Math.round(edge);
    edge += widths[index] ?? 0;
    const [phase] = piece.covers;
    return {
      ...piece,
      phase: piece.covers.length === 1 && phase ? phase : 'unsplit',
      label: nameOf(piece.covers),
      x,
      width: Math.round(edge) - x,
    };
  });
}

function nameOf(covers: readonly Phase[]): string {
  return covers
    .map((phase, index) => (index === 0 ? phases[phase].label : phases[phase].label.toLowerCase()))
    .join(', then ');
}

function setMoments(
  placed: readonly PlacedMoment[],
  stretches: readonly Stretch[],
  stubBefore: boolean,
  timezone: string,
): RibbonMoment[] {
  let day: string | undefined;
  return placed.map(({ name, moment }, index) => {
    const next = stretches[stubBefore ? index + 1 : index];
    const previous = stretches.at(-1);
    const clock = readClock(moment.epochMs, timezone);
    const time = `${moment.bound ? 'before ' : ''}${timeOf(clock, day)}`;
    day = clock.date;
    return {
      name,
      x: next?.x ?? (previous ? previous.x + previous.width : 0),
      time,
      bounded: moment.bound !== undefined,
    };
  });
}

/** `06:52`, with the date when it is another day than the one last named. */
function timeOf(clock: ClockReading, day: string | undefined): string {
  return day === undefined || clock.date === day
    ? clock.time
    : `${shortDate(clock.date).replace(/ \d{4}$/, '')}, ${clock.time}`;
}

function setMarks(timeline: Subject['timeline'], stretches: readonly Stretch[]) {
  const marks: RibbonMark[] = [];
  let earlier = 0;
  let later = 0;
  const begin = stretches.find(({ from }) => from)?.from?.epochMs ?? Infinity;
  for (const { at, decisive = false } of timeline) {
    const x = positionOf(at.epochMs, stretches);
    if (x === undefined) {
      if (at.epochMs < begin) earlier++;
      else later++;
      continue;
    }
    const previous = marks.at(-1);
    if (previous && x - previous.x < markDistance) {
      marks[marks.length - 1] = {
        x: previous.x,
        entries: previous.entries + 1,
        decisive: previous.decisive || decisive,
      };
    } else marks.push({ x, entries: 1, decisive });
  }
  return { marks, earlier, later };
}

/** Where an instant (milliseconds since 1970) stands on the bar; undefined where the bar has no scale. */
function positionOf(epochMs: number, stretches: readonly Stretch[]): number | undefined {
  for (const { from, to, x, width } of stretches) {
    if (!from || !to || epochMs < from.epochMs || epochMs > to.epochMs) continue;
    const share = (epochMs - from.epochMs) / (to.epochMs - from.epochMs || 1);
    return Math.round(x + share * width);
  }
  return undefined;
}

function describe(stretches: readonly Stretch[]): string {
  if (stretches.length === 0) return 'Only its beginning is recorded.';
  const parts = stretches.map(({ label, length }, index) =>
    `${index === 0 ? label : label.toLowerCase()} ${length}`.trim(),
  );
  return `${parts.join(', ')}.`;
}
