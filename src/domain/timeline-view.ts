/** The timeline as a page tells it: in stretches of the incident's life, with its silences. */
import { readClock } from './calendar.ts';
import { formatDuration } from './duration.ts';
import { isKnown } from './moment.ts';
import type { PlacedEntry, Postmortem } from './resolve.ts';
import { type Ribbon, layOutRibbon } from './ribbon.ts';
import { type Phase, phases } from './taxonomy.ts';
import { dayWithWeekday, zoneLabel } from './when.ts';

export interface TimelineRow {
  readonly entry: PlacedEntry;
  /** "Sunday 15 March 2026" on the first entry of another day than the one before. */
  readonly day: string | undefined;
  /** "UTC+1" when the clocks have changed since the entry before. */
  readonly zone: string | undefined;
  /** "11 min": how long nothing was recorded after this. */
  readonly silence: string | undefined;
}

export interface TimelineGroup {
  readonly phase: Phase | undefined;
  /** "Before it began", "Responding", "Afterwards"; undefined when the moments do not tell. */
  readonly title: string | undefined;
  /** "28 min", for a phase that can be measured. */
  readonly length: string | undefined;
  readonly rows: readonly TimelineRow[];
}

const shortestSilence = 10 * 60_000;
/** A silence is told when it takes more of the incident's life than this. */
const tellingShare = 1 / 4;

type Subject = Pick<
  Postmortem,
  'kind' | 'timeline' | 'started' | 'detected' | 'mitigated' | 'resolved'
>;

/** Group the entries by phase, and say where a day begins and where nothing was recorded. */
export function tellTimeline(postmortem: Subject, timezone: string): TimelineGroup[] {
  const { timeline } = postmortem;
  const ribbon = layOutRibbon(postmortem, timezone);
  const isSilence = silenceIn(postmortem);
  const groups: (TimelineGroup & { rows: TimelineRow[] })[] = [];
  for (const [index, entry] of timeline.entries()) {
    const [previous, next] = [timeline[index - 1], timeline[index + 1]];
    const head = headOf(entry, postmortem, ribbon);
    let group = groups.at(-1);
    if (group === undefined || group.title !== head.title) {
      group = { ...head, rows: [] };
      groups.push(group);
    }
    group.rows.push({
      entry,
      day: newDay(entry, previous, postmortem, timezone),
      zone: previous && newZone(entry, previous),
      silence: next && isSilence(entry, next) ? lengthBetween(entry, next) : undefined,
    });
  }
  return groups;
}

function headOf(entry: PlacedEntry, { started }: Subject, ribbon: Ribbon) {
  const phase = phaseOf(entry, ribbon);
  if (phase !== undefined) {
    const stretch = ribbon.stretches.find((candidate) => candidate.phase === phase);
    const length = stretch?.duration ? stretch.length : undefined;
    return { phase, title: phases[phase].label, length };
  }
  const nothing = { phase: undefined, length: undefined };
  if (isKnown(started) && entry.at.epochMs < started.epochMs) {
    return { ...nothing, title: 'Before it began' };
  }
  const [, ...rest] = ribbon.moments;
  return {
    ...nothing,
    title: isAfter(entry, ribbon) && rest.length > 0 ? 'Afterwards' : undefined,
  };
}

/**
 * The moment that ends a phase belongs to the next one; when the incident was over with it, there
 * is no next one, and what happened then still belongs to the last.
 */
function phaseOf({ at, phase }: PlacedEntry, { stretches, openEnd }: Ribbon): Phase | undefined {
  const last = stretches.at(-1);
  if (openEnd || !last?.to || at.epochMs < last.to.epochMs) return phase;
  if (at.epochMs > last.to.epochMs) return undefined;
  return last.phase === 'unsplit' ? undefined : last.phase;
}

function isAfter({ at }: PlacedEntry, { stretches, openEnd }: Ribbon): boolean {
  const end = stretches.findLast(({ to }) => to)?.to;
  return !openEnd && end !== undefined && at.epochMs > end.epochMs;
}

/** The first entry names its day only when the page's head has not said it already. */
function newDay(
  { clock }: PlacedEntry,
  previous: PlacedEntry | undefined,
  { started }: Subject,
  timezone: string,
): string | undefined {
  const known = previous
    ? previous.clock.date
    : isKnown(started)
      ? readClock(started.epochMs, timezone).date
      : undefined;
  return clock.date === known ? undefined : dayWithWeekday(clock.date);
}

function newZone({ clock }: PlacedEntry, previous: PlacedEntry): string | undefined {
  return clock.offsetMinutes === previous.clock.offsetMinutes
    ? undefined
    : zoneLabel(clock.offsetMinutes);
}

/**
 * Only silences during the incident are worth a word, and only those that are long by the measure
 * of that incident: ten minutes of half an hour, not ten minutes of four hours.
 */
function silenceIn({ started, mitigated, resolved }: Subject) {
  const begin = isKnown(started) ? started.epochMs : undefined;
  const last = isKnown(resolved) ? resolved : isKnown(mitigated) ? mitigated : undefined;
  const end = last?.epochMs;
  return (entry: PlacedEntry, next: PlacedEntry) => {
    if (begin === undefined || end === undefined) return false;
    if (entry.at.epochMs < begin || next.at.epochMs > end) return false;
    const threshold = Math.max(shortestSilence, (end - begin) * tellingShare);
    return next.at.epochMs - entry.at.epochMs >= threshold;
  };
}

function lengthBetween(entry: PlacedEntry, next: PlacedEntry): string {
  return formatDuration({ ms: next.at.epochMs - entry.at.epochMs });
}

/**
 * Cut an explanation that was dropped into what was thought and what spoke against it, at the end
 * of its first clause: "DNS; the name resolves". Without a second clause nothing is cut.
 */
export function splitRuledOut(text: string): { thought: string; against: string } {
  const match = /^(.{2,}?[.;:]|.{2,}? [–—])\s+(?=\S)/u.exec(text);
  const cut = match?.[0].length ?? text.length;
  return { thought: text.slice(0, cut).trim(), against: text.slice(cut) };
}
