/** Problems for a person: where, what, and what to type instead. */
import { styleText } from 'node:util';
import type { Level, Problem } from '#domain/problem.ts';
import { type Reporter, sentence, summarise, visible } from './report.ts';

/** Print every problem, then how many there are. */
export const terminal: Reporter = (problems, summary) => {
  const report = reportProblems(problems, summary.colour);
  return `${report}${report && '\n'}${summarise(problems, summary)}\n`;
};

/** Print every problem. */
export function reportProblems(problems: readonly Problem[], colour = false): string {
  return problems.map((problem) => reportProblem(problem, colour)).join('');
}

const colours = { error: 'red', warning: 'yellow', note: 'blue' } as const satisfies Record<
  Level,
  string
>;

function reportProblem(problem: Problem, colour: boolean): string {
  const { file, line, column, level, hint } = problem;
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const place = `${oneLine(file)}:${line}:${column}`;
  const what = `${place}  ${paint(colours[level], level)}  ${oneLine(sentence(problem))}`;
  const lines = visible(hint)
    .split('\n')
    .filter((text) => text !== '');
  return [what, ...lines.map((text) => paint('dim', `    ${text}`))].join('\n') + '\n';
}

function oneLine(text: string): string {
  return visible(text.replaceAll('\n', ' '));
}
