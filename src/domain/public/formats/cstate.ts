/** A write-up as a file for `content/issues/` of a cState site, which Hugo builds. */
import type { Element, ElementContent } from 'hast';
import type { Options } from 'mdast-util-to-markdown';
import { updatePhases } from '../../taxonomy.ts';
import { element, paragraph, textOf } from './elements.ts';
import type { PublicIncident, PublicMoment, PublicUpdate } from '../incident.ts';
import { writeMarkdown } from './markdown.ts';
import { type PublishedWriteUp, storyOf } from './published.ts';
import { updatedAt } from '../site.ts';

/** What cState calls the three states of a system that is not all right. */
const severities = {
  none: 'notice',
  minor: 'disrupted',
  major: 'down',
  critical: 'down',
} as const satisfies Record<PublicIncident['impact'], string>;

/**
 * Write the file: the text, then the updates, newest first. `affects` are the names of `params.systems` in the
 * site's config.yml, upper and lower case alike.
 */
export function writeCstateIssue(writeUp: PublishedWriteUp, address: string | undefined): string {
  const { incident } = writeUp;
  const { resolved, impact, affects, updates } = incident;
  const fields = [
    `title: ${JSON.stringify(harmlessTitle(incident.title))}`,
    // Its pages count in UTC alone.
    `date: ${momentOf(incident.started)}`,
    `resolved: ${resolved !== undefined}`,
    ...(resolved ? [`resolvedWhen: ${momentOf(resolved)}`] : []),
    `lastmod: ${updatedAt(incident)}`,
    `severity: ${severities[impact]}`,
    `affected: ${JSON.stringify(affects)}`,
    // Its templates look for nothing else.
    'section: issue',
  ];
  const story = markdownForHugo(storyOf(writeUp, address));
  const told = updates.length === 0 ? [] : ['## Updates\n', ...updates.map(update).reverse()];
  return ['---', ...fields, '---', '', story, ...told].join('\n');
}

function update({ at, phase, text }: PublicUpdate): string {
  const { label } = updatePhases[phase];
  const said = markdownForHugo([paragraph(element('em', {}, label), ` - ${text}`)]).trimEnd();
  return `${said} {{< track "${momentOf(at)}" >}}\n`;
}

/** Its JSON has titles as they are: a straight quotation mark or a backslash would break it. */
function harmlessTitle(title: string): string {
  return title
    .replaceAll('\\', '∖')
    .replace(/(^|[\s([{<–—-])"/g, '$1“')
    .replaceAll('"', '”');
}

/** What is Markdown for Hugo alone: shortcodes, attributes of headings, definitions, where a summary ends. */
const hugo: Options = {
  resourceLink: true,
  unsafe: [
    { character: '{' },
    { character: ':', atBreak: true, after: '[ \t]', inConstruct: 'phrasing' },
    { character: '-', before: '!', inConstruct: 'phrasing' },
  ],
};

function markdownForHugo(nodes: readonly ElementContent[]): string {
  return writeMarkdown(nodes.flatMap(withoutShortcodesInCode), hugo);
}

/**
 * Hugo looks for shortcodes before it reads Markdown, and within code nothing can be escaped: code that holds what
 * could be one is shown as text, a paragraph a line.
 */
function withoutShortcodesInCode(node: ElementContent): readonly ElementContent[] {
  if (node.type !== 'element') return [node];
  if ((node.tagName === 'pre' || node.tagName === 'code') && isForHugo(textOf([node]))) {
    return node.tagName === 'pre' ? asLines(node) : node.children;
  }
  return [{ ...node, children: node.children.flatMap(withoutShortcodesInCode) }];
}

function isForHugo(text: string): boolean {
  return /\{\{[<%]|<!--/.test(text);
}

function asLines(pre: Element): ElementContent[] {
  return textOf([pre])
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line.replaceAll(' ', '\u00a0')));
}

/** `2026-03-14T02:14:00Z` */
function momentOf({ epochMs }: PublicMoment): string {
  return `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
}
