import { z } from 'zod';
import { id, line, listOrBlock, momentInList, oneOf, readerFault, url } from './fields.ts';
import {
  type Footing,
  footingOnItem,
  footingOnStart,
  judgeSequence,
  placeTime,
} from './footing.ts';
import { blockLines } from './lines.ts';
import { type KnownMoment, type Moment, isKnown, isTimeAlone } from './moment.ts';
import { didYouMean } from './nearest.ts';
import { quote } from './quote.ts';
import { type Fault, type Outcome, fault, ok } from './outcome.ts';
import {
  type TimelineKind,
  type TimelineSource,
  hypothesisOutcomes,
  idsOf,
  timelineKinds,
  timelineSources,
} from './taxonomy.ts';

/** An entry of the timeline as an author writes it in list form. */
const TimelineEntrySchema = z.strictObject({
  at: momentInList.describe(
    'When: 02:14 takes date and offset from the entry before (the first: from `started`); across midnight write 2026-03-15T00:05Z.',
  ),
  kind: oneOf(timelineKinds, 'a kind of timeline entry').describe('What kind of event it was.'),
  text: line({ max: 600 }).describe('What happened, in one or two sentences.'),
  source: oneOf(timelineSources, 'a source of a timeline entry')
    .optional()
    .describe('Where you know it from.'),
  link: url.optional().describe('Address of the log line, graph, message or deploy.'),
  decisive: z.boolean().optional().describe('true for the entry that turned the incident.'),
  suspect: id.optional().describe('The failure mode a hypothesis had in mind.'),
  outcome: oneOf(hypothesisOutcomes, 'an outcome of a hypothesis')
    .optional()
    .describe('How a hypothesis turned out.'),
});

export const TimelineSchema = listOrBlock(TimelineEntrySchema);

export type WrittenTimelineEntry = z.infer<typeof TimelineEntrySchema>;

/** An entry whose moment is settled. */
export interface TimelineEntry extends Omit<WrittenTimelineEntry, 'at'> {
  readonly at: KnownMoment;
  /** Its place in the author's order, from 0; an entry that could not be read leaves a gap. */
  readonly index: number;
}

/** What is wrong with one entry. */
export interface TimelineFault {
  readonly index: number;
  readonly fault: Fault;
  /** What would explain this fault if it could not be read: `started`, or an entry before. */
  readonly follows?: 'started' | 'entry';
}

/** The entries that could be read, and the faults of those that could not. */
export interface ReadTimeline {
  readonly entries: readonly TimelineEntry[];
  readonly faults: readonly TimelineFault[];
}

const lineForm =
  /^(?<at>(?:\d{4}-\d{2}-\d{2}[Tt ])?\d{1,2}:\d{2}(?::\d{2})?(?:[Zz]|[+-]\d{2}:?\d{2})?)\s+(?<kind>[A-Za-z-]+)\s*(?:\[(?<marks>[^\]]*)\]\s*)?:(?<text>.*)$/s;
const lineExample =
  'Write it as `02:34 ruled-out [dashboard]: provider slow; its latency is flat`.';

/**
 * Read one line of a literal block: `AT KIND [source, decisive, suspect=ID, confirmed]: TEXT`,
 * the brackets being optional. It is held to the same rules as an entry of a list.
 */
export function readTimelineLine(text: string): Outcome<WrittenTimelineEntry> {
  const parts = lineForm.exec(text.replace(/^[-*]\s+/, ''))?.groups;
  if (!parts) return fault(`${quote(text)} is not a timeline entry`, lineExample);
  const { at: written = '', kind = '', marks, text: told = '' } = parts;
  if (!Object.hasOwn(timelineKinds, kind)) {
    const all = idsOf(timelineKinds);
    const hint = didYouMean(kind, all, `Use one of ${all.join(', ')}.`);
    return fault(`${quote(kind)} is not a kind of timeline entry`, hint);
  }
  if (told.trim() === '') return fault('the entry says nothing', lineExample);
  const extras = readMarks(marks);
  if (extras.fault) return extras;
  return readEntry({
    at: written,
    kind: kind as TimelineKind,
    text: told.trim(),
    ...extras.value,
  });
}

/** Hold an entry taken from a line to the schema of the list form. */
function readEntry(entry: WrittenTimelineEntry): Outcome<WrittenTimelineEntry> {
  const parsed = TimelineEntrySchema.safeParse(entry);
  if (parsed.success) return ok(parsed.data);
  const { message, hint } = readerFault(parsed.error.issues[0]) ?? {
    message: `${quote(entry.text)} cannot be read`,
    hint: lineExample,
  };
  return fault(message, hint);
}

