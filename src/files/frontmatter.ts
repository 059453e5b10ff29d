/** Where the frontmatter of a file ends and its body begins. */
import type { Finding } from '#domain/problem.ts';
import { fileStart, syntaxFinding } from './syntax.ts';

/** The two parts of a file and the line, counting from 1, on which each begins. */
export interface FileParts {
  readonly yaml: string;
  readonly yamlLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

export interface SplitFile {
  /** Undefined when nobody can tell where the frontmatter ends. */
  readonly parts: FileParts | undefined;
  readonly findings: readonly Finding[];
}

const fence = /^---[ \t]*$/;
const indentedFence = /^[ \t]+---[ \t]*$/;
/** Nobody mends more of them at a time. */
const mostFindings = 20;
/**
 * Split a file at its two lines of three hyphens. The closing line is the first that consists of
 * nothing else: one that only begins with them would end the frontmatter for other tools.
 */
export function splitFrontmatter(text: string): SplitFile {
  if (text.trim() === '') return refuse(emptyFile());
  const [first = ''] = text.split(/\r?\n/, 1);
  if (!fence.test(first)) return refuse(badBeginning(text, first));
  const yamlStart = lineEnd(text, 0);
  const findings: Finding[] = [];
  let indented: number | undefined;
  for (const { line, start } of linesLikeFences(text, yamlStart)) {
    if (fence.test(line)) {
      const yaml = text.slice(yamlStart, start);
      const body = text.slice(lineEnd(text, start));
      return { parts: { yaml, yamlLine: 2, body, bodyLine: lineAt(text, start) + 1 }, findings };
    }
    if (line.startsWith('---') && findings.length < mostFindings)
      findings.push(strayFence(lineAt(text, start)));
    if (indentedFence.test(line)) indented ??= lineAt(text, start);
  }
  return { parts: undefined, findings: [unclosed(findings[0]?.at?.line, indented)] };
}

/** Each line from an offset on that begins with three hyphens, whatever its indentation. */
function* linesLikeFences(text: string, from: number): Generator<{ line: string; start: number }> {
  let at = text.indexOf('---', from);
  while (at !== -1) {
    const start = text.lastIndexOf('\n', at) + 1;
    const end = lineEnd(text, at);
    const line = text.slice(start, end).replace(/[\r\n]+$/, '');
    if (/^[ \t]*---/.test(line)) yield { line, start };
    at = text.indexOf('---', end);
  }
}

/** Where the line after the one at `offset` begins. */
function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed === -1 ? text.length : feed + 1;
}

/** The number of the line at `offset`, counting from 1. */
function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
    line++;
  return line;
}

function refuse(finding: Finding): SplitFile {
  return { parts: undefined, findings: [finding] };
}

function emptyFile() {
  return syntaxFinding(
    'empty-file',
    fileStart,
    'the file is empty',
    'Begin with a line `---`, then title, status, severity, services and started, then `---`.',
  );
}

function badBeginning(text: string, first: string): Finding {
  if (/^\+\+\+/.test(first)) {
    const hint = 'Write YAML between two lines of `---`: `title: …` instead of `title = "…"`.';
    const message = 'TOML frontmatter (`+++`) is not supported';
    return syntaxFinding('toml-frontmatter', fileStart, message, hint);
  }
  if (indentedFence.test(first)) {
    const at = { line: 1, column: first.indexOf('-') + 1 };
    const message = 'the `---` of line 1 is indented';
    return syntaxFinding('frontmatter-fence', at, message, 'Move it to the first column.');
  }
  if (first.startsWith('---')) {
    const message = `line 1 is not \`---\` alone`;
    return syntaxFinding('frontmatter-fence', fileStart, message, 'Write three hyphens, no more.');
  }
  const opening = /^---[ \t]*\r?\n(?=[A-Za-z][\w-]*:)/m.exec(text);
  if (opening) {
    const line = lineAt(text, opening.index);
    return syntaxFinding(
      'text-before-frontmatter',
      fileStart,
      `the frontmatter opens on line ${line}; something stands before it`,
      'Move the `---` to line 1: not even an empty line may come before.',
    );
  }
  return syntaxFinding(
    'no-frontmatter',
    fileStart,
    'there is no frontmatter: line 1 must be `---`',
    'Begin with a line `---`, then title, status, severity, services and started, then `---`.',
  );
}

function strayFence(line: number) {
  return syntaxFinding(
    'frontmatter-fence',
    { line, column: 1 },
    `line ${line} begins with \`---\` inside the frontmatter`,
    'Indent it if it belongs to a value; write `---` alone if it is to close the frontmatter.',
  );
}

function unclosed(strayLine: number | undefined, indentedLine: number | undefined) {
  const hint =
    strayLine !== undefined
      ? `Write line ${strayLine} as \`---\` alone, or add such a line before the story.`
      : indentedLine !== undefined
        ? `Move the \`---\` of line ${indentedLine} to the first column.`
        : 'Add a line `---` between the last field and the story.';
  const message = 'the frontmatter opened on line 1 is never closed';
  return syntaxFinding('unclosed-frontmatter', fileStart, message, hint);
}
