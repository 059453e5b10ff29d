import { readFile, readdir, stat } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedBrowser } from '../support/served.ts';

const folder = new URL('../../public/fonts/', import.meta.url);

const files = [
  'inter.woff2',
  'jetbrains-mono.woff2',
  'source-serif-4-italic.woff2',
  'source-serif-4.woff2',
];

describe('the fonts', () => {
  let page: Page;

  beforeAll(async () => {
    page = await (await sharedBrowser()).newPage();
  });

  afterAll(() => page?.close());

  /** Measure how wide a text runs in one of our fonts. */
  async function width(file: string, text: string, css = ''): Promise<number> {
    const font = (await readFile(new URL(file, folder))).toString('base64');
    await page.setContent(
      `<style>@font-face { font-family: ours; src: url(data:font/woff2;base64,${font}); font-weight: 400 700 }
      span { font: 100px ours; ${css} }</style><span></span>`,
    );
    return page.evaluate(async (text) => {
      const span = document.querySelector('span');
      if (!span) throw new Error('no span');
      span.textContent = text;
      await document.fonts.load(`100px ours`, text);
      return span.getBoundingClientRect().width;
    }, text);
  }

  test('weigh at most 125 kB together, and 62 kB before anything is read', async () => {
    const sizes = new Map<string, number>();
    for (const name of await readdir(folder)) {
      if (name.endsWith('.woff2')) sizes.set(name, (await stat(new URL(name, folder))).size);
    }
    expect([...sizes.keys()].sort()).toEqual(files);
    const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    expect(all).toBeLessThanOrEqual(125_000);
    const preloaded =
      (sizes.get('inter.woff2') ?? Infinity) + (sizes.get('source-serif-4.woff2') ?? Infinity);
    expect(preloaded).toBeLessThanOrEqual(62_000);
  });

  test.each(files)('%s comes with its licence', async (file) => {
    const licence = file.replace(/(-italic)?\.woff2$/, '.LICENSE.txt');
    expect(await readFile(new URL(licence, folder), 'utf8')).toMatch(
      /^Copyright [^]*SIL OPEN FONT LICENSE Version 1.1/,
    );
  });

  test.each(files)('%s has tabular figures, so columns of times line up', async (file) => {
    const css = 'font-variant-numeric: tabular-nums';
    expect(await width(file, '11:11', css)).toBeCloseTo(await width(file, '00:08', css), 1);
  });

  test.each(files.filter((file) => !file.startsWith('jetbrains')))(
    '%s has every weight from regular to bold',
    async (file) => {
      const widths = [];
      for (const weight of [400, 550, 700]) {
        widths.push(await width(file, 'Hindsight', `font-weight: ${weight}`));
      }
      expect(new Set(widths).size).toBe(3);
    },
  );

  test.each(['inter.woff2', 'jetbrains-mono.woff2'])(
    '%s shows an error line as it was written, without ligatures',
    async (file) => {
      for (const text of ['a != b', 'a -> b', 'a => b', '5x5']) {
        const apart = 'font-variant-ligatures: none; font-feature-settings: "calt" 0';
        expect(await width(file, text)).toBe(await width(file, text, apart));
      }
    },
  );
});