type Marks = Pick<WrittenTimelineEntry, 'source' | 'decisive' | 'suspect' | 'outcome'>;

function readMarks(marks: string | undefined): Outcome<Marks> {
  const read: Marks = {};
  for (const mark of (marks ?? '').split(',').map((part) => part.trim())) {
    const suspect = /^suspect\s*=\s*(\S+)$/.exec(mark)?.[1];
    if (mark === '') continue;
    else if (Object.hasOwn(timelineSources, mark)) read.source = mark as TimelineSource;
    else if (Object.hasOwn(hypothesisOutcomes, mark)) {
      read.outcome = mark as NonNullable<Marks['outcome']>;
    } else if (mark === 'decisive') read.decisive = true;
    else if (suspect !== undefined) read.suspect = suspect;
    else {
      const known = [
        ...idsOf(timelineSources),
        'decisive',
        ...idsOf(hypothesisOutcomes),
        'suspect=',
      ];
      return fault(
        `${quote(mark)} in brackets is neither a source nor a mark`,
        didYouMean(mark, known, `Use ${known.join(', ')} and a failure mode's id after suspect=.`),
      );
    }
  }
  return ok(read);
}

/**
 * Settle the moment of every entry. A bare time takes its date and offset from the entry before,
 * the first from `started`; after a moment in local time it is local time as well. An entry that
 * would go back in time is a fault. What follows from another fault is left out without a word.
 */
export function readTimeline(
  written: z.infer<typeof TimelineSchema> | undefined,
  started: Moment,
  zone: string,
): ReadTimeline {
  const entries: TimelineEntry[] = [];
  const faults: TimelineFault[] = [];
  let footing = isKnown(started) ? footingOnStart(started) : undefined;
  let isDateLost = false;
  for (const [index, { time, outcome }] of writtenEntries(written).entries()) {
    const isBare = isTimeAlone(time);
    const placed = outcome.fault ? outcome : placeEntry(outcome.value, index, footing, zone);
    if (!placed.fault) {
      entries.push(placed.value);
      footing = footingOnItem(placed.value.at, footing);
      isDateLost &&= isBare;
    } else if (outcome.fault || !isBare) {
      faults.push({ index, fault: placed.fault });
      isDateLost ||= /^\d{4}-/.test(time);
    } else if (!isDateLost) {
      faults.push({ index, fault: placed.fault, follows: footing ? 'entry' : 'started' });
      isDateLost = footing === undefined;
    }
  }
  return { entries, faults };
}

/** Each entry with the time it begins with, which also a line may have that is no entry. */
function writtenEntries(
  written: z.infer<typeof TimelineSchema> | undefined,
): { readonly time: string; readonly outcome: Outcome<WrittenTimelineEntry> }[] {
  if (written === undefined) return [];
  if (typeof written !== 'string') {
    return written.map((entry) => ({ time: entry.at, outcome: ok(entry) }));
  }
  return blockLines(written).map(({ text }) => ({
    time: /^(?:[-*]\s+)?(\S*)/.exec(text)?.[1] ?? '',
    outcome: readTimelineLine(text),
  }));
}

function placeEntry(
  entry: WrittenTimelineEntry,
  index: number,
  footing: Footing | undefined,
  zone: string,
): Outcome<TimelineEntry> {
  const placed = placeTime(entry.at, footing, zone);
  if (placed.fault) return placed;
  const at = placed.value;
  const misplaced = footing && (judgeSequence(at, footing, 'entry') ?? judgeDistance(at, footing));
  return misplaced ?? ok({ ...entry, at, index });
}

const halfADay = 12 * 3_600_000;

/** A first bare time far from the start is that of another day. */
function judgeDistance(at: KnownMoment, { moment, isItem }: Footing): { fault: Fault } | undefined {
  const ahead = at.epochMs - moment.epochMs;
  if (isItem || !isTimeAlone(at.written) || Math.abs(ahead) <= halfADay) return undefined;
  const hours = Math.round(Math.abs(ahead) / 3_600_000);
  const side = ahead < 0 ? 'before' : 'after';
  return fault(
    `${at.written} would lie ${hours} hours ${side} the start (${moment.written})`,
    'Write the date too, such as 2026-03-15T00:05Z.',
  );
}
