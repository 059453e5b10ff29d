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

/**
 * Split a file at its two lines of three hyphens. The closing line is the first that consists of
 * nothing else: one that only begins with them would end the frontmatter for other tools.
 */
export function splitFrontmatter(text: string): SplitFile {
  const lines = linesOf(text);
  const { value: first } = lines.next();
  if (text.trim() === '') return refuse(emptyFile());
  if (!first || !fence.test(first.text)) return refuse(badBeginning(text, first?.text ?? ''));
  const findings: Finding[] = [];
  let indented: number | undefined;
  for (const line of lines) {
    if (fence.test(line.text)) {
      const yaml = text.slice(first.end, line.start);
      const parts = { yaml, yamlLine: 2, body: text.slice(line.end), bodyLine: line.number + 1 };
      return { parts, findings };
    }
    if (line.text.startsWith('---')) findings.push(strayFence(line.number));
    if (indentedFence.test(line.text)) indented ??= line.number;
  }
  return { parts: undefined, findings: [unclosed(findings[0]?.at?.line, indented)] };
}

interface Line {
  readonly text: string;
  readonly number: number;
  readonly start: number;
  /** Where the next line begins. */
  readonly end: number;
}

function* linesOf(text: string): Generator<Line, undefined> {
  for (let start = 0, number = 1; start < text.length; number++) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed + 1;
    yield { text: text.slice(start, end).replace(/\r?\n$/, ''), number, start, end };
    start = end;
  }
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
    const line = text.slice(0, opening.index).split('\n').length;
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
