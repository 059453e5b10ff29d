import { type Finding, type Path, type Point, type Problem, formatPath } from '#domain/problem.ts';
import { fileStart } from './syntax.ts';
import type { LocateTarget } from './places.ts';

/**
 * Give a finding its place on disk: its own position, that of the field it names, or the first
 * line. `locate` belongs to the file; without it only positions are known.
 */
export function place(
  finding: Finding,
  file: string,
  locate?: (path: Path, target?: LocateTarget) => Point,
): Problem {
  const { rule, level, message, hint, path = [], at } = finding;
  const { line, column } =
    at ?? locate?.(path, rule === 'unknown-key' ? 'key' : 'value') ?? fileStart;
  return { rule, level, file, line, column, path: formatPath(path), message, hint };
}
