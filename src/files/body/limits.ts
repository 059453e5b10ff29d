/**
 * How much a body may hold. Within these bounds the parser answers in milliseconds; measured on
 * Sätteri 0.10.5, which beyond them takes seconds and gigabytes (a table of 1,000 columns and
 * 20,000 short rows) or ends the process (65,000 quotation marks in one paragraph).
 */
import type { Fault } from '#domain/outcome.ts';

const longestBody = 200_000;
const mostMarkup = 2_000;
const mostMarkupInFences = 20_000;
const mostMarkersInARow = 200;
const mostCells = 20_000;
const mostPunctuation = 2e7;
const mostPunctuationInFences = 2e8;

interface Measured {
  /** What makes the body too much for the parser, and the offset where. */
  readonly excess?: Fault & { readonly offset: number };
  /** `<` and `{` outside code fences. */
  readonly markup: number;
  /** Whether quotes and dashes can be made typographic; with very many of them it takes too long. */
  readonly smartPunctuation: boolean;
}

/** Measure a body before it is parsed, line by line and without understanding it. */
export function measure(text: string): Measured {
  if (text.length > longestBody) {
    return tooMuch(0, 0, `the body has ${text.length} characters, more than ${longestBody}`, {
      hint: 'Move logs and dumps into files beside this one and link to them.',
    });
  }
  const block = { marks: 0, length: 0, columns: 0, rows: 0, fenced: false };
  let markup = 0;
  let fencedMarkup = 0;
  let smartPunctuation = true;
  let fence: string | undefined;
  let offset = 0;
  for (const line of text.split('\n')) {
    const edge: string | undefined = fenceEdge(line);
    const isCode = fence !== undefined;
    if (edge !== undefined)
      fence = fence === undefined ? edge : closes(line, fence) ? undefined : fence;
    const count = countOf(line, /[<{]/g);
    if (isCode) fencedMarkup += count;
    else markup += count;
    if (markup > mostMarkup || fencedMarkup > mostMarkupInFences) {
      return tooMuch(offset, markup, 'there are too many `<` and `{` up to here', {
        hint: 'Put code between fences of ```, and long logs into files beside this one.',
      });
    }
    if (!isCode && markersBefore(line) > mostMarkersInARow) {
      return tooMuch(offset, markup, 'quotes or lists are nested too deeply', {
        hint: 'Nest them at most 32 deep.',
      });
    }
    if (line.trim() === '') Object.assign(block, { marks: 0, length: 0, columns: 0, rows: 0 });
    block.length += line.length + 1;
    block.marks += countOf(line, /["'.-]/g);
    const weight = block.marks * block.length;
    if (weight > (isCode ? mostPunctuationInFences : mostPunctuation)) smartPunctuation = false;
    block.rows += 1;
    block.columns = Math.max(block.columns, columnsOf(line));
    if (block.columns * block.rows > mostCells) {
      return tooMuch(offset, markup, `the table has more than ${mostCells} cells`, {
        hint: 'Put it into a CSV file beside this one and link to it.',
      });
    }
    offset += line.length + 1;
  }
  return { markup, smartPunctuation };
}

function tooMuch(offset: number, markup: number, message: string, { hint }: { hint: string }) {
  return { excess: { offset, message, hint }, markup, smartPunctuation: false };
}

/** The run of backticks or tildes that may open or close a fence at this line. */
function fenceEdge(line: string): string | undefined {
  return /^[\s>]*(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
}

/** Whether a line closes the fence that `opener`, its backticks or tildes, has opened. */
export function closes(line: string, opener: string): boolean {
  const [, edge = ''] = /^[\s>]*(`{3,}|~{3,})\s*$/.exec(line) ?? [];
  return edge[0] === opener[0] && edge.length >= opener.length;
}

/** How many quotes and lists begin at the start of a line. */
function markersBefore(line: string): number {
  if (line.length <= mostMarkersInARow) return 0;
  const prefix = /^(?:\s|>|[-+*](?=\s)|\d{1,9}[.)](?=\s))*/.exec(line)?.[0] ?? '';
  return countOf(prefix, /[>+*-]|\d+[.)]/g);
}

/** Columns of a table whose delimiter row this line may end with; 0 when it cannot be one. */
function columnsOf(line: string): number {
  let pipes = 0;
  let hyphens = 0;
  for (let at = line.length - 1; at >= 0; at -= 1) {
    const character = line[at];
    if (character === '|') pipes += 1;
    else if (character === '-') hyphens += 1;
    else if (character !== ':' && character !== ' ' && character !== '\t' && character !== '\r')
      break;
  }
  return hyphens > 0 ? pipes + 1 : 0;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
