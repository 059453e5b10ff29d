/** An incident as one page of Markdown: what a team without Hindsight would keep in a wiki. */
import { blockLines } from '#domain/lines.ts';
import { readTimelineLine } from '#domain/timeline.ts';
import { fence } from './archive.ts';
import type { Incident, Part } from './incident.ts';

type Callout = Extract<Part, { readonly callout: string }>;

/** Write the page without its frontmatter; a callout looks different in every generator. */
export function toMarkdown(
  { frontmatter, body }: Incident,
  callout: (part: Callout) => string,
): string {
  const { detection, impact, fix, review } = frontmatter;
  return [
    frontmatter.summary,
    list([
      `Severity: ${frontmatter.severity}`,
      `Services: ${frontmatter.services.join(', ')}`,
      `Failure modes: ${frontmatter.failureModes?.join(', ')}`,
      ...(['started', 'detected', 'mitigated', 'resolved'] as const).map(
        (moment) => `${moment}: ${frontmatter[moment]}`,
      ),
      ...lengths(frontmatter),
      `Detected by ${detection?.source}: ${detection?.note} ${detection?.gap}`,
      `Trigger: ${frontmatter.trigger}`,
      `Impact: ${impact?.summary} ${impact?.percent} %, ${impact?.counts?.[0]?.n} ${impact?.counts?.[0]?.what}`,
      `Meeting: ${review?.meeting}, ${review?.facilitator}, ${review?.noteTaker}; final on ${review?.finalOn}`,
    ]),
    '## Symptoms',
    fence('text', [frontmatter.symptoms ?? []].flat().join('\n')),
    '## Stopped it, and check first',
    fix?.text,
    list(frontmatter.firstChecks),
    '## Timeline',
    table(['At', 'Kind', 'Source', 'What'], timelineRows(frontmatter.timeline)),
    '## Why it was possible',
    list(
      frontmatter.factors?.map(
        ({ id, role, category, text, on }) => `**${role}, ${category}** (${id}, on ${on}): ${text}`,
      ),
    ),
    list(frontmatter.whys?.map(({ why, answer }) => `*${why}* ${answer}`)),
    '## Actions',
    table(
      ['What', 'Outcome', 'Against', 'Owner', 'Due', 'Type', 'Level', 'State', 'Ticket'],
      (frontmatter.actions ?? []).map((action) => [
        ...[action.text, action.outcome ?? '', action.addresses?.join(', ') ?? ''],
        ...[action.owner, action.due, action.type, action.level ?? ''],
        ...[action.done ? `done ${action.done}` : (action.status ?? 'open'), action.ticket ?? ''],
      ]),
    ),
    ...(['wentWell', 'couldImprove', 'lucky', 'surprise'] as const).flatMap((field) => [
      `## ${field}`,
      list(frontmatter[field]),
    ]),
    ...body.map((part) => toPart(part, callout)),
    list(frontmatter.links?.map(({ title, url }) => `[${title}](${url})`)),
  ].join('\n\n');
}

function lengths({ started, detected, mitigated, resolved }: Incident['frontmatter']): string[] {
  const minutes = (from: string | undefined, to: string | undefined) =>
    (Date.parse(to ?? '') - Date.parse(from ?? '')) / 60_000;
  return [
    `Minutes to detect: ${minutes(started, detected)}`,
    `Minutes to mitigate: ${minutes(detected, mitigated)}`,
    `Minutes to resolve: ${minutes(started, resolved)}`,
  ];
}

function toPart(part: Part, callout: (part: Callout) => string): string {
  if ('heading' in part) return `## ${part.heading}`;
  if ('text' in part) return part.text;
  if ('code' in part) return fence(part.language, part.code);
  if ('callout' in part) return callout(part);
  if ('log' in part) return `${part.source}:\n\n${fence('text', part.log)}`;
  const rows = part.measurements.map(({ at, percent }) => [at, `${percent}`]);
  return `${part.title}\n\n${table(['At', 'Failed, %'], rows)}`;
}

function timelineRows(timeline: Incident['frontmatter']['timeline']): string[][] {
  return timelineEntries(timeline).map(({ at, kind, source = '', text }) => [
    ...[at, kind],
    ...[source, text],
  ]);
}

/** The entries of a timeline, however it is written: no other generator reads lines of a block. */
export function timelineEntries(timeline: Incident['frontmatter']['timeline']) {
  return typeof timeline === 'string'
    ? blockLines(timeline).flatMap(({ text }) => readTimelineLine(text).value ?? [])
    : (timeline ?? []);
}

function list(items: readonly string[] = []): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [header, header.map(() => '---'), ...rows].map(line).join('\n');
}
