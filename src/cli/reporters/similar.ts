/** Similar incidents for a person at a terminal, at night. */
import { styleText } from 'node:util';
import { longDate } from '#domain/calendar.ts';
import { fixHolds } from '#domain/taxonomy.ts';
import type { Output } from '../command.ts';
import { type SimilarAnswer, type SimilarResult, mostLookedAt } from '../similar-answer.ts';
import { visible } from './report.ts';

type Paper = Pick<Output, 'colour' | 'width'> & {
  /** The day: promises due before it are late. */
  readonly today: string;
};

/** Lines longer than this are hard to read, and shorter than that nothing fits. */
const widest = 100;
const narrowest = 40;

const labels = {
  reasons: 'Matched',
  checkFirst: 'Check first',
  fix: 'Stopped it',
  ruledOut: 'Not this',
  promises: 'Since then',
} as const;

const indent = '  ';
const column = indent.length + 'Check first'.length + 2;

/** Print what is close in full, and of the rest where it is and why it came up. */
export function reportSimilar({ close, searched, results }: SimilarAnswer, paper: Paper): string {
  const near = results.filter((result) => result.close);
  const others = results.filter((result) => !result.close);
  const head =
    close > 0
      ? `${close}${close < mostLookedAt ? '' : ' or more'} close, ${searched} searched`
      : `Nothing close. You may be the first. ${searched} searched.`;
  const blocks = [
    paint(head, 'bold', paper),
    ...near.map((result) => report(result, paper)),
    ...(others.length > 0 ? [close > 0 ? 'Less close:' : 'The nearest, which are not close:'] : []),
    ...others.map((result) => [...headOf(result, paper), ...matched(result, paper)].join('\n')),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function report(result: SimilarResult, paper: Paper): string {
  const { checkFirst, fix, ruledOut, promises } = result;
  const since = [
    ...promises.kept.map((text) => `kept: ${text}`),
    ...promises.open.map(({ text, due }) => {
      const state = due < paper.today ? 'late, due' : 'open, due';
      return `${state} ${longDate(due)}: ${text}`;
    }),
  ];
  return [
    ...headOf(result, paper),
    ...matched(result, paper),
    ...row(labels.checkFirst, checkFirst, paper),
    ...row(labels.fix, fix ? [`${fix.text} ${fixHolds[fix.holds].description}`] : [], paper),
    ...row(
      labels.ruledOut,
      ruledOut.map(({ text }) => text),
      paper,
    ),
    ...row(labels.promises, since, paper),
  ].join('\n');
}

function headOf({ title, date, file }: SimilarResult, paper: Paper): string[] {
  const width = widthOf(paper);
  const both = `${longDate(date)}  ${inert(file)}`;
  return [
    ...wrap(title, width).map((line) => paint(line, 'bold', paper)),
    ...(both.length > width ? [longDate(date), inert(file)] : [both]).map((line) =>
      paint(line, 'dim', paper),
    ),
  ];
}

function matched({ reasons }: SimilarResult, paper: Paper): string[] {
  const texts = reasons.map(({ kind, text }) => (kind === 'words' ? `"${text}"` : text));
  return row(labels.reasons, texts.length > 0 ? [texts.join(' · ')] : [], paper);
}

/** A label, and beside it texts that each begin a line. */
function row(label: string, texts: readonly string[], paper: Paper): string[] {
  const lines = texts.flatMap((text) => wrap(text, widthOf(paper) - column));
  return lines.map((line, index) => {
    const name = `${indent}${index === 0 ? label : ''}`.padEnd(column);
    return `${index === 0 ? paint(name, 'cyan', paper) : name}${line}`;
  });
}

function widthOf({ width }: Paper): number {
  return Math.max(narrowest, Math.min(widest, width));
}

/** Break a text between words; a word that is longer than a line has one for itself. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of inert(text).split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** On one line, and without what would move a cursor. */
function inert(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim());
}

function paint(text: string, style: Parameters<typeof styleText>[0], { colour }: Paper): string {
  return colour ? styleText(style, text, { validateStream: false }) : text;
}
