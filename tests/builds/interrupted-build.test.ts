import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { discard, sandbox } from '../support/build.ts';
import { digestsOf } from '../support/site-bytes.ts';

const box = sandbox('guarded-archive');
const edited = join(box.archive, '2026-02-11-search-slow/index.mdx');
const write = (word: string) =>
  writeFileSync(
    edited,
    readFileSync(edited, 'utf8').replace(/Nobody was \w+/, `Nobody was ${word}`),
  );
let before: Record<string, string>;

beforeAll(async () => {
  await box.build();
  before = digestsOf(box.site());
  write('stopped');
});

afterAll(() => discard(box));

const moments: [name: string, at: RegExp, afterMs: number][] = [
  ['while Astro starts', /checked/, 0],
  ['while pages are rendered', /checked/, 1500],
  ['while the search index is made', /rendered/, 0],
];

test.each(moments)('killed %s, a build leaves the old site whole', async (_name, at, afterMs) => {
  const { code } = await box.buildAndKill(at, afterMs);
  expect(code).toBeNull();
  expect(digestsOf(box.site())).toEqual(before);
});

test('killed at its very end, a build leaves the old or the new site, or one the next build heals', async () => {
  await box.buildAndKill(/indexed/);
  const after = existsSync(box.site()) ? digestsOf(box.site()) : {};
  const page = 'postmortems/2026-02-11-search-slow/index.html';
  const changed = Object.keys(before).filter((name) => before[name] !== after[name]);
  if (changed.includes(page)) expect(readSite(page)).toContain('Nobody was stopped');
});

test('the next build heals what was left, and nothing temporary stays', async () => {
  expect(await box.build()).toMatchObject({ code: 0 });
  expect(readSite('postmortems/2026-02-11-search-slow/index.html')).toContain('Nobody was stopped');
  expect(readdirSync(dirname(box.site()))).toEqual(['internal']);
  expect(readdirSync(join(box.work, 'internal'))).toEqual(['cache']);
});

test('of two builds at once the second says that one is running, and the first is not disturbed', async () => {
  write('harmed');
  const running = box.build();
  await vi.waitUntil(() => existsSync(join(box.work, 'internal/lock')), { timeout: 10_000 });
  const second = await box.build();
  expect(second.code).toBe(2);
  expect(second.output).toMatch(
    /another command \(process \d+\) is already building the internal site/,
  );
  expect(await running).toMatchObject({ code: 0 });
  expect(readSite('postmortems/2026-02-11-search-slow/index.html')).toContain('Nobody was harmed');
});

function readSite(name: string): string {
  return readFileSync(join(box.site(), name), 'utf8');
}
