/** axe-core in a page under test. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe: typeof axe;
    examined?: Examined | undefined;
  }
}

/** What axe was asked about on a page. */
interface Examined {
  /** What there was to be seen, each time it was asked about all of it. */
  readonly contents: Set<string>;
  readonly widths: Set<number>;
  /** How texts looked. */
  readonly looks: Set<string>;
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 at level AA, and what axe's authors advise beyond it. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules about where things lie and how large they are; all others, but for colours, go by what is to be seen. */
const layoutRules = ['target-size', 'scrollable-region-focusable'];

/** What axe finds wrong with a part of the page as it stands: `rule: element (why)` each. */
export async function violations(page: Page, within = 'html'): Promise<string[]> {
  // Through the debugger, which no policy of the page forbids.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  await page.evaluate(() => {
    window.examined = { contents: new Set(), widths: new Set(), looks: new Set() };
  });
  if ((await page.locator(within).count()) === 0)
    throw new Error(`Nothing to examine in ${within}`);
  return page.evaluate(examine, { within, tags, layoutRules });
}

/**
 * What axe finds in another width or theme, after `violations` looked at the page: it is asked about what differs. That
 * is the colours of every text that looks as it did not before, where things lie at each width, and everything else when
 * something else is to be seen.
 */
export function furtherViolations(page: Page, within = 'html'): Promise<string[]> {
  return page.evaluate(examine, { within, tags, layoutRules });
}

interface Question {
  readonly within: string;
  readonly tags: readonly string[];
  readonly layoutRules: readonly string[];
}

/** In the page: what is wrong with what was not examined before as it now is. */
async function examine({ within, tags, layoutRules }: Question): Promise<string[]> {
  const examined = window.examined;
  const parts = [...document.querySelectorAll(within)];
  const elements = parts.flatMap((part) => [part, ...part.querySelectorAll('*')]);
  if (!examined) throw new Error('The page was not looked at before');

  const [colours, others] = [true, false].map((wanted) =>
    window.axe
      .getRules([...tags])
      .filter(({ tags }) => !tags.some((tag) => tag === 'deprecated' || tag === 'experimental'))
      .filter(({ tags }) => tags.includes('cat.color') === wanted)
      // By name, for axe leaves some of them out unless asked for.
      .map(({ ruleId }) => ruleId),
  ) as [string[], string[]];

  const grounds = new Map<Element, string>();
  let boxes: { readonly paint: string; readonly area: DOMRect }[] | undefined;
  const contents = [...parts.map((part) => part.outerHTML), ...elements.map(isSeen)].join();
  const fresh = elements.filter((element) => {
    const look = lookOf(element);
    if (look === undefined || examined.looks.has(look)) return false;
    examined.looks.add(look);
    return true;
  });
  const rules = examined.contents.has(contents)
    ? examined.widths.has(innerWidth)
      ? []
      : [...layoutRules]
    : others;
  examined.contents.add(contents);
  examined.widths.add(innerWidth);
  return [...(await ask(parts, rules)), ...(await ask(fresh, colours))];

  async function ask(include: Element[], values: string[]): Promise<string[]> {
    if (include.length === 0 || values.length === 0) return [];
    const { violations } = await window.axe.run(
      { include },
      { runOnly: { type: 'rule', values }, resultTypes: ['violations'], preload: false },
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => {
        const why = failureSummary.split('\n').slice(1).join(' ').trim();
        return `${id}: ${target.join(' ')} (${why})`;
      }),
    );
  }

  function isSeen(element: Element): boolean {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
  }

  /** All that a question of colour hangs on; undefined for what shows no text of its own. */
  function lookOf(element: Element): string | undefined {
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const isText = texts.some(({ textContent }) => textContent?.trim());
    if (!isText && !element.matches('input, select, textarea')) return undefined;
    if (!isSeen(element)) return undefined;
    const { color, fontSize, fontWeight, fontStyle, textDecoration, textShadow, borderBottom } =
      getComputedStyle(element);
    const size = parseFloat(fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    const around = element.parentElement && getComputedStyle(element.parentElement).color;
    const own = [color, isLarge, fontWeight, fontStyle, textDecoration, textShadow, borderBottom];
    const ground = groundOf(element);
    return [...own, around, ground, ground.includes('placed') && beneath(element)].join();
  }

  /** What an element and all it is in are painted on. */
  function groundOf(element: Element | null): string {
    if (!element) return '';
    const known = grounds.get(element);
    if (known !== undefined) return known;
    const style = getComputedStyle(element);
    const { backgroundColor, backgroundImage, opacity, filter, position } = style;
    const placed = position === 'static' || position === 'relative' ? '' : 'placed';
    const own = [backgroundColor, backgroundImage, opacity, filter, placed].join();
    const ground = `${own};${groundOf(element.parentElement)}`;
    grounds.set(element, ground);
    return ground;
  }

  /** What is painted where an element is that may lie on others than those it is in. */
  function beneath(element: Element): string {
    boxes ??= [...document.querySelectorAll('*')].filter(isSeen).flatMap((box) => {
      const { backgroundColor, backgroundImage } = getComputedStyle(box);
      const isClear = backgroundColor === 'rgba(0, 0, 0, 0)' && backgroundImage === 'none';
      const paint = backgroundColor + backgroundImage;
      return isClear ? [] : [{ paint, area: box.getBoundingClientRect() }];
    });
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    return boxes
      .filter(({ area }) => area.left < x && area.right > x && area.top < y && area.bottom > y)
      .map(({ paint }) => paint)
      .join();
  }
}
