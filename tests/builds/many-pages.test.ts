import { appendFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { discard, sandbox } from '../support/build.ts';
import { digestsOf } from '../support/site-bytes.ts';

// Enough that other threads help to draw their pages.
const postmortems = 450;
const page = 'postmortems/2026-01-11-reply-7-was-late/index.html';
const box = sandbox('guarded-archive');
let first: Record<string, string>;

beforeAll(async () => {
  for (let number = 1; number <= postmortems; number++) {
    const day = `2026-01-${String(number % 28 || 28).padStart(2, '0')}`;
    const name = number === 7 ? '2026-01-11-reply-7-was-late' : `${day}-reply-${number}-was-late`;
    const started = `started: ${name.slice(0, 10)}T10:00Z`;
    const head = ['---', `title: Reply ${number} was late`, 'severity: sev3', started];
    mkdirSync(join(box.archive, name));
    writeFileSync(
      join(box.archive, name, 'index.mdx'),
      [...head, 'status: draft', 'services: [checkout]', '---', ''].join('\n'),
    );
  }
  expect(await box.build()).toMatchObject({ code: 0 });
  first = digestsOf(box.site());
});

afterAll(() => discard(box));

test('a page has the same bytes whichever thread draws it', async () => {
  rmSync(box.work, { recursive: true });
  await box.build();
  expect(digestsOf(box.site())).toEqual(first);
});

test('an unchanged page is not written again', async () => {
  const inode = () => statSync(join(box.site(), page)).ino;
  const before = inode();
  await box.build();
  expect(inode()).toBe(before);
  expect(digestsOf(box.site())).toEqual(first);
});

test('what somebody changed in the site does not come back with the next build', async () => {
  appendFileSync(join(box.site(), page), '<p>Not from the archive</p>');
  await box.build();
  expect(digestsOf(box.site())).toEqual(first);
});

test('pages that are no more are not kept', async () => {
  const kept = () => readdirSync(join(box.work, 'internal/cache/pages'));
  const before = kept().length;
  rmSync(join(box.archive, '2026-01-11-reply-7-was-late'), { recursive: true });
  await box.build();
  expect(kept().length).toBeLessThan(before);
  expect(Object.keys(digestsOf(box.site()))).not.toContain(page);
});
