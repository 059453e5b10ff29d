/** What keeps readers from a page, at every width and in both themes. */
import type { Page } from 'playwright-core';
import { furtherViolations, violations } from './axe.ts';

const widths = [320, 768, 1280];
const themes = ['light', 'dark'] as const;

/** How much is looked at; left out, all of the page at every width. */
interface Extent {
  /** Widths of the screen, in CSS pixels. */
  readonly sizes?: readonly number[];
  /** Selector of what is looked at. */
  readonly within?: string;
  /** Selector of what is looked at in every theme and width, and not only in the first. */
  readonly again?: string;
}

/** What axe finds, and where the page is wider than the screen: `at 320 px, dark: rule: element (why)` each. */
export async function barriers(
  page: Page,
  { sizes = widths, within = 'html', again = within }: Extent = {},
): Promise<string[]> {
  const found: string[] = [];
  let look = () => violations(page, within);
  // The next width begins in the theme that is there already.
  let order: readonly (typeof themes)[number][] = themes;
  for (const width of sizes) {
    await page.setViewportSize({ width, height: 800 });
    found.push(...(await tooWide(page)).map((fault) => `at ${width} px: ${fault}`));
    for (const colorScheme of order) {
      await page.emulateMedia({ colorScheme });
      await painted(page);
      const faults = await look();
      found.push(...faults.map((fault) => `at ${width} px, ${colorScheme}: ${fault}`));
      look = () => furtherViolations(page, again);
    }
    order = order.toReversed();
  }
  return found;
}

/** Colours follow a change of theme with the next frame. */
function painted(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}

/** The elements that make the page scroll sideways. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const widest = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.localName}.${[...element.classList].join('.')}`);
    return [`${scrollWidth} px wide because of ${widest.slice(-3).join(', ') || 'something'}`];
  });
}

/** Unfold everything: what is folded away is read too. */
export async function showAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
