/** What Sätteri says about MDX it cannot read, turned into what an author reads. */
import { type ComponentName, authorComponents } from '#domain/author-components.ts';
import type { Fault } from '#domain/outcome.ts';
import { shorten } from '#domain/quote.ts';
import { isComponentName } from './components.ts';
import { standIns } from './escape.ts';

/** A place where the parser stopped, and the text with which it gets past it. */
export interface SyntaxError {
  readonly offset: number;
  /** Undefined where it only follows from an error already reported. */
  readonly fault?: Fault;
  readonly repaired: string;
}

/** The parser's message taken apart; undefined when it names no place. */
export interface ParserMessage {
  readonly offset: number;
  readonly text: string;
}

/**
 * Explain where the parser stopped. `pending` holds the names of tags that lost their other half
 * to a repair; their counterparts are repaired in silence.
 */
export function explainSyntax(
  source: string,
  { offset, text }: ParserMessage,
  pending: string[],
): SyntaxError | undefined {
  if (/^Unexpected closing tag/.test(text)) return closingTag(source, offset, text, pending);
  if (/expression/.test(text)) return expression(source, offset, text);
  if (source[offset] !== '<') return undefined;
  const rest = source.slice(offset, offset + 400);
  if (rest.startsWith('<!--')) return htmlComment(source, offset);
  const [, name] = /^<\/?([A-Za-z][\w.:-]*)/.exec(rest) ?? [];
  const withoutTag = replaceAt(source, offset, standIns['<']);
  if (/^<[A-Za-z][\w+.-]*:\/\/|^<[\w.+-]+@/.test(rest)) {
    const fault = {
      message: `\`${firstWord(rest)}\` is not a link in MDX`,
      hint: 'Write the address alone, or [what it is](https://…).',
    };
    return { offset, fault, repaired: withoutTag };
  }
  if (name === undefined) {
    const word = firstWord(rest);
    const fault = {
      message: `\`${word}\`: \`<\` starts a tag in MDX`,
      hint: `Write \`\\${word}\` or \`&lt;${word.slice(1)}\`: \`<\` starts a tag in MDX.`,
    };
    return { offset, fault, repaired: withoutTag };
  }
  pending.push(name);
  const fault = /^Expected a closing tag/.test(text) ? unclosed(name) : malformed(name, rest);
  return { offset, fault, repaired: withoutTag };
}

/** Take the parser's message apart: `3:1: Expected … (mdx-jsx:…)`. */
export function readParserMessage(
  message: string,
  offsetOf: (line: number, column: number) => number,
): ParserMessage | undefined {
  const [, line, column, text] =
    /^(\d+):(\d+): ([\s\S]*?)(?: \(mdx[\w:-]*\))?$/.exec(message) ?? [];
  if (line === undefined || text === undefined) return undefined;
  return { offset: offsetOf(Number(line), Number(column)), text };
}

function closingTag(source: string, offset: number, text: string, pending: string[]): SyntaxError {
  const [, name = '', open] =
    /^Unexpected closing tag `<\/([^`>]*)>`(?:, expected corresponding closing tag for `<([^`>]*)>`)?/.exec(
      text,
    ) ?? [];
  const at = source.lastIndexOf('<', offset);
  const repaired = replaceAt(source, at < 0 ? offset : at, standIns['<']);
  const waiting = pending.indexOf(name);
  if (waiting !== -1) {
    pending.splice(waiting, 1);
    return { offset, repaired };
  }
  const fault = open
    ? {
        message: `\`</${shorten(name)}>\` stands where \`</${shorten(open)}>\` is expected`,
        hint: `Close <${shorten(open)}> first: tags nest, each within the other.`,
      }
    : {
        message: `\`</${shorten(name)}>\` closes nothing`,
        hint: `Remove it, or write \`<${shorten(name)}>\` before it.`,
      };
  if (open) pending.push(open);
  return { offset, fault, repaired };
}

function unclosed(name: string): Fault {
  const message = `\`<${shorten(name)}>\` is never closed`;
  if (!isComponentName(name)) {
    return {
      message,
      hint: `Write \`\\<${shorten(name)}\` for the text itself, or put it between backticks.`,
    };
  }
  return {
    message,
    hint: takesMarkdown(name)
      ? `Put \`<${name} …>\` and \`</${name}>\` on lines of their own, around what stands inside.`
      : `Write \`<${name} … />\`, with the slash.`,
  };
}

function malformed(name: string, rest: string): Fault {
  const message = `\`${firstWord(rest)}\` begins a tag that cannot be read`;
  return isComponentName(name)
    ? { message, hint: `Write it as in \`${example(name)}\`: every value in quotes, then \`>\`.` }
    : {
        message,
        hint: `Write \`\\<${shorten(name)}\` for the text itself, or put it between backticks.`,
      };
}

function takesMarkdown(name: ComponentName): boolean {
  return authorComponents[name].children === 'markdown';
}

function example(name: ComponentName): string {
  return authorComponents[name].example.split('\n')[0] ?? '';
}

function htmlComment(source: string, offset: number): SyntaxError {
  const end = source.indexOf('-->', offset + 4);
  const stop = end === -1 ? lineEnd(source, offset) : end + 3;
  const blank = source.slice(offset, stop).replace(/[^\r\n]/g, ' ');
  return {
    offset,
    fault: {
      message: '`<!--` does not begin a comment in MDX',
      hint: 'Use {/* … */}, which never reaches the page.',
    },
    repaired: source.slice(0, offset) + blank + source.slice(stop),
  };
}

/** A brace without its partner, or one around what is no code: braces in prose, mostly. */
function expression(source: string, offset: number, text: string): SyntaxError | undefined {
  const isOpen = /end of file|closing brace/.test(text);
  const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
  const onLine = source.slice(lineStart, offset + 1).indexOf('{');
  const at = isOpen
    ? source.lastIndexOf('{', offset)
    : onLine === -1
      ? source.lastIndexOf('{', offset)
      : lineStart + onLine;
  if (at === -1) return undefined;
  const word = shorten(source.slice(at, Math.min(lineEnd(source, at), at + 40)));
  const repaired = isOpen
    ? replaceAt(source, at, standIns['{'])
    : source.slice(0, at) +
      source.slice(at, offset + 1).replaceAll('{', standIns['{']) +
      source.slice(offset + 1);
  const fault = {
    message: isOpen
      ? '`{` opens an expression that is never closed'
      : `\`${word}\`: braces are for code in MDX, and code is not read`,
    hint: 'Write `\\{` for the character itself, or put the text between backticks.',
  };
  return { offset: at, fault, repaired };
}

function firstWord(rest: string): string {
  return shorten(/^<\S{0,30}/.exec(rest)?.[0] ?? '<');
}

function lineEnd(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end === -1 ? source.length : end;
}

function replaceAt(source: string, offset: number, character: string): string {
  return source.slice(0, offset) + character + source.slice(offset + 1);
}
