/** Pages of the public site as Markdown, for programs and for people who keep text. */
import type { ElementContent } from 'hast';
import { monthAndYear } from '../../calendar.ts';
import { markdownTwin } from './alternates.ts';
import { element, paragraph } from './elements.ts';
import { byMonth, formatSpan, stateLine } from '../history.ts';
import type { PublicIncident } from '../incident.ts';
import { writeMarkdown } from './markdown.ts';
import { type PublishedWriteUp, factsParagraph, storyOf, updatesOf } from './published.ts';
import { questions } from './questions.ts';
import type { PublicSite } from '../site.ts';

/** A write-up as Markdown, its title first. `base` is the address of its page, as readProse takes it. */
export function incidentPage(writeUp: PublishedWriteUp, base: string | undefined): string {
  const { incident } = writeUp;
  return writeMarkdown([
    element('h1', {}, incident.title),
    factsParagraph(incident),
    ...storyOf(writeUp, base),
    ...updatesOf(incident),
  ]);
}

/** A list of incidents by month, each with a link to its Markdown; `root` is where the site begins. */
export function listPage(
  title: string,
  description: string | undefined,
  incidents: readonly PublicIncident[],
  root: string,
): string {
  return writeMarkdown([
    element('h1', {}, title),
    ...(description === undefined ? [] : [paragraph(description)]),
    ...(incidents.length === 0 ? [paragraph('No incidents have been published here.')] : []),
    ...byMonth(incidents).flatMap(({ month, incidents }) => [
      element('h2', {}, monthAndYear(month)),
      element('ul', {}, ...incidents.map((incident) => listItem(incident, root))),
    ]),
  ]);
}

/** `/llms.txt` (llmstxt.org): whose site this is, and where its pages are as Markdown. */
export function llmsTxt(
  { name, contact }: PublicSite,
  incidents: readonly PublicIncident[],
  root: string,
): string {
  const about = 'What went wrong, and what we did. Each incident is linked as Markdown.';
  return writeMarkdown([
    element('h1', {}, name),
    element('blockquote', {}, paragraph(about)),
    ...questions(contact),
    element('h2', {}, 'Incidents'),
    element('ul', {}, ...incidents.map((incident) => listItem(incident, root))),
  ]);
}

function listItem(incident: PublicIncident, root: string): ElementContent {
  const href = root + markdownTwin(`incidents/${incident.slug}/`).path;
  return element(
    'li',
    {},
    element('a', { href }, incident.title),
    ` (${formatSpan(incident)}): ${stateLine(incident)}`,
  );
}
