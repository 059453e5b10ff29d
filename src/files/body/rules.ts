/** What can be wrong with a body, and how a finding about it is made. */
import type { Finding, Level, Point } from '#domain/problem.ts';
import { restore } from './escape.ts';

interface BodyRule {
  readonly level: Level;
  /** What the rule wants, in one sentence, for the guide. */
  readonly description: string;
}

/** Every rule of the reader of bodies. */
export const bodyRules = {
  'body-limit': {
    level: 'error',
    description: 'A body is of a size that a person wrote: long logs stand in files beside it.',
  },
  'mdx-syntax': {
    level: 'error',
    description: 'Tags and braces are well-formed; `<` and `{` that are meant as such are escaped.',
  },
  'code-in-body': {
    level: 'error',
    description: 'Bodies are text: no import, no export, no expression besides {/* a comment */}.',
  },
  'raw-html': { level: 'error', description: 'Bodies are Markdown and components, not HTML.' },
  'unknown-component': { level: 'error', description: 'Only the author components are used.' },
  'bad-prop': { level: 'error', description: 'A component gets the props it knows, as text.' },
  'misplaced-component': {
    level: 'error',
    description: 'A component stands on lines of its own, with inside it what it can show.',
  },
  'unclosed-fence': { level: 'error', description: 'Every code fence is closed.' },
  'fence-language': {
    level: 'note',
    description: 'A code fence names a language that can be coloured, or none.',
  },
  'heading-level': {
    level: 'warning',
    description: 'Headings go from ## to ####, one level at a time; # is the title’s.',
  },
  'bad-link': {
    level: 'error',
    description: 'Links lead to https, http and mailto addresses, other post-mortems and files.',
  },
  'broken-link': {
    level: 'error',
    description: 'What a relative link or an #anchor names exists.',
  },
  'bad-image': {
    level: 'error',
    description: 'Pictures are PNG, JPEG, WebP or GIF files beside the text and are described.',
  },
  'bad-evidence': {
    level: 'error',
    description: 'Files that are linked to are plain files of a known type and a sensible size.',
  },
  'bad-series': {
    level: 'error',
    description: 'A Metric’s CSV has a column `at` of ascending times and columns of numbers.',
  },
} as const satisfies Record<string, BodyRule>;

export type BodyRuleId = keyof typeof bodyRules;

/** Takes what is wrong with a body; positions are those of the body's own text. */
export type Report = (rule: BodyRuleId, at: Point, message: string, hint: string) => void;

/** Collect findings, moved down by the lines that stand above the body in its file. */
export function collectFindings(firstLine: number): { findings: Finding[]; report: Report } {
  const findings: Finding[] = [];
  return {
    findings,
    report: (rule, { line, column }, message, hint) => {
      const at = { line: line + firstLine - 1, column };
      findings.push({
        rule,
        level: bodyRules[rule].level,
        // They quote what was parsed, stand-ins included.
        message: restore(message),
        hint: restore(hint),
        at,
      });
    },
  };
}
