import { z } from 'zod';
import { line, listOrBlock, readBy, url, id, oneOf } from './fields.ts';
import { type BlockLine, blockLines } from './lines.ts';
import {
  type KnownMoment,
  type Moment,
  isKnown,
  isTimeAlone,
  onTheDayOf,
  readMoment,
  readTimeOfDay,
} from './moment.ts';
import { didYouMean } from './nearest.ts';
import { type Fault, type Outcome, fault, ok } from './outcome.ts';
import {
  type TimelineKind,
  hypothesisOutcomes,
  idsOf,
  timelineKinds,
  timelineSources,
} from './taxonomy.ts';

const at = readBy((written) =>
  isTimeAlone(written) ? readTimeOfDay(written) : readMoment(written),
);

/** An entry of the timeline as an author writes it in list form. */
export const TimelineEntrySchema = z.strictObject({
  at: at.describe(
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
}

/** An entry, or the fault of the line it was to come from, with its index in the author's order. */
export interface ReadTimeline {
  readonly entries: readonly TimelineEntry[];
  readonly faults: readonly { readonly index: number; readonly fault: Fault }[];
}

const lineForm =
  /^(?<at>(?:\d{4}-\d{2}-\d{2}[Tt ])?\d{1,2}:\d{2}(?::\d{2})?(?:[Zz]|[+-]\d{2}:?\d{2})?)\s+(?<kind>[A-Za-z-]+)\s*(?:\[(?<marks>[^\]]*)\])?\s*:\s*(?<text>.*)$/;
const lineExample =
  'Write it as `02:34 ruled-out [dashboard]: provider slow; its latency is flat`.';

/**
 * Read one line of a literal block: `AT KIND [source, decisive, suspect=ID, confirmed]: TEXT`,
 * the brackets being optional.
 */
export function readTimelineLine(text: string): Outcome<WrittenTimelineEntry> {
  const parts = lineForm.exec(text.replace(/^-\s+/, ''))?.groups;
  if (!parts) return fault(`"${shorten(text)}" is not a timeline entry`, lineExample);
  const { at: written = '', kind = '', marks, text: told = '' } = parts;
  if (!(kind in timelineKinds)) {
    const all = idsOf(timelineKinds);
    const hint = didYouMean(kind, all, `Use one of ${all.join(', ')}.`);
    return fault(`"${kind}" is not a kind of timeline entry`, hint);
  }
  if (told.trim() === '') return fault('the entry says nothing', lineExample);
  const extras = readMarks(marks);
  if (extras.fault) return extras;
  const entry: WrittenTimelineEntry = {
    at: written,
    kind: kind as TimelineKind,
    text: told.trim(),
    ...extras.value,
  };
  const timed = at.safeParse(written);
  if (!timed.success) {
    const [issue] = timed.error.issues;
    const params = issue?.code === 'custom' ? issue.params : undefined;
    return fault(issue?.message ?? '', String(params?.['hint'] ?? lineExample));
  }
  return ok(entry);
}

type Marks = Pick<WrittenTimelineEntry, 'source' | 'decisive' | 'suspect' | 'outcome'>;

function readMarks(marks: string | undefined): Outcome<Marks> {
  const read: Marks = {};
  for (const mark of (marks ?? '').split(',').map((part) => part.trim())) {
    const suspect = /^suspect\s*=\s*(\S+)$/.exec(mark)?.[1];
    if (mark === '') continue;
    else if (mark in timelineSources) read.source = mark as NonNullable<Marks['source']>;
    else if (mark in hypothesisOutcomes) read.outcome = mark as NonNullable<Marks['outcome']>;
    else if (mark === 'decisive') read.decisive = true;
    else if (suspect !== undefined) read.suspect = suspect;
    else {
      const known = [
        ...idsOf(timelineSources),
        'decisive',
        ...idsOf(hypothesisOutcomes),
        'suspect=',
      ];
      return fault(
        `"${mark}" in brackets is neither a source nor a mark`,
        didYouMean(mark, known, `Use ${known.join(', ')} and a failure mode's id after suspect=.`),
      );
    }
  }
  return ok(read);
}

/**
 * Settle the moment of every entry. A bare time takes its date and offset from the entry before,
 * the first from `started`; an entry that would go back in time is a fault.
 */
export function readTimeline(
  written: z.infer<typeof TimelineSchema> | undefined,
  started: Moment,
  zone: string,
): ReadTimeline {
  const entries: TimelineEntry[] = [];
  const faults: { index: number; fault: Fault }[] = [];
  let previous = isKnown(started) ? started : undefined;
  let first = true;
  for (const [index, outcome] of writtenEntries(written).entries()) {
    const placed = outcome.fault ? outcome : placeEntry(outcome.value, previous, zone, first);
    if (placed.fault) {
      faults.push({ index, fault: placed.fault });
      continue;
    }
    entries.push(placed.value);
    previous = placed.value.at;
    first = false;
  }
  return { entries, faults };
}

function writtenEntries(
  written: z.infer<typeof TimelineSchema> | undefined,
): Outcome<WrittenTimelineEntry>[] {
  if (written === undefined) return [];
  return typeof written === 'string'
    ? blockLines(written).map(({ text }: BlockLine) => readTimelineLine(text))
    : written.map(ok);
}

function placeEntry(
  entry: WrittenTimelineEntry,
  previous: KnownMoment | undefined,
  zone: string,
  first: boolean,
): Outcome<TimelineEntry> {
  const moment = placeMoment(entry.at, previous, zone);
  if (moment.fault) return moment;
  const at = moment.value;
  if (previous && !first && at.epochMs < previous.epochMs) {
    return fault(
      `${entry.at} goes back in time: the entry before is at ${previous.written}`,
      'Put the entries in order; across midnight write the date too, such as 2026-03-15T00:05Z.',
    );
  }
  if (previous && first && isTimeAlone(entry.at) && previous.epochMs - at.epochMs > halfADay) {
    return fault(
      `${entry.at} would lie ${Math.round((previous.epochMs - at.epochMs) / 3_600_000)} hours before the start (${previous.written})`,
      'Write the date too, such as 2026-03-15T00:05Z.',
    );
  }
  return ok({ ...entry, at });
}

const halfADay = 12 * 3_600_000;

function placeMoment(
  written: string,
  previous: KnownMoment | undefined,
  zone: string,
): Outcome<KnownMoment> {
  if (!isTimeAlone(written)) {
    return /^before\s/i.test(written.trim())
      ? fault('a timeline entry needs a moment', 'Only the four moments may be `before …`.')
      : readMoment(written, zone);
  }
  const time = readTimeOfDay(written);
  if (time.fault) return time;
  return previous
    ? ok(onTheDayOf(previous, time.value, written))
    : fault(
        `"${written}" has no date, and \`started\` is unknown`,
        'Write the date in the first entry, such as 2026-03-14T02:14Z.',
      );
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
