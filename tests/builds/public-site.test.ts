import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Result, discard, sandbox } from '../support/build.ts';
import { digestsOf, filesOf, filesWith } from '../support/site-bytes.ts';

const box = sandbox('guarded-archive');
const site = box.site('public');
const build = () => box.build({ audience: 'public' });
let built: Result;

beforeAll(async () => {
  built = await build();
});

afterAll(() => discard(box));

test('an approved write-up has its page, with times in UTC', () => {
  expect(built).toMatchObject({ code: 0 });
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
