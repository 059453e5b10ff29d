/** Problems for a program: an array with the fields of a problem, always in the same order. */
import type { Problem } from '#domain/problem.ts';
import type { Reporter } from './report.ts';

export const json: Reporter = (problems) => `${JSON.stringify(problems.map(inOrder), null, 2)}\n`;

function inOrder({ rule, level, file, line, column, path, message, hint }: Problem): Problem {
  return { rule, level, file, line, column, path, message, hint };
}
