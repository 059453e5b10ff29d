import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { discard, sandbox } from '../support/build.ts';
import { digestsOf } from '../support/site-bytes.ts';

// Enough that other threads help to draw their pages.
const postmortems = 450;
const idOf = (number: number) =>
  `2026-01-${String(number % 28 || 28).padStart(2, '0')}-reply-${number}-was-late`;
const pageOf = (number: number) => `postmortems/${idOf(number)}/index.html`;
const box = sandbox('guarded-archive');
let first: Record<string, string>;

beforeAll(async () => {
  for (let number = 1; number <= postmortems; number++) {
    const id = idOf(number);
    const started = `started: ${id.slice(0, 10)}T10:00Z`;
    const head = ['---', `title: Reply ${number} was late`, 'severity: sev3', started];
    mkdirSync(join(box.archive, id));
    writeFileSync(
      join(box.archive, id, 'index.mdx'),
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

describe('when one post-mortem is removed, and somebody has changed the page of another in the site', () => {
  const [same, changed, removed] = [pageOf(3), pageOf(5), pageOf(7)];
  const fileOf = (page: string) => statSync(join(box.site(), page)).ino;
  const kept = () => readdirSync(join(box.work, 'internal/cache/pages')).length;
  let fileBefore: number;
  let keptBefore: number;
  let next: Record<string, string>;

  beforeAll(async () => {
    fileBefore = fileOf(same);
    keptBefore = kept();
    appendFileSync(join(box.site(), changed), '<p>Not from the archive</p>');
    rmSync(join(box.archive, idOf(7)), { recursive: true });
    await box.build();
    next = digestsOf(box.site());
  });

  test('a page that stays as it was is not written again', () => {
    expect(fileOf(same)).toBe(fileBefore);
  });

  test('what was changed in the site does not come back', () => {
    expect(next[changed]).toBe(first[changed]);
  });

  test('the page of what was removed is gone, and is not kept', () => {
    expect(first).toHaveProperty([removed]);
    expect(next).not.toHaveProperty([removed]);
    expect(kept()).toBeLessThan(keptBefore);
    expect(existsSync(dirname(join(box.site(), removed)))).toBe(false);
  });
});
