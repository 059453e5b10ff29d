/** axe-core in a page under test. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 at level AA, and what axe's authors advise beyond it. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Extent {
  /** Selects the part to look at; left out, the whole page. */
  readonly within?: string;
  /** Only the rules about colour. */
  readonly colours?: boolean;
}

/** What axe finds wrong with the page as it stands: `rule: element (why)` each. */
export async function violations(page: Page, extent: Extent = {}): Promise<string[]> {
  const { within = 'html', colours = false } = extent;
  // Through the debugger, which no policy of the page forbids.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const given = { within, colours, tags };
  return page.evaluate(async ({ within, colours, tags }) => {
    const rules = window.axe
      .getRules(tags)
      .filter((rule) => !rule.tags.some((tag) => tag === 'deprecated' || tag === 'experimental'))
      .filter((rule) => !colours || rule.tags.includes('cat.color'))
      // By name, for axe leaves some of them out unless asked for.
      .map(({ ruleId }) => ruleId);
    const found = await window.axe.run(within, {
      runOnly: { type: 'rule', values: rules },
      resultTypes: ['violations'],
      preload: false,
    });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => {
        const why = failureSummary.split('\n').slice(1).join(' ').trim();
        return `${id}: ${target.join(' ')} (${why})`;
      }),
    );
  }, given);
}
