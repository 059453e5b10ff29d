/** From what an author wrote to what everything else uses. */
import { settleActions, type Action } from './actions.ts';
import type { Archive } from './archive.ts';
import { type ClockReading, readClock } from './calendar.ts';
import { type Durations, between } from './duration.ts';
import { blockLines } from './lines.ts';
import { lookUp } from './lookup.ts';
import { type Moment, isKnown, readMomentOrUnknown } from './moment.ts';
import type { Fault } from './outcome.ts';
import type { Frontmatter, WrittenFactor } from './postmortem.ts';
import type { Path } from './problem.ts';
import type { Kind, Phase } from './taxonomy.ts';
import { type ReadTimeline, type TimelineEntry, readTimeline } from './timeline.ts';
import { uniqueIds } from './unique-ids.ts';

/** An entry with its place in the incident's life and a link of its own. */
export interface PlacedEntry extends TimelineEntry {
  /** Undefined before the start, after the end, or when the moments are not known. */
  readonly phase: Phase | undefined;
  /** `t-0234`; with the date, or with a count, where that is not unique. */
  readonly anchor: string;
  /** The archive's wall clock at that moment. */
  readonly clock: ClockReading;
}

export interface Factor extends WrittenFactor {
  readonly id: string;
  readonly causedBy: string[];
}

/** Fields that are settled here; every other one is passed on as written. */
interface Settled {
  /** The name of its directory. */
  readonly id: string;
  /** The day in that name: `2026-03-14`. */
  readonly day: string;
  readonly kind: Kind;
  readonly security: boolean;
  readonly restricted: boolean;
  readonly started: Moment;
  readonly detected: Moment | undefined;
  readonly mitigated: Moment | undefined;
  readonly resolved: Moment | undefined;
  readonly durations: Durations;
  /** The archive's wall clock when it started; undefined when that is unknown. */
  readonly startedClock: ClockReading | undefined;
  readonly failureModes: string[];
  /** Aliases folded, each once. */
  readonly tags: string[];
  readonly symptoms: string[];
  readonly timeline: PlacedEntry[];
  readonly factors: Factor[];
  readonly actions: Action[];
}

/** A post-mortem as pages, search, patterns and exports use it; plain data. */
export type Postmortem = Omit<Frontmatter, keyof Settled | 'visibility'> & Settled;

/** What only shows when a post-mortem is read within its archive. */
export interface ResolveFault {
  readonly path: Path;
  readonly fault: Fault;
  /** What would explain this fault if it could not be read: `started`, or a timeline entry before. */
  readonly follows?: 'started' | 'entry';
}

export interface Resolved {
  readonly postmortem: Postmortem;
  readonly faults: readonly ResolveFault[];
}

/** The moments of an incident's life, in their order. */
export const momentFields = ['started', 'detected', 'mitigated', 'resolved'] as const;
export type MomentField = (typeof momentFields)[number];

const noReason = 'nobody wrote down why';

/**
 * Settle everything a post-mortem leaves open: moments within the archive's zone, ids, states,
 * phases, durations. A moment that cannot be placed is reported and counts as unknown.
 */
export function resolve(frontmatter: Frontmatter, archive: Archive, id: string): Resolved {
  const { visibility, ...written } = frontmatter;
  const zone = archive.organisation.timezone;
  const { words, moments, timeline } = settleWords(frontmatter, archive, id);
  const { started, detected, mitigated, resolved } = moments.values;
  const postmortem: Postmortem = {
    ...written,
    ...words,
    kind: frontmatter.kind ?? 'incident',
    security: frontmatter.security ?? false,
    restricted: visibility === 'restricted',
    started: started ?? { unknown: noReason },
    detected,
    mitigated,
    resolved,
    durations: measure(moments.values),
    timeline: placeEntries(timeline.entries, moments.values, zone),
    factors: settleFactors(frontmatter.factors),
    actions: settleActions(frontmatter.actions),
  };
  const isStartRead = !moments.faults.some(({ path: [field] }) => field === 'started');
  return { postmortem, faults: [...moments.faults, ...timelineFaults(timeline, isStartRead)] };
}

/** What of a post-mortem is searched: names and texts, in a fraction of the time all of it takes. */
export type SearchedFields = Omit<Frontmatter, keyof Settled | 'visibility'> &
  Words & {
    readonly timeline: readonly Pick<PlacedEntry, 'text'>[];
    readonly factors: readonly Pick<Factor, 'text' | 'on'>[];
    readonly actions: readonly Pick<Action, 'text'>[];
  };

/** Settle that much of a post-mortem; it says what the whole of it does. */
export function resolveSearched(
  frontmatter: Frontmatter,
  archive: Archive,
  id: string,
): SearchedFields {
  const { words, timeline } = settleWords(frontmatter, archive, id);
  const { factors = [], actions = [] } = frontmatter;
  return { ...frontmatter, ...words, timeline: timeline.entries, factors, actions };
}

