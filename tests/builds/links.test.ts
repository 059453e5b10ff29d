import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { pagesIn } from '../support/html-pages.ts';
import { type LinkedSite, brokenLinks, unreachable } from '../support/links.ts';
import { filesOf } from '../support/site-bytes.ts';
import { builtSite, crowdedBase, crowdedSite, quietSite } from '../support/sites.ts';

const sites = {
  'the internal site': () => builtSite('internal'),
  'the public site': () => builtSite('public'),
  [`an internal site of many pages below ${crowdedBase}`]: () => crowdedSite(),
  [`a public site without incidents below ${crowdedBase}`]: () => quietSite(),
};

describe.each(Object.entries(sites))('%s', (name, built) => {
  const base = name.endsWith(crowdedBase) ? crowdedBase : '/';
  const site = async (): Promise<LinkedSite> => {
    const folder = await built();
    return { folder, base, pages: pagesIn(folder) };
  };

  test('refers to nothing that is not there', async () => {
    expect(brokenLinks(await site())).toEqual([]);
  });

  test('leads from its home page to every other', async () => {
    expect(unreachable(await site())).toEqual([]);
  });
});

describe('in a copy of the internal site', () => {
  let folder: string;
  let home: string;

  beforeAll(async () => {
    folder = copyOf(await builtSite('internal'));
    home = readFileSync(join(folder, 'index.html'), 'utf8');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['<a href="/nowhere/">A</a>', 'no such file'],
    ['<a href="../nowhere/#part">A</a>', 'no such file'],
    ['<a href="/tags">A</a>', 'lacks its last slash'],
    ['<a href="#nothing-has-this-name">A</a>', 'no such anchor'],
    ['<a href="/tags/#nothing-has-this-name">A</a>', 'no such anchor'],
    ['<a href="javascript:alert(1)">A</a>', 'no scheme to lead outside by'],
    ['<a href="http://">A</a>', 'no scheme to lead outside by'],
    ['<img src="nowhere.png" alt="">', 'no such file'],
    ['<img src="/favicon.svg" srcset="/favicon.svg 1x, /nowhere.svg 2x" alt="">', 'no such file'],
    ['<link rel="stylesheet" href="/_astro/nowhere.css">', 'no such file'],
    ['<link rel="alternate" type="application/atom+xml" href="/feed.xml">', 'no such file'],
    ['<script src="/_astro/nowhere.js"></script>', 'no such file'],
    ['<form action="/nowhere/"></form>', 'no such file'],
    ['<meta http-equiv="refresh" content="0; url=/nowhere/">', 'no such file'],
    ['<template><a href="/nowhere/">A</a></template>', 'no such file'],
  ])('%s in a page is reported with its page', (markup, why) => {
    writeFileSync(join(folder, 'index.html'), home.replace('</main>', `${markup}</main>`));
    const broken = brokenLinks({ folder, base: '/', pages: pagesIn(folder) });
    expect(broken).toMatchObject([{ page: 'index.html', why }]);
  });
});

test('a stylesheet that fetches what is not there is reported', async () => {
  const folder = ownCopyOf(await builtSite('public'));
  const style = filesOf(folder).find((file) => file.endsWith('.css')) ?? 'none.css';
  writeFileSync(join(folder, style), '@font-face { src: url("/fonts/nowhere.woff2") }');
  expect(brokenLinks({ folder, base: '/', pages: pagesIn(folder) })).toEqual([
    { page: style, link: '/fonts/nowhere.woff2', why: 'no such file' },
  ]);
});

test('a site served below another path than it was built for refers to nothing that is there', async () => {
  const folder = await builtSite('public');
  const broken = brokenLinks({ folder, base: crowdedBase, pages: pagesIn(folder) });
  expect(new Set(broken.map(({ page }) => page)).size).toBeGreaterThan(pagesIn(folder).length - 1);
});

test('a page that nothing links to is reported', async () => {
  const folder = ownCopyOf(await builtSite('public'));
  cpSync(join(folder, 'index.html'), join(folder, 'alone.html'));
  const site = { folder, base: '/', pages: pagesIn(folder) };
  expect(unreachable(site)).toEqual(['alone.html']);
});

/** A copy to break; the built site itself is shared. */
function copyOf(site: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'hindsight-links-'));
  cpSync(site, folder, { recursive: true });
  return folder;
}

/** A copy that goes when the test is over. */
function ownCopyOf(site: string): string {
  const folder = copyOf(site);
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}
