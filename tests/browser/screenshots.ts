/**
 * Pictures of every type of page, for looking at: `npm run screenshots -- [--out DIR] [--only NAME]`.
 *
 * Each is taken in both themes at three widths, and as it would be printed. `--only incident` takes those whose file
 * name contains the word.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { hardest, typesIn } from '../support/page-types.ts';
import { type Visit, endBrowser, visit } from '../support/served.ts';
import { buildSite } from '../support/site-build.ts';

interface Shot {
  readonly name: string;
  readonly path: string;
  /** What the reader does before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

const widths = [320, 768, 1280];
const themes = ['light', 'dark'] as const;

/** What is seen only in use. */
const inUse: readonly Shot[] = [
  {
    name: 'search-dialog',
    path: '',
    async act(page) {
      await page.keyboard.press('/');
      await page.locator('#search-dialog[open] textarea').fill('connection pool');
      await page.locator('#search-dialog .result').first().waitFor();
      await page.locator('#search-dialog .incident-card').first().waitFor();
    },
  },
  {
    name: 'search-results',
    path: 'search/?q=remaining+connection+slots',
    async act(page) {
      await page.locator('.result').first().waitFor();
      await page.locator('.incident-card').first().waitFor();
    },
  },
  {
    name: 'search-nothing',
    path: 'search/?q=zebrafinch',
    act: (page) => page.locator('.search-state').waitFor(),
  },
  {
    name: 'list-filtered',
    path: 'postmortems/?service=payments',
    act: (page) => page.locator('.results > li').first().waitFor(),
  },
  {
    name: 'list-nothing',
    path: 'postmortems/?q=zebrafinch',
    act: (page) => page.locator('.status a').waitFor(),
  },
];

async function run(): Promise<void> {
  const { out, only } = options();
  const folder = mkdtempSync(join(tmpdir(), 'hindsight-screenshots-'));
  mkdirSync(out, { recursive: true });
  try {
    for (const audience of ['internal', 'public'] as const) {
      const built = join(folder, audience);
      await buildSite(audience, built);
      const shots = [...ofEveryType(audience, built), ...(audience === 'internal' ? inUse : [])]
        .map((shot) => ({ ...shot, name: `${audience}-${shot.name}` }))
        .filter(({ name }) => name.includes(only));
      const site = await visit(built);
      try {
        for (const shot of shots) await take(site, shot, out);
      } finally {
        await site.end();
      }
    }
  } finally {
    await endBrowser();
    rmSync(folder, { recursive: true });
  }
}

function options(): { out: string; only: string } {
  const { values } = parseArgs({
    options: {
      out: {
        type: 'string',
        default: fileURLToPath(new URL('../../screenshots/', import.meta.url)),
      },
      only: { type: 'string', default: '' },
    },
  });
  return { out: resolve(values.out), only: values.only };
}

/** The pages that between them show everything of their type, named for their route: `postmortems-id-2`. */
function ofEveryType(audience: 'internal' | 'public', folder: string): Shot[] {
  const types = typesIn(folder, audience);
  return [...types.keys()].flatMap((route) => {
    const words = route.match(/\w+/g)?.filter((word) => word !== 'index') ?? [];
    const name = words.join('-') || 'home';
    return hardest(types, route).map(({ path }, index) => ({
      name: index === 0 ? name : `${name}-${index + 1}`,
      path,
    }));
  });
}

async function take(site: Visit, { name, path, act }: Shot, out: string): Promise<void> {
  const context = await site.reader({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(site.at(path), { waitUntil: 'networkidle' });
  await act?.(page);
  // A dialog covers the window, not the page.
  const fullPage = (await page.locator('dialog[open]').count()) === 0;
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      await wrote(join(out, `${name}-${width}-${colorScheme}.png`), (file) =>
        page.screenshot({ path: file, fullPage }),
      );
    }
  }
  await wrote(join(out, `${name}.pdf`), (file) => page.pdf({ path: file, format: 'A4' }));
  await context.close();
}

async function wrote(file: string, write: (file: string) => Promise<unknown>): Promise<void> {
  await write(file);
  console.log(relative(process.cwd(), file));
}

await run();