/** What is settled as soon as the moments are. */
type Words = Pick<Settled, 'id' | 'day' | 'startedClock' | 'failureModes' | 'tags' | 'symptoms'>;

function settleWords(frontmatter: Frontmatter, archive: Archive, id: string) {
  const zone = archive.organisation.timezone;
  const moments = resolveMoments(frontmatter, zone);
  const { started } = moments.values;
  const words: Words = {
    id,
    day: id.slice(0, 10),
    startedClock: isKnown(started) ? readClock(started.epochMs, zone) : undefined,
    failureModes: [...new Set(frontmatter.failureModes ?? [])],
    tags: [
      ...new Set(frontmatter.tags?.map((tag) => lookUp(archive.tagAliases, tag) ?? tag) ?? []),
    ],
    symptoms: listLines(frontmatter.symptoms),
  };
  const timeline = readTimeline(frontmatter.timeline, started ?? { unknown: noReason }, zone);
  return { words, moments, timeline };
}

type Moments = Partial<Record<MomentField, Moment | undefined>>;

function resolveMoments(frontmatter: Frontmatter, zone: string) {
  const values: Moments = {};
  const faults: ResolveFault[] = [];
  const reason = frontmatter.unknownBecause ?? noReason;
  for (const field of momentFields) {
    const written = frontmatter[field];
    if (written === undefined) continue;
    const read = readMomentOrUnknown(written, zone, reason);
    if (read.fault) faults.push({ path: [field], fault: read.fault });
    values[field] = read.fault ? { unknown: read.fault.message } : read.value;
  }
  return { values, faults };
}

/** A start that could not be read is said once, not again for every bare time that rests on it. */
function timelineFaults({ faults }: ReadTimeline, isStartRead: boolean): ResolveFault[] {
  return faults
    .filter(({ follows }) => isStartRead || follows !== 'started')
    .map(({ index, ...rest }) => ({ path: ['timeline', index], ...rest }));
}

function measure({ started, detected, mitigated, resolved }: Moments): Durations {
  const toDetect = between(started, detected);
  const toMitigate = between(detected, mitigated);
  const toResolve = between(started, resolved);
  return {
    ...(toDetect && { toDetect }),
    ...(toMitigate && { toMitigate }),
    ...(toResolve && { toResolve }),
  };
}

/** Split a literal block into its lines; a list stays as it is. */
function listLines(written: string | string[] | undefined): string[] {
  if (written === undefined) return [];
  return typeof written === 'string' ? blockLines(written).map(({ text }) => text) : written;
}

function placeEntries(
  entries: readonly TimelineEntry[],
  moments: Moments,
  zone: string,
): PlacedEntry[] {
  const clocks = entries.map(({ at }) => readClock(at.epochMs, zone));
  const anchors = anchorsFor(clocks);
  return entries.map((entry, index) => ({
    ...entry,
    clock: clocks[index] as ClockReading,
    phase: phaseAt(entry.at.epochMs, moments),
    anchor: anchors[index] as string,
  }));
}

/** `t-0234`; on another day than the first of that time `t-2026-03-15-0234`; then `t-0234-2`. */
function anchorsFor(clocks: readonly ClockReading[]): string[] {
  const firstDays = new Map<string, string>();
  const wanted = clocks.map(({ date, time }) => {
    const digits = time.replace(':', '');
    const firstDay = firstDays.get(digits) ?? date;
    firstDays.set(digits, firstDay);
    return firstDay === date ? `t-${digits}` : `t-${date}-${digits}`;
  });
  return uniqueIds(wanted.map((anchor) => ({ given: undefined, otherwise: anchor })));
}

/**
 * In which stretch of the incident's life an instant lies. The moment that ends a phase belongs
 * to the next one: what detected the incident is the first thing seen.
 */
export function phaseAt(epochMs: number, moments: Moments): Phase | undefined {
  const { started, detected, mitigated, resolved } = moments;
  if (!isKnown(started) || epochMs < started.epochMs) return undefined;
  if (!isKnown(detected)) return undefined;
  if (epochMs < detected.epochMs) return 'unseen';
  if (!isKnown(mitigated) || epochMs < mitigated.epochMs) return 'responding';
  return isKnown(resolved) && epochMs > resolved.epochMs ? undefined : 'recovering';
}

function settleFactors(written: readonly WrittenFactor[] | undefined = []): Factor[] {
  const ids = uniqueIds(
    written.map(({ id }, index) => ({ given: id, otherwise: `factor-${index + 1}` })),
  );
  return written.map((factor, index) => ({
    ...factor,
    id: ids[index] ?? '',
    causedBy: factor.causedBy ?? [],
  }));
}
