/** What a public site serves beside its pages: the bytes that were approved, or nothing. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Result, discard, sandbox } from '../support/build.ts';
import { digestsOf } from '../support/site-bytes.ts';

const box = sandbox('guarded-archive');
const site = box.site('public');
const build = (...args: string[]) => box.build({ audience: 'public', args });
const directory = join(box.archive, '2026-02-11-search-slow');
const csv = 'at,errors\n2026-02-11T09:14Z,1\n2026-02-11T09:20Z,7\n';
const approvedCsv = '5a2f61d0d930f9c83625b96b9a29eaff33f9bc8a514d0ba25c6288bed382b43c';
const approvedPicture = '38f74b614f2aa6971e5dd7eb1a49e93cdcd55ca3aae14ca70208ee771dcb808c';
const pages = 'incidents/searching-took-long';
let built: Result;

beforeAll(async () => {
  const picture = new URL('../fixtures/bodies/2026-03-14-pool-exhausted/pool.png', import.meta.url);
  writeFileSync(join(directory, 'pool.png'), readFileSync(picture));
  writeFileSync(join(directory, 'errors.csv'), csv);
  writeFileSync(
    join(directory, 'public.approved.mdx'),
    `---
title: Searching took long
slug: searching-took-long
impact: minor
affects: [Paying]
started: 2026-02-11T09:14Z
resolved: 2026-02-11T09:44Z
approvedBy: nadia
approvedOn: 2026-02-12
published: 2026-02-12
sha256:
  errors.csv: ${approvedCsv}
  pool.png: ${approvedPicture}
---

Answers came late, as ![a line that climbs and falls](pool.png) shows.

<Metric src="errors.csv" title="Late answers" />
`,
  );
  built = await build();
});

afterAll(() => discard(box));

const served = (name: string) =>
  createHash('sha256')
    .update(readFileSync(join(site, pages, name)))
    .digest('hex');
const asApproved = { 'errors.csv': approvedCsv, 'index.html': true, 'pool.png': approvedPicture };

test('has each picture and measurement as it was approved, and no other file', () => {
  expect(built.code, built.output).toBe(0);
  expect(readdirSync(join(site, pages)).sort()).toEqual(Object.keys(asApproved));
  expect(served('pool.png')).toBe(approvedPicture);
  expect(served('errors.csv')).toBe(approvedCsv);
});

test('a file that is replaced while the site is built does not get into it', async () => {
  const isReplaced = /checked/;
  const seen = [
    isReplaced,
    () => writeFileSync(join(directory, 'errors.csv'), csv.replace('7', '9')),
  ] as const;
  const before = digestsOf(site);
  const { output } = await box.build({ audience: 'public', seen });
  expect(output).toMatch(isReplaced);
  expect(digestsOf(site)).toEqual(before);
});

test('one that lies there in place of the approved one stops the build, and every page stays live', async () => {
  const before = digestsOf(site);
  const { code, output } = await build();
  expect(output).toMatch(/public\.approved\.mdx:12:15 {2}error {2}sha256\.errors\.csv: /);
  expect(code).toBe(1);
  expect(digestsOf(site)).toEqual(before);
});

test('held back, its write-up keeps none of the others from being published', async () => {
  const other = join(box.archive, '2026-01-10-card-payments-declined/public.approved.mdx');
  writeFileSync(other, readFileSync(other, 'utf8').replace('title: Cards', 'title: Some cards'));
  const { code, output } = await build('--hold-back');
  expect(output).toMatch(/Held back.*2026-02-11-search-slow\/public\.approved\.mdx/);
  expect(code).toBe(0);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('Some cards');
  expect(existsSync(join(site, pages))).toBe(false);
});
