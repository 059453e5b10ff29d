import {
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEnvironment } from '#files/environment.ts';
import { stageOf } from '../../src/cli/stage.ts';
import { discard, sandbox } from '../support/build.ts';
import { digestsOf, filesOf, filesWith } from '../support/site-bytes.ts';
import { guardedSite } from '../support/sites.ts';

const box = sandbox('guarded-archive', { workOutside: true });
const site = box.site('public');
/** In the project, where the packages are found, and apart from those of all other builds. */
const stage = stageOf(readEnvironment({}), join(box.work, 'public'));
const build = () => box.build({ audience: 'public' });

beforeAll(async () => {
  cpSync(await guardedSite(), site, { recursive: true });
});

afterAll(() => discard(box));

test('an approved write-up has its page, with times in UTC', () => {
  const page = readFileSync(join(site, 'incidents/cards-declined-january-2026/index.html'), 'utf8');
  expect(page).toContain('Resolved · Major · Paying');
  expect(page).toContain('10 January 2026, 08:00–08:31 UTC');
  expect(page).toContain('10 January 2026, 08:12 UTC');
  expect(page).toContain('We first wrote that this lasted twenty minutes.');
  expect(page).not.toMatch(/<script(?! type="application\/ld\+json">)|\sstyle=/);
});

test('nothing internal is in a byte of the public site: no text, name, person or directory', () => {
  for (const word of ['zebrafinch', 'nadia', '2026-01-10-card', 'search-slow', 'pagefind']) {
    expect(filesWith(site, word)).toEqual([]);
  }
  const evidence = filesOf(site).filter((name) => /\.(?:js|csv|png)$/.test(name));
  expect(evidence).toEqual(['card.png', 'cards/cards-declined-january-2026.png']);
});

test('killed between the two renames that put it in its place, the next command puts the old site back', async () => {
  const before = digestsOf(site);
  const preload = new URL('../support/killed-before.ts', import.meta.url).href;
  const env = { NODE_OPTIONS: `--import=${preload}`, KILLED_BEFORE: site };
  expect(await box.build({ audience: 'public', env })).toMatchObject({ code: null });
  expect(readdirSync(dirname(site))).toEqual(['.public.previous']);
  expect(existsSync(stage)).toBe(true);
  await box.buildAndKill(/checked/, 0, { audience: 'public' });
  expect(digestsOf(site)).toEqual(before);
  expect(readdirSync(dirname(site))).toEqual(['public']);
});

test('a build whose caches are outside the project leaves nothing of its own in it', () => {
  expect(existsSync(stage)).toBe(false);
});

test('a place that can no longer be written to at the end of a build leaves the old site', async () => {
  const before = digestsOf(site);
  const [folder, away] = [dirname(site), `${dirname(site)}-away`];
  const { code, output } = await box.build({
    audience: 'public',
    seen: [/rendered/, () => (renameSync(folder, away), writeFileSync(folder, 'a file'))],
  });
  expect(readFileSync(folder, 'utf8')).toBe('a file');
  rmSync(folder);
  renameSync(away, folder);
  expect(output).toMatch(/hindsight: \S+dist cannot be written: part of that path is a file/);
  expect(output).not.toMatch(/^\s+at /m);
  expect(code).toBe(2);
  expect(digestsOf(site)).toEqual(before);
  expect(readdirSync(folder)).toEqual(['public']);
  expect(readdirSync(join(box.work, 'public'))).toEqual(['cache']);
});

test('an error in what was approved stops the public build, and the last good site stands', async () => {
  const before = digestsOf(site);
  const file = join(box.archive, '2026-01-10-card-payments-declined/public.approved.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace('impact: major', 'impact: huge'));
  const { code, output } = await build();
  expect(code).toBe(1);
  expect(output).toMatch(/public\.approved\.mdx:4:9 {2}error {2}impact: /);
  expect(digestsOf(site)).toEqual(before);
});

test('a history in which nothing was approved becomes a site that says so', async () => {
  rmSync(join(box.archive, '2026-01-10-card-payments-declined/public.approved.mdx'));
  expect(await build()).toMatchObject({ code: 0 });
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('No incidents');
  expect(filesWith(site, 'cards-declined')).toEqual([]);
});
