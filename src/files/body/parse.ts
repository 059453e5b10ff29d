/** MDX into a tree, with every syntax error on the way. */
import { type Features, type HastNode, mdxToHast } from 'satteri';
import type { Point } from '#domain/problem.ts';
import { pointsOf } from '../syntax.ts';
import { standIns } from './escape.ts';
import { measure } from './limits.ts';
import type { Report } from './rules.ts';
import { explainSyntax, readParserMessage } from './syntax-errors.ts';

/** Errors reported in one body before the reader gives up on the rest of its syntax. */
const mostErrors = 30;

/** Work spent on repairs, in squares of `<` and `{`: what a parse of a broken body costs. */
const mostRepairWork = 1e7;

/** A parsed body. */
export interface ParsedBody {
  /** Undefined where the text cannot be read as MDX at all. */
  readonly tree: HastNode | undefined;
  /** What was parsed: as long as the author's text, with stand-ins where that was not MDX. */
  readonly source: string;
  readonly pointAt: (offset: number) => Point;
}

/** Parse a body. What the parser stops at is reported, repaired and parsed again. */
export function parseBody(text: string, report: Report): ParsedBody {
  let source = hideModules(text.replace(/[\uFDD0-\uFDD3]/g, '\uFFFD'));
  const pointAt = pointsOf(text);
  const { excess, markup, smartPunctuation } = measure(source);
  if (excess) {
    report('body-limit', pointAt(excess.offset), excess.message, excess.hint);
    return { tree: undefined, source, pointAt };
  }
  const features = featuresWith(smartPunctuation);
  const attempts = Math.min(mostErrors, Math.floor(mostRepairWork / (markup * markup + 1)) + 1);
  const pending: string[] = [];
  for (let attempt = 0; attempt <= attempts; attempt += 1) {
    const { tree, message = '' } = attemptParse(source, features);
    if (tree) return { tree, source, pointAt };
    const read = readParserMessage(message, source);
    const error = read && explainSyntax(source, read, pending);
    if (!error || error.repaired === source) {
      report(
        'mdx-syntax',
        pointAt(read?.offset ?? 0),
        `this is not MDX: ${read?.text ?? 'it cannot be read'}`,
        'Write `\\<` and `\\{` for the characters themselves.',
      );
      break;
    }
    if (error.fault) {
      const { rule = 'mdx-syntax', fault } = error;
      report(rule, pointAt(error.offset), fault.message, fault.hint);
    }
    source = error.repaired;
  }
  return { tree: undefined, source, pointAt };
}

/**
 * Keep modules from the parser: nothing of them is wanted, and Sätteri 0.10.5 ends the process over
 * some (`export a` followed by a backtick and a backslash).
 */
function hideModules(text: string): string {
  return text.replace(
    /(^\uFEFF?|[\r\n])(i(?=mport[ \t{*])|e(?=xport[ \t{*]))/g,
    (_, before: string, letter: 'i' | 'e') => before + standIns[letter],
  );
}

/** What Astro gives its own Markdown, besides frontmatter, which is cut off before. */
function featuresWith(smartPunctuation: boolean): Features {
  return { gfm: { footnotes: { clobberPrefix: '' } }, smartPunctuation, frontmatter: false };
}

function attemptParse(source: string, features: Features): { tree?: HastNode; message?: string } {
  try {
    return { tree: mdxToHast(source, { features }) };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}
