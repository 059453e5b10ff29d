/**
 * The text of a write-up with what approving adds to it, and without that again. Every other byte
 * stays as its author left it.
 */
import { isMap, isScalar, isSeq } from 'yaml';
import type { Pair, Scalar, YAMLSeq } from 'yaml';
import { TooDeep, compose } from './compose.ts';
import { splitFrontmatter } from './frontmatter.ts';

/** What approving adds. */
export const approvalFields = ['approvedBy', 'approvedOn', 'published', 'sha256'] as const;

/** A value as YAML on one line, or several such values by their keys. */
export type FieldText = string | Readonly<Record<string, string>>;

/** Add fields at the end of the frontmatter, a line for each value. */
export function withFields(text: string, fields: Readonly<Record<string, FieldText>>): string {
  return changeYaml(text, (yaml) => {
    const indent = ' '.repeat(columnOf(yaml, pairsOf(yaml)[0]));
    const lines = Object.entries(fields).flatMap(fieldLines);
    return yaml + lines.map((line) => indent + line + lineBreakOf(text)).join('');
  });
}

function fieldLines([name, value]: readonly [string, FieldText]): string[] {
  if (typeof value === 'string') return [`${name}: ${value}`];
  return [`${name}:`, ...Object.entries(value).map(([key, text]) => `  ${key}: ${text}`)];
}

/** Add a slug to `formerSlugs`, as the last one. */
export function withFormerSlug(text: string, slug: string): string {
  return changeYaml(text, (yaml) => {
    const pairs = pairsOf(yaml);
    const list = pairs.find((pair) => nameOf(pair) === 'formerSlugs')?.value;
    const indent = ' '.repeat(columnOf(yaml, pairs[0]));
    return isSeq(list)
      ? withItem(yaml, list, slug, lineBreakOf(text))
      : `${yaml}${indent}formerSlugs: [${slug}]${lineBreakOf(text)}`;
  });
}

/** Take fields out of the frontmatter, with the lines they stand on. */
export function withoutFields(text: string, names: readonly string[]): string {
  return changeYaml(text, (yaml) =>
    pairsOf(yaml)
      .filter((pair) => names.includes(nameOf(pair)))
      .reduceRight((rest, pair) => {
        const [start, end] = [startOf(pair.key), endOf(pair.value) ?? endOf(pair.key) ?? 0];
        return rest.slice(0, lineStart(rest, start)) + rest.slice(lineEnd(rest, end - 1));
      }, yaml),
  );
}

/** A text whose frontmatter cannot be told from the rest stays as it is. */
function changeYaml(text: string, change: (yaml: string) => string): string {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const { parts } = splitFrontmatter(text.slice(mark));
  if (!parts) return text;
  const start = lineEnd(text, 0);
  const end = start + parts.yaml.length;
  return text.slice(0, start) + change(parts.yaml) + text.slice(end);
}

function pairsOf(yaml: string): Pair[] {
  const document = compose(yaml);
  return document instanceof TooDeep || !isMap(document.contents) ? [] : document.contents.items;
}

/** Add an item to a list as the others are written: between brackets or on a line of its own. */
function withItem(yaml: string, list: YAMLSeq, item: string, lineBreak: string): string {
  const last = list.items.at(-1);
  const [start, end] = [startOf(last), endOf(last)];
  if (end === undefined) {
    const opening = startOf(list) + 1;
    return yaml.slice(0, opening) + item + yaml.slice(opening);
  }
  if (list.flow) return `${yaml.slice(0, end)}, ${item}${yaml.slice(end)}`;
  const dash = yaml.slice(lineStart(yaml, start), start);
  const next = lineEnd(yaml, end);
  return `${yaml.slice(0, next)}${dash}${item}${lineBreak}${yaml.slice(next)}`;
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function columnOf(yaml: string, pair: Pair | undefined): number {
  return pair ? startOf(pair.key) - lineStart(yaml, startOf(pair.key)) : 0;
}

function startOf(node: unknown): number {
  return (node as Scalar | undefined)?.range?.[0] ?? 0;
}

function endOf(node: unknown): number | undefined {
  return (node as Scalar | null | undefined)?.range?.[1];
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed === -1 ? text.length : feed + 1;
}

function lineBreakOf(text: string): string {
  return text.slice(0, lineEnd(text, 0)).endsWith('\r\n') ? '\r\n' : '\n';
}
