/** What a write-up tells customers, piece by piece, each with its place in the file. */
import type { Body, Segment } from '#domain/body.ts';
import type { InternalFile } from '#domain/leaks/inside.ts';
import type { Passage } from '#domain/leaks/judge.ts';
import type { InternalText } from '#domain/leaks/leak.ts';
import { textOfHtml } from '#domain/leaks/markup.ts';
import { blockLines } from '#domain/lines.ts';
import type { Path } from '#domain/problem.ts';

/** A write-up, read as far as it could be. */
export interface WriteUpText {
  readonly id: string;
  readonly kind: 'draft' | 'approved';
  readonly written: InternalFile;
  readonly bodyText: string;
  /** The line of the file, from 1, on which the body begins. */
  readonly bodyLine: number;
  readonly body: Body;
}

/** A comment of MDX: it stays inside. */
const comment = /\{\s*\/\*([^]*?)\*\/\s*\}/g;

/** Fields of which customers see nothing. */
const keptInside = new Set(['waivers', 'approvedBy', 'approvedOn', 'published', 'sha256']);

/** Give everything customers read of a write-up: its fields, then its text. */
export function* passagesOf(writeUp: WriteUpText): Generator<Passage> {
  const { written, bodyText } = writeUp;
  const isReadable = typeof written.data === 'object' && written.data !== null;
  // Where fields cannot be told apart, all of it may be meant for customers.
  if (!isReadable && bodyText === '') {
    yield { text: written.text, path: [], pointAt: written.pointAt };
    return;
  }
  for (const [name, value] of Object.entries(written.data ?? {})) {
    if (!keptInside.has(name)) yield* fieldPassages(value, [name], written);
  }
  yield bodyPassage(writeUp);
}

const isPlain = /^[^*_~&<>[\]`\\{|#]*$/;

/** What customers read of the text where that differs from what is written: `na**di**a`. */
export function shownText({ body, bodyText }: WriteUpText): string {
  return isPlain.test(bodyText) ? '' : body.segments.map(segmentText).join('\n');
}

function segmentText(segment: Segment): string {
  if ('html' in segment) return textOfHtml(segment.html);
  const props = Object.values(segment.props).filter((value) => typeof value === 'string');
  const series = segment.component === 'Metric' ? segment.data.series.map(({ name }) => name) : [];
  return [...props, ...series, ...segment.children.map(segmentText)].join('\n');
}

function* fieldPassages(value: unknown, path: Path, written: InternalFile): Generator<Passage> {
  if (typeof value === 'string') {
    const isBlock = path.length === 1 && value.includes('\n');
    if (!isBlock) yield fieldPassage(value, path, written);
    else {
      for (const [index, { text }] of blockLines(value).entries()) {
        yield fieldPassage(text, [...path, index], written);
      }
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      yield* fieldPassages(item, [...path, Array.isArray(value) ? Number(key) : key], written);
    }
  }
}

function fieldPassage(text: string, path: Path, written: InternalFile): Passage {
  return {
    text,
    path,
    pointAt(offset) {
      const start = written.locate(path);
      const line = written.text.split('\n')[start.line - 1] ?? '';
      const shown = line.slice(start.column - 1);
      const quotes = /^["']/.test(shown) ? 1 : 0;
      // Folded or escaped text is not found at its place; the field then has to do.
      const isPlain = shown.startsWith(text, quotes);
      return isPlain ? { ...start, column: start.column + quotes + offset } : start;
    },
  };
}

/** The text as its author wrote it, without comments, which stay inside. */
function bodyPassage({ bodyText, bodyLine, written }: WriteUpText): Passage {
  const start = written.text.length - bodyText.length;
  const isWhole = written.text.endsWith(bodyText);
  return {
    text: bodyText.replace(comment, (kept) => kept.replace(/[^\n]/g, ' ')),
    path: [],
    pointAt: (offset) =>
      isWhole ? written.pointAt(start + offset) : { line: bodyLine, column: 1 },
  };
}

/** What a write-up says to the inside alone: comments, reasons, and all of it while it is a draft. */
export function* keptTexts(writeUp: WriteUpText): Generator<InternalText> {
  const { kind, written, bodyText } = writeUp;
  const { file } = written;
  const start = written.text.length - bodyText.length;
  for (const { 1: text = '', index } of bodyText.matchAll(comment)) {
    yield { text, source: (offset) => ({ file, ...written.pointAt(start + index + offset) }) };
  }
  const { waivers } = (written.data ?? {}) as { waivers?: unknown };
  for (const [index, waiver] of (Array.isArray(waivers) ? waivers : []).entries()) {
    const { reason } = (waiver ?? {}) as { reason?: unknown };
    const source = () => ({ file, ...written.locate(['waivers', index]) });
    if (typeof reason === 'string') yield { text: reason, source };
  }
  if (kind === 'approved') return;
  for (const { text, pointAt } of passagesOf(writeUp)) {
    yield { text, source: (offset) => ({ file, ...pointAt(offset) }) };
  }
}
