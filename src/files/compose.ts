/** The YAML library at work, within limits. */
import { type CST, Composer, type Document, Lexer, Parser, YAMLParseError } from 'yaml';
import { deepest } from './nesting.ts';

const options = {
  version: '1.2',
  schema: 'core',
  merge: false,
  stringKeys: true,
  strict: true,
  // Ours, below: the library compares every key with every other one.
  uniqueKeys: false,
  logLevel: 'error',
  prettyErrors: false,
} as const;

/**
 * Compose the document, as the library's own parseDocument does, but stop at a bracket too many:
 * the time it takes grows with the square of the depth.
 */
export function compose(source: string): Document.Parsed | TooDeep {
  const composer = new Composer(options);
  const tokens = tokensOf(source);
  let first: Document.Parsed | undefined;
  try {
    for (const document of composer.compose(tokens, true, source.length)) {
      if (!first) first = document;
      else if (first.errors.at(-1)?.code !== 'MULTIPLE_DOCS') {
        first.errors.push(
          new YAMLParseError(rangeOf(document), 'MULTIPLE_DOCS', 'a second document'),
        );
      }
    }
  } catch (error) {
    if (error instanceof TooDeep) return error;
    if (error instanceof RangeError) return new TooDeep(0);
    throw error;
  }
  return first ?? new TooDeep(0);
}

/** The nesting went beyond what is read, at this offset. */
export class TooDeep extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super('too deep');
    this.offset = offset;
  }
}

/** Lexemes that are no part of the text: document, flow end, scalar. */
const marks = new Set(['\x02', '\x18', '\x1f']);

function* tokensOf(source: string): Generator<CST.Token> {
  const parser = new Parser();
  let offset = 0;
  let depth = 0;
  let isText = false;
  for (const lexeme of new Lexer().lex(source)) {
    if (!isText && (lexeme === '[' || lexeme === '{') && ++depth > deepest) {
      throw new TooDeep(offset);
    }
    if (!isText && (lexeme === ']' || lexeme === '}')) depth--;
    if (isText || !marks.has(lexeme)) offset += lexeme.length;
    isText = !isText && lexeme === '\x1f';
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

function rangeOf({ range }: Document.Parsed): [number, number] {
  return [range[0], range[0] + 1];
}
