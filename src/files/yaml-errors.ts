/** What the YAML library found, in the words of an author. */
import { type Document, type Node, type YAMLError, isCollection, isScalar, visit } from 'yaml';
import type { Finding, Point } from '#domain/problem.ts';
import { type SyntaxRule, syntaxFinding } from './syntax.ts';

interface Mistake {
  readonly rule: SyntaxRule;
  readonly message: string;
  readonly hint: string;
  /** Where the author has to look, when that is not where the library stopped. */
  readonly offset?: number;
}

interface Scene {
  readonly source: string;
  readonly document: Document.Parsed;
  readonly error: YAMLError;
  /** Where the library stopped. */
  readonly offset: number;
  /** From there to the end of the line. */
  readonly rest: string;
}

/** Explain the errors and warnings of a document, one for each line: the others follow from it. */
export function explainSyntax(
  document: Document.Parsed,
  source: string,
  pointAt: (offset: number) => Point,
): Finding[] {
  const problems = [...document.errors, ...document.warnings.filter(isNoTag)];
  const stops = new Set<number>();
  const byLine = new Map<number, Finding>();
  for (const error of problems) {
    const offset = Math.min(error.pos[0], source.length);
    const { line } = pointAt(offset);
    if (stops.has(line)) continue;
    if (stops.add(line).size > mostMistakes) break;
    const mistake = explain({ source, document, error, offset, rest: restOfLine(source, offset) });
    const { rule, message, hint } = mistake;
    const at = pointAt(mistake.offset ?? offset);
    if (!byLine.has(at.line)) byLine.set(at.line, syntaxFinding(rule, at, message, hint));
    // The library is lost from here on.
    if (error.message.includes('in YAML stream')) break;
  }
  return [...byLine.values()];
}

/** More than this in one file follow from each other. */
const mostMistakes = 20;

/** Tags are refused where they stand, known or not. */
function isNoTag({ code }: YAMLError): boolean {
  return code !== 'TAG_RESOLVE_FAILED';
}

function explain(scene: Scene): Mistake {
  const { error } = scene;
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return {
        rule: 'yaml-tab',
        message: 'a tab is used as indentation',
        hint: 'Indent with spaces.',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return explainColon(scene);
    case 'BAD_SCALAR_START':
      return explainFirstCharacter(scene);
    case 'MISSING_CHAR':
      return explainMissing(scene);
    case 'BAD_INDENT':
      return explainIndent(scene);
    case 'UNEXPECTED_TOKEN':
      return explainToken(scene);
    case 'BAD_DQ_ESCAPE':
      return {
        rule: 'yaml-quotes',
        message: `\`${scene.source.slice(...error.pos).slice(0, 10) || '\\'}\` means nothing within double quotes`,
        hint: 'Use single quotes, or write every backslash twice.',
      };
    case 'MULTIPLE_DOCS':
      return {
        rule: 'yaml-document',
        message: 'a second YAML document begins',
        hint: 'Delete the line `---` or `...` before it.',
      };
    case 'NON_STRING_KEY':
    case 'KEY_OVER_1024_CHARS':
      return {
        rule: 'yaml-key',
        message: `\`${shorten(scene.rest)}\` cannot be a key`,
        hint: 'A key is a plain word; if it is a value, put it in quotes.',
      };
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
      return {
        rule: 'yaml-alias',
        message: `\`${shorten(scene.rest)}\` is not plain text: \`*\` and \`&\` stand for other values`,
        hint: `Put it in quotes: ${quoted(scene.rest)}.`,
      };
    case 'BAD_DIRECTIVE':
      return {
        rule: 'yaml-document',
        message: 'directives (lines that begin with %) are not used',
        hint: 'Delete the line; if it is text, put it in quotes.',
      };
    case 'MULTIPLE_TAGS':
    case 'TAG_RESOLVE_FAILED':
      return {
        rule: 'yaml-tag',
        message: `\`${shorten(scene.rest)}\` is a tag, and tags are not used`,
        hint: `Put it in quotes if it is text: ${quoted(scene.rest)}.`,
      };
    case 'RESOURCE_EXHAUSTION':
      return {
        rule: 'yaml-depth',
        message: 'the values nest too deeply',
        hint: 'Nothing in a post-mortem needs that.',
      };
    default:
      return otherMistake(scene);
  }
}

function otherMistake({ error }: Scene): Mistake {
  const message = error.message.replace(/^./, (letter) => letter.toLowerCase());
  return {
    rule: 'yaml-syntax',
    message: `this is not YAML: ${message}`,
    hint: 'Put text in quotes, or into a block: `key: >-` and the text indented below.',
  };
}

