/** Problems as annotations of a change on GitHub, the worst first, and all of them in the log. */
import { type Level, type Problem, levels } from '#domain/problem.ts';
import { type Reporter, sentence, summarise } from './report.ts';
import { reportProblems } from './terminal.ts';

/** GitHub shows so many of a kind in a step and drops the others silently. */
const mostOfAKind = 10;

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const satisfies Record<
  Level,
  string
>;

export const github: Reporter = (problems, summary) => {
  const annotated = levels.flatMap((level) =>
    problems.filter((problem) => problem.level === level).slice(0, mostOfAKind),
  );
  const more = problems.length - annotated.length;
  return [
    problems.length > 0 ? inertLog(reportProblems(problems)) : '',
    ...annotated.map((problem) => `${annotate(problem)}\n`),
    more > 0 ? `+${more} more: see the log above\n` : '',
    `${summarise(problems, summary)}\n`,
  ].join('');
};

function annotate(problem: Problem): string {
  const { rule, level, file, line, column, hint } = problem;
  const properties = Object.entries({ file, line, col: column, title: rule })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${commands[level]} ${properties}::${escapeData(`${sentence(problem)}\n${hint}`)}`;
}

/** Text an author wrote must not be taken for a command of the runner. */
function inertLog(report: string): string {
  return report.replace(/^[ \t]*(?=::|##\[)/gm, (indentation) => `${indentation}| `);
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
