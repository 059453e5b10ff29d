/** The page of patterns in a browser: how long a choice takes until it is seen, and until all of it stands. */
import type { Page } from 'playwright-core';
import type { PatternTableId } from '#domain/patterns/tables/tables.ts';
import { endBrowser, visit } from '../support/served.ts';
import { type Sample, median } from './metrics.ts';

/** A control of the page by its name, and what is chosen there. */
type Choice = readonly [name: string, value: string];

/** Where a reader has scrolled to, and what is chosen there, one after the other and round again. */
const scenes: readonly { readonly at: PatternTableId | 'top'; readonly choices: Choice[] }[] = [
  ...(['top', 'categories', 'categories-by-quarter', 'detection', 'actions'] as const).map(
    (at) => ({
      at,
      choices: [
        ['severity', 'sev2'],
        ['severity', ''],
      ] satisfies Choice[],
    }),
  ),
  {
    at: 'lengths',
    choices: [
      ['by', 'service'],
      ['time', 'toResolve'],
      ['by', 'severity'],
      ['time', 'toMitigate'],
    ],
  },
];
/** The first round is for the compiler. */
const rounds = 6;

/** Time every choice of every scene on a built site; the middle counts, and of scenes the slowest. */
export async function measurePatternsDrawn(site: string): Promise<Sample> {
  const { at, reader, end } = await visit(site);
  try {
    const context = await reader({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(at('patterns/'), { waitUntil: 'load' });
    await scrollTo(page, 'categories');
    await page.locator('[data-pattern=categories] canvas').waitFor();
    await page.locator('pattern-tables[aria-busy]').waitFor({ state: 'detached' });
    const timed: Timed[] = [];
    for (const scene of scenes) timed.push(await timeScene(page, scene));
    return {
      patternsDrawnMs: Math.max(...timed.map(({ seen }) => seen)),
      patternsStandingMs: Math.max(...timed.map(({ whole }) => whole)),
    };
  } finally {
    await end();
    await endBrowser();
  }
}

/** Milliseconds until what is in sight is on the screen, and until everything stands. */
interface Timed {
  readonly seen: number;
  readonly whole: number;
}

async function timeScene(page: Page, { at, choices }: (typeof scenes)[number]): Promise<Timed> {
  await scrollTo(page, at);
  const runs: Timed[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const choice of choices) {
      const timed = await page.evaluate(timeChoice, choice);
      if (round > 0) runs.push(timed);
    }
  }
  const middle = (values: number[]) => median(values) ?? NaN;
  return {
    seen: middle(runs.map(({ seen }) => seen)),
    whole: middle(runs.map(({ whole }) => whole)),
  };
}

/** Scroll, and wait until what has come into view is drawn. */
async function scrollTo(page: Page, at: PatternTableId | 'top'): Promise<void> {
  await page.evaluate((id) => {
    const section = document.querySelector(`[data-pattern=${id}]`);
    if (section) section.scrollIntoView({ block: 'start' });
    else window.scrollTo(0, 0);
  }, at);
  await page.waitForTimeout(1000);
}

/** Choose as a reader does; runs in the page. */
async function timeChoice([name, value]: Choice): Promise<Timed> {
  const host = document.querySelector('pattern-tables');
  const control = host?.querySelector<HTMLSelectElement>(`[name=${name}]`);
  if (!host || !control) throw new Error(`There is no control ${name}`);
  const begun = performance.now();
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  const seen = new Promise<number>((resolve) => {
    requestAnimationFrame(() => {
      // What is sent in a frame arrives once it is painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        resolve(performance.now() - begun);
      };
      port2.postMessage('painted');
    });
  });
  const whole = new Promise<number>((resolve) => {
    new MutationObserver((_records, observer) => {
      if (host.hasAttribute('aria-busy')) return;
      observer.disconnect();
      resolve(performance.now() - begun);
    }).observe(host, { attributeFilter: ['aria-busy'] });
  });
  return { seen: await seen, whole: await whole };
}
