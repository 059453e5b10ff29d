/** The invented incidents as the least that Hugo can make of them. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { inventIncident } from './incident.ts';
import { toMarkdown } from './markdown.ts';
import { write } from './write.ts';

const theme = fileURLToPath(new URL('hugo-fewest', import.meta.url));

/** Write a site with the fewest templates: everything an incident has is Markdown, and lists have titles only. */
export function writeFewest(site: string, { seed, size }: { seed: number; size: number }): void {
  cpSync(theme, site, { recursive: true });
  for (let index = 0; index < size; index++) {
    const incident = inventIncident(seed, index);
    const { title, summary, tags, started } = incident.frontmatter;
    const head = { title, description: summary, tags, date: `${started.slice(0, 10)}T00:00:00Z` };
    const callout = ({ title: heading, callout: text }: { title: string; callout: string }) =>
      `{{< callout "${heading}" >}}\n${text}\n{{< /callout >}}`;
    write(
      join(site, 'content/postmortems', incident.id, 'index.md'),
      `---\n${stringify(head)}---\n\n${toMarkdown(incident, callout)}\n`,
    );
  }
}
