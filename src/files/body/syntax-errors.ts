/** What Sätteri says about MDX it cannot read, turned into what an author reads. */
import { type ComponentName, authorComponents } from '#domain/author-components.ts';
import { nearest } from '#domain/nearest.ts';
import type { Fault } from '#domain/outcome.ts';
import { shorten } from '#domain/quote.ts';
import { standIns } from './escape.ts';
import type { BodyRuleId } from './rules.ts';
import { explainUnknownTag, isComponentName, isHtmlTag } from './tag-names.ts';

/** A place where the parser stopped, and the text with which it gets past it. */
export interface SyntaxError {
  readonly offset: number;
  /** Undefined where it only follows from an error already reported. */
  readonly fault?: Fault;
  /** Left out: mdx-syntax. */
  readonly rule?: BodyRuleId;
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
  const [autolink, address] =
    /^<([A-Za-z][\w+.-]*:\/\/[^\s<>]*|[\w.+-]+@[^\s<>]*)>/.exec(rest) ?? [];
  if (autolink !== undefined && address !== undefined) {
    return bracketedAddress(source, offset, autolink, address);
  }
  const [, name] = /^<\/?([A-Za-z][\w.:-]*)/.exec(rest) ?? [];
  if (name === undefined) return strayBracket(source, offset, rest);
  const repaired = replaceAt(source, offset, standIns['<']);
  if (/^Expected a closing tag/.test(text)) {
    if (settle(pending, name)) return { offset, repaired };
    pending.push(name);
    return { offset, repaired, ...unclosed(name) };
  }
  pending.push(name);
  return { offset, repaired, ...malformed(name, rest) };
}

/** Take the parser's message apart: `3:1: Expected … (mdx-jsx:…)`. */
export function readParserMessage(message: string, source: string): ParserMessage | undefined {
  const [, line, column, text] =
    /^(\d+):(\d+): ([\s\S]*?)(?: \(mdx[\w:-]*\))?$/.exec(message) ?? [];
  if (line === undefined || text === undefined) return undefined;
  return { offset: offsetOf(source, Number(line), Number(column)), text };
}

function offsetOf(source: string, line: number, column: number): number {
  let start = 0;
  for (let n = 1; n < line; n += 1) start = source.indexOf('\n', start) + 1;
  return Math.min(start + column - 1, source.length);
}

function closingTag(
  source: string,
  offset: number,
  text: string,
  pending: string[],
): SyntaxError | undefined {
  const [, name = '', open, line, column] =
    /^Unexpected closing tag `<\/([^`>]*)>`(?:, expected corresponding closing tag for `<([^`>]*)>` \((\d+):(\d+)\))?/.exec(
      text,
    ) ?? [];
  const at = source.lastIndexOf('<', offset);
  if (at === -1) return undefined;
  const repaired = replaceAt(source, at, standIns['<']);
  if (settle(pending, name)) return { offset: at, repaired };
  if (open === undefined) {
    const message = `\`</${shorten(name)}>\` closes nothing`;
    const hint = `Remove it, or write \`<${shorten(name)}>\` before it.`;
    return { offset: at, repaired, fault: { message, hint } };
  }
  if (nearest(name, [open]) !== undefined) {
    pending.push(open);
    const message = `\`</${shorten(name)}>\` stands where \`</${shorten(open)}>\` is expected`;
    return { offset: at, repaired, fault: { message, hint: `Write \`</${shorten(open)}>\`.` } };
  }
  // The tag that is still open lacks its end; the one that ends here is well.
  const opening = offsetOf(source, Number(line), Number(column));
  if (source[opening] !== '<') return undefined;
  return {
    offset: opening,
    repaired: replaceAt(source, opening, standIns['<']),
    ...unclosed(open),
  };
}

/** Whether a tag's other half was repaired before; it is waited for once. */
function settle(pending: string[], name: string): boolean {
  const waiting = pending.indexOf(name);
  if (waiting !== -1) pending.splice(waiting, 1);
  return waiting !== -1;
}

type Explained = Pick<SyntaxError, 'fault' | 'rule'>;

function unclosed(name: string): Explained {
  if (isHtmlTag(name)) return htmlTag(name);
  const message = `\`<${shorten(name)}>\` is never closed`;
  if (!isComponentName(name)) return { fault: { message, hint: textHint(name) } };
  const hint = takesSomething(name)
    ? `Put \`<${name} …>\` and \`</${name}>\` on lines of their own, around what stands inside.`
    : `Write \`<${name} … />\`, with the slash.`;
  return { fault: { message, hint } };
}

function malformed(name: string, rest: string): Explained {
  if (isHtmlTag(name)) return htmlTag(name);
  const message = `\`${firstWord(rest)}\` begins a tag that cannot be read`;
  const hint = isComponentName(name)
    ? `Write it as in \`${example(name)}\`: every value in quotes, then \`>\`.`
    : textHint(name);
  return { fault: { message, hint } };
}

function htmlTag(name: string): Explained {
  const { rule, message, hint } = explainUnknownTag(name);
  return { rule, fault: { message, hint } };
}

function textHint(name: string): string {
  return `Write \`\\<${shorten(name)}\` for the text itself, or put it between backticks.`;
}

/** A `<` before something that cannot be a name: a comparison, an arrow, a merge conflict. */
function strayBracket(source: string, offset: number, rest: string): SyntaxError {
  const [run = '<'] = /^<+/.exec(rest) ?? [];
  const repaired =
    source.slice(0, offset) + standIns['<'].repeat(run.length) + source.slice(offset + run.length);
  const word = firstWord(rest);
  const isAtLineStart = offset === 0 || source[offset - 1] === '\n';
  const fault =
    run.length === 7 && isAtLineStart
      ? {
          message: 'a merge conflict was left here',
          hint: 'Choose a side and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
        }
      : {
          message: `\`${word}\` is not a tag`,
          hint: `Write \`${word.replaceAll('<', '\\<')}\` or \`${word.replaceAll('<', '&lt;')}\`: \`<\` starts a tag in MDX.`,
        };
  return { offset, fault, repaired };
}

function bracketedAddress(
  source: string,
  offset: number,
  autolink: string,
  address: string,
): SyntaxError {
  const after = source.slice(offset + autolink.length);
  return {
    offset,
    fault: {
      message: `\`${shorten(autolink)}\` is not a link in MDX`,
      hint: 'Write the address without `<` and `>`, or [what it is](address).',
    },
    repaired: `${source.slice(0, offset)} ${address} ${after}`,
  };
}

function takesSomething(name: ComponentName): boolean {
  return authorComponents[name].children !== 'none';
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
  return shorten(/^<+[^\s,;)<]{0,30}/.exec(rest)?.[0] ?? '<');
}

function lineEnd(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end === -1 ? source.length : end;
}

function replaceAt(source: string, offset: number, character: string): string {
  return source.slice(0, offset) + character + source.slice(offset + 1);
}
