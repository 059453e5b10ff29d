/** What can be wrong with a file before anybody looks at what it says. */
import type { LeakRule } from '#domain/leaks/judge.ts';
import type { Finding, Point } from '#domain/problem.ts';

/** Every rule of the reader: what it wants, in one sentence, for the guide. */
export const syntaxRules = {
  'ignored-file': 'Every file that looks like a post-mortem is one.',
  'directory-name': 'A post-mortem’s directory is named YYYY-MM-DD-slug: it is its id and its URL.',
  'same-name': 'No two directories differ in upper and lower case only.',
  'missing-postmortem': 'A post-mortem’s directory holds an index.mdx.',
  'missing-archive-file': 'The archive has an archive.yaml that names the organisation.',
  logo: 'The logo of the public site is a picture in public/.',
  exposure: 'exposure.csv has a header `date,deploys`, then a day and a whole number a line.',
  'not-a-file': 'What is named like a post-mortem is a file that can be read.',
  'outside-archive': 'A symbolic link does not lead out of the archive.',
  unreadable: 'Whoever runs Hindsight may read the files.',
  'file-too-large': 'A text file is at most 512 KB long.',
  encoding: 'Files are UTF-8.',
  'control-character': 'There are no control characters besides tab and line feed.',
  'hidden-character': 'There are no characters that nobody can see or that turn text around.',
  'empty-file': 'A file says something.',
  'no-frontmatter': 'A file begins with its frontmatter.',
  'text-before-frontmatter': 'Nothing stands before the frontmatter.',
  'toml-frontmatter': 'Frontmatter is YAML.',
  'frontmatter-fence': 'Three hyphens at the beginning of a line open and close the frontmatter.',
  'unclosed-frontmatter': 'Frontmatter is closed by a line of three hyphens.',
  'yaml-syntax': 'Frontmatter is YAML 1.2.',
  'yaml-tab': 'YAML is indented with spaces.',
  'yaml-quotes': 'Text that YAML would read as something else stands in quotes.',
  'yaml-alias': 'Anchors and aliases are not used: every value is written out.',
  'yaml-merge': 'Merge keys are not used: every value is written out.',
  'yaml-tag': 'Tags are not used: values are text, numbers, true, false, lists and keys.',
  'yaml-document': 'A file holds one YAML document without directives.',
  'yaml-key': 'Keys are plain text.',
  'yaml-number': 'Numbers are finite.',
  'yaml-depth': 'Values nest at most 32 levels deep.',
  'yaml-comment': 'Text after a `#` is a comment and says so by a space.',
  'duplicate-key': 'A key is written once.',
  'top-level': 'Frontmatter consists of keys and values.',
  'same-slug': 'No two write-ups share a public URL.',
  'changed-since-approval': 'A write-up says what was approved.',
  'restricted-write-up': 'Nothing of a restricted post-mortem is approved for the public.',
} as const satisfies Record<string, string>;

export type SyntaxRule = keyof typeof syntaxRules;

/** Those an archive may have its own opinion about, under `checks`; the others are always errors. */
export const configurableRules = [
  'changed-since-approval',
  'ignored-file',
  'logo',
  'missing-archive-file',
  'unused-waiver',
  'yaml-comment',
] as const satisfies readonly (SyntaxRule | LeakRule)[];

/** A finding of the reader, at a position of the file; an error unless said otherwise. */
export function syntaxFinding(
  rule: SyntaxRule,
  at: Point,
  message: string,
  hint: string,
  level: Finding['level'] = 'error',
): Finding {
  return { rule, level, message, hint, at };
}

export const fileStart: Point = { line: 1, column: 1 };

/** Turns offsets of one text into lines and columns; finds the lines when first asked. */
export function pointsOf(text: string): (offset: number) => Point {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
