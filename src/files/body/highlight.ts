/** Code with its words marked for colouring: `<span class="token keyword">`, and nothing else. */
import { createRequire } from 'node:module';
import type { Grammar, Token, TokenStream } from 'prismjs';
import { escapeHtml } from './escape.ts';

type Prism = typeof import('prismjs');

/** Beyond these code is shown without colours: some of Prism's patterns take time squared. */
const longestCode = 10_000;
const longestLine = 1_000;
const mostColoured = 40_000;
const deepest = 20;

const require = createRequire(import.meta.url);
let prism: Prism | undefined;

/** Colours the code of one body. */
export type Highlighter = (code: string, language: string) => string;

/** A highlighter gives code as HTML, coloured when Prism knows the language and it is not too long. */
export function createHighlighter(): Highlighter {
  let left = mostColoured;
  return (code, language) => {
    const isShort = code.length <= Math.min(longestCode, left) && !hasLongLine(code);
    const grammar = isShort && language !== 'text' ? grammarOf(language) : undefined;
    if (!grammar) return escapeHtml(code);
    left -= code.length;
    return write(loadPrism().tokenize(code, grammar), 0);
  };
}

function write(stream: TokenStream, depth: number): string {
  if (typeof stream === 'string') return escapeHtml(stream);
  if (Array.isArray(stream)) return stream.map((part) => write(part, depth)).join('');
  const content = depth < deepest ? write(stream.content, depth + 1) : escapeHtml(textOf(stream));
  return `<span class="token ${classesOf(stream)}">${content}</span>`;
}

function classesOf({ type, alias }: Token): string {
  return [type, alias]
    .flat()
    .filter((name) => typeof name === 'string' && /^[a-z][a-z0-9-]*$/.test(name))
    .join(' ');
}

function textOf(stream: TokenStream): string {
  if (typeof stream === 'string') return stream;
  return Array.isArray(stream) ? stream.map(textOf).join('') : textOf(stream.content);
}

function hasLongLine(code: string): boolean {
  return code.length > longestLine && code.split('\n').some(({ length }) => length > longestLine);
}

function grammarOf(language: string): Grammar | undefined {
  const { languages } = loadPrism();
  if (!Object.hasOwn(languages, language)) {
    const load = require('prismjs/components/index.js') as {
      (names: readonly string[]): void;
      silent: boolean;
    };
    load.silent = true;
    load([language]);
  }
  const grammar: unknown = Object.hasOwn(languages, language) ? languages[language] : undefined;
  return typeof grammar === 'object' ? (grammar as Grammar) : undefined;
}

/** Prism, loaded with the first code that needs it. */
function loadPrism(): Prism {
  prism ??= require('prismjs') as Prism;
  return prism;
}
