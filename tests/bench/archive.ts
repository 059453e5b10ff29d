/** Invented incidents as an archive that Hindsight reads. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { type Incident, type Measurement, type Part, inventIncident } from './incident.ts';
import { organisation } from './organisation.ts';

export const chartFile = 'failed-requests.csv';

/** Write an archive of so many post-mortems into an empty folder; the same seed gives the same bytes. */
export function writeArchive(folder: string, { seed, size }: { seed: number; size: number }): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'archive.yaml'), stringify(organisation));
  for (let index = 0; index < size; index++) {
    const incident = inventIncident(seed, index);
    const directory = join(folder, incident.id);
    mkdirSync(directory);
    writeFileSync(join(directory, 'index.mdx'), toMdx(incident));
    for (const part of incident.body) {
      if ('measurements' in part)
        writeFileSync(join(directory, chartFile), toCsv(part.measurements));
    }
  }
}

/** Change the text of the post-mortem in the middle of the archive, as an author would; `edition` makes it new each time. */
export function editOne(
  folder: string,
  { seed, size }: { seed: number; size: number },
  edition: number,
): void {
  const { id } = inventIncident(seed, Math.floor(size / 2));
  const file = join(folder, id, 'index.mdx');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nRead again, for the ${edition}. time.\n`);
}

function toMdx({ frontmatter, body }: Incident): string {
  return `---\n${stringify(frontmatter)}---\n\n${body.map(toMdxPart).join('\n\n')}\n`;
}

function toMdxPart(part: Part): string {
  if ('heading' in part) return `## ${part.heading}`;
  if ('text' in part) return part.text;
  if ('code' in part) return fence(part.language, part.code);
  if ('callout' in part)
    return `<Callout kind="lesson" title="${part.title}">\n${part.callout}\n</Callout>`;
  if ('log' in part)
    return `<LogExcerpt source="${part.source}">\n${fence('text', part.log)}\n</LogExcerpt>`;
  return `<Metric src="${chartFile}" title="${part.title}" unit="%" threshold="5" />`;
}

/** A code block. */
export function fence(language: string, code: string): string {
  return `\`\`\`${language}\n${code}\n\`\`\``;
}

/** A chart's numbers as the file it is drawn from. */
export function toCsv(measurements: readonly Measurement[]): string {
  return ['at,failed', ...measurements.map(({ at, percent }) => `${at},${percent}`), ''].join('\n');
}
