import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { discard, sandbox } from '../support/build.ts';
import { digestsOf } from '../support/site-bytes.ts';
import { builtSite } from '../support/sites.ts';

const box = sandbox('guarded-archive');
const shipped = '2026-03-14-payments-pool-exhausted/index.html';
const page = 'postmortems/2026-02-11-search-slow/index.html';
let before: Record<string, string>;

beforeAll(async () => {
  // What stands there is the site of another archive, and shares no page with the new one.
  cpSync(await builtSite('internal'), box.site(), { recursive: true });
  before = digestsOf(box.site());
  expect(before).toHaveProperty([`postmortems/${shipped}`]);
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
  if (page in after) expectNewSite();
  else expect([{}, before]).toContainEqual(after);
});

test('of two builds at once the second says that one is running, and the first is not disturbed', async () => {
  const { promise: isAtWork, resolve } = Promise.withResolvers<void>();
  const running = box.build({ seen: [/checked/, resolve] });
  await isAtWork;
  const second = await box.build();
  expect(second.code).toBe(2);
  expect(second.output).toMatch(
    /another command \(process \d+\) is already building the internal site/,
  );
  expect(await running).toMatchObject({ code: 0 });
  expectNewSite();
});

test('a build heals what killed ones left, and nothing temporary stays', () => {
  expect(readdirSync(dirname(box.site()))).toEqual(['internal']);
  expect(readdirSync(join(box.work, 'internal'))).toEqual(['cache']);
});

function expectNewSite(): void {
  expect(readFileSync(join(box.site(), page), 'utf8')).toContain('Nobody was blocked');
  expect(existsSync(join(box.site(), 'postmortems', shipped))).toBe(false);
}
