/**
 * A problem is data. Rules find, the check places, reporters print.
 */

/** How much a problem matters: an error blocks, a warning should be mended, a note is advice. */
export type Level = 'error' | 'warning' | 'note';

export const levels = ['error', 'warning', 'note'] as const satisfies readonly Level[];

/** Where a value sits in the frontmatter: `['factors', 0, 'category']`. Empty: the whole file. */
export type Path = readonly (string | number)[];

/** A position in a text file; line and column count from 1, columns in UTF-16 code units. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** What a rule found in one document, before anybody knows at which line it stands. */
export interface Finding {
  /** The rule's id, kebab-case: the same in reports, in archive.yaml `checks` and in the guide. */
  readonly rule: string;
  readonly level: Level;
  /** What is wrong and what is there, in one sentence without a final full stop. */
  readonly message: string;
  /** What to type instead. */
  readonly hint: string;
  /** The field concerned; the file's reader turns it into a position. */
  readonly path?: Path;
  /** The position itself, for findings that no field carries (syntax, body). */
  readonly at?: Point;
}

/** A finding with its place on disk: what `hindsight check --format json` prints. */
export interface Problem {
  readonly rule: string;
  readonly level: Level;
  /** Path relative to where the command was run, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `factors[0].category`, or an empty string. */
  readonly path: string;
  readonly message: string;
  readonly hint: string;
}

/** Whether a problem keeps what it is about from being shown to anybody. */
export function isError({ level }: Pick<Problem, 'level'>): boolean {
  return level === 'error';
}

/** Write a path the way people say it: `['factors', 0, 'category']` gives `factors[0].category`. */
export function formatPath(path: Path): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`,
    )
    .join('');
}

/** Order problems by file, then line, then column, then rule: the order in which one mends them. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