/** `title: a: b`, or a value that goes on with a line that looks like a key. */
function explainColon({ source, offset, rest }: Scene): Mistake {
  if (/^- /.test(rest) || !/:(?:\s|$)/.test(rest)) {
    const next =
      source
        .slice(source.indexOf('\n', offset) + 1)
        .split('\n', 1)[0]
        ?.trim() ?? '';
    return {
      rule: 'yaml-syntax',
      message: `"${shorten(next)}" is indented as if it belonged to the line above`,
      hint: 'Give it the indentation of its neighbours; if it is part of the text, put the whole in quotes.',
    };
  }
  return {
    rule: 'yaml-quotes',
    message: 'the value contains `: `, which begins another key',
    hint: `Put the value in quotes: ${quoted(rest)}.`,
  };
}

function explainFirstCharacter({ source, offset, rest }: Scene): Mistake {
  return {
    rule: 'yaml-quotes',
    message: `a value cannot begin with "${source.charAt(offset)}"`,
    hint: `Put it in quotes: ${quoted(rest)}.`,
  };
}

function explainMissing(scene: Scene): Mistake {
  const { error, document, source, rest } = scene;
  if (error.message.includes('quote')) {
    const opening = lastStart(document, (node) => isScalar(node) && /^QUOTE/.test(node.type ?? ''));
    return {
      rule: 'yaml-quotes',
      message: 'the quote opened here is never closed',
      hint: `Close it with ${source.charAt(opening) || '"'}; if the quote is part of the text, put the whole in the other kind of quotes.`,
      offset: opening,
    };
  }
  if (error.message.startsWith('Implicit map key')) {
    return {
      rule: 'yaml-syntax',
      message: `"${shorten(rest)}" is no key with a value`,
      hint: 'Write `key: value`; if it continues the text above, indent it.',
    };
  }
  return otherMistake(scene);
}

function explainIndent(scene: Scene): Mistake {
  const { error, document, source } = scene;
  const bracket = /end with a ([\]}])/.exec(error.message)?.[1];
  if (bracket !== undefined) {
    const opening = bracket === ']' ? '[' : '{';
    const offset = lastStart(
      document,
      (node) => isCollection(node) && source.charAt(node.range?.[0] ?? 0) === opening,
      scene.offset,
    );
    return {
      rule: 'yaml-syntax',
      message: `the \`${opening}\` opened here is not closed`,
      hint: `Close it with \`${bracket}\`, and indent its lines; if it is text, put it in quotes.`,
      offset,
    };
  }
  return {
    rule: 'yaml-syntax',
    message: `"${shorten(scene.rest)}" is indented differently from its neighbours`,
    hint: 'Begin all keys, or all `-`, of one list in the same column.',
    offset: scene.offset + (/^ */.exec(source.slice(scene.offset))?.[0].length ?? 0),
  };
}

function explainToken(scene: Scene): Mistake {
  const { error, rest, source, offset } = scene;
  if (error.message.includes('at node end')) {
    const line = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset).trimEnd();
    return /["']$/.test(line)
      ? {
          rule: 'yaml-quotes',
          message: `"${shorten(rest)}" stands after the closing quote`,
          hint: 'Put the whole value in quotes; within double quotes write \\".',
        }
      : {
          rule: 'yaml-syntax',
          message: `"${shorten(rest)}" belongs neither to the value above nor to a key`,
          hint: 'Write `key: value`, and do not mix `- …` lines with keys.',
        };
  }
  if (error.message.includes('block-seq-ind')) {
    return {
      rule: 'yaml-syntax',
      message: 'a list begins on the line of its key',
      hint: 'Begin it on the next line, or write [a, b]; if it is text, put it in quotes.',
    };
  }
  if (/flow-(?:seq|map)-end/.test(error.message)) {
    return {
      rule: 'yaml-syntax',
      message: `\`${source.charAt(offset)}\` closes nothing`,
      hint: 'Remove it; if it is text, put the value in quotes.',
    };
  }
  return {
    rule: 'yaml-syntax',
    message: `"${shorten(rest)}" cannot stand here`,
    hint: 'Put text in quotes, or into a block: `key: >-` and the text indented below.',
  };
}

/** Where the last node of a kind begins that begins at or before an offset. */
function lastStart(document: Document.Parsed, matches: (node: Node) => boolean, before = Infinity) {
  let last = 0;
  visit(document, {
    Node(_key, node) {
      const start = node.range?.[0] ?? 0;
      if (start <= before && start >= last && matches(node)) last = start;
    },
  });
  return last;
}

function restOfLine(source: string, offset: number): string {
  const end = source.indexOf('\n', offset);
  return source.slice(offset, end === -1 ? source.length : end).trim();
}

/** The text as one would have to write it. */
function quoted(text: string): string {
  if (text.length > 60) return '"…"';
  return text.includes('"') && !text.includes("'") ? `'${text}'` : JSON.stringify(text);
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}
