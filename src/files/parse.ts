/** From the bytes of a file to data and text, with the place of everything. */
import type { Finding } from '#domain/problem.ts';
import { decode } from './decode.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { fileStart, syntaxFinding } from './syntax.ts';
import { type YamlReading, readYaml } from './yaml.ts';

/** A YAML file, read. Findings of the syntax carry their position. */
export interface ParsedYaml extends YamlReading {
  readonly text: string;
}

/** A file of frontmatter and body, read. */
export interface ParsedDocument extends ParsedYaml {
  readonly bodyText: string;
  /** The line of the file, counting from 1, on which the body begins. */
  readonly bodyLine: number;
}

const nothing: YamlReading = {
  data: undefined,
  recovered: undefined,
  findings: [],
  locate: () => fileStart,
};

/** Read a post-mortem or a write-up: frontmatter between two lines of `---`, then the body. */
export function parseDocument(written: string | Uint8Array): ParsedDocument {
  const { text, findings } = decode(bytesOf(written));
  if (text === undefined) return { ...nothing, findings, text: '', bodyText: '', bodyLine: 1 };
  const { parts, findings: fences } = splitFrontmatter(text);
  if (!parts) {
    return { ...nothing, findings: [...findings, ...fences], text, bodyText: '', bodyLine: 1 };
  }
  const reading = keysAndValues(readYaml(parts.yaml, parts.yamlLine), parts.yamlLine);
  return {
    ...reading,
    // A line that only begins with --- confuses the YAML too; one sentence about it is enough.
    findings: [...findings, ...(fences.length > 0 ? fences : reading.findings)],
    data: fences.length > 0 ? undefined : reading.data,
    text,
    bodyText: parts.body,
    bodyLine: parts.bodyLine,
  };
}

/** Read a YAML file, such as archive.yaml. */
export function parseYaml(written: string | Uint8Array): ParsedYaml {
  const { text, findings } = decode(bytesOf(written));
  if (text === undefined) return { ...nothing, findings, text: '' };
  const reading = keysAndValues(readYaml(text), 1);
  return { ...reading, findings: [...findings, ...reading.findings], text };
}

function bytesOf(written: string | Uint8Array): Uint8Array {
  return typeof written === 'string' ? Buffer.from(written, 'utf8') : written;
}

/** Nothing counts as no fields at all; a list or bare text is refused. */
function keysAndValues(reading: YamlReading, line: number): YamlReading {
  const { data, findings } = reading;
  if (data === null) return { ...reading, data: {} };
  if (data === undefined || (typeof data === 'object' && !Array.isArray(data))) return reading;
  const finding: Finding = syntaxFinding(
    'top-level',
    { line, column: 1 },
    Array.isArray(data)
      ? 'this is a list, not keys and values'
      : 'this is text, not keys and values',
    'Write `key: value` lines, such as `title: Payments failed for 31 minutes`.',
  );
  return { ...reading, data: undefined, findings: [...findings, finding] };
}
