import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { healSwap, swap } from '#files/staging.ts';

let folder: string;
let target: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hindsight-'));
  target = join(folder, 'dist/internal');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** A staged site of one page. */
function staged(page: string): string {
  const place = join(folder, 'staged');
  mkdirSync(place);
  writeFileSync(join(place, 'index.html'), page);
  return place;
}

const served = () => readFileSync(join(target, 'index.html'), 'utf8');
const beside = () => readdirSync(join(folder, 'dist'));

test('a staged site takes the place of the one before, and only it remains', () => {
  swap(staged('old'), target);
  swap(staged('new'), target);
  expect(served()).toBe('new');
  expect(beside()).toEqual(['internal']);
  expect(existsSync(join(folder, 'staged'))).toBe(false);
});

test('a swap that was cut off between its two renames is undone', () => {
  swap(staged('old'), target);
  renameSync(target, join(folder, 'dist/.internal.previous'));
  healSwap(target);
  expect(served()).toBe('old');
  expect(beside()).toEqual(['internal']);
});

test('a swap that was cut off after its two renames is finished', () => {
  swap(staged('new'), target);
  mkdirSync(join(folder, 'dist/.internal.previous'));
  mkdirSync(join(folder, 'dist/.internal.incoming'));
  healSwap(target);
  expect(served()).toBe('new');
  expect(beside()).toEqual(['internal']);
});

test.each(['rename', 'symlink'] as const)(
  'a swap that fails midway (%s) puts the old site back',
  (method) => {
    swap(staged('old'), target, method);
    // No folder can be renamed to a place within itself: the target has been put aside by then.
    expect(() => swap(folder, target)).toThrow('EINVAL');
    expect(served()).toBe('old');
    expect(beside().filter((name) => !/^\.internal\.[ab]$/.test(name))).toEqual(['internal']);
  },
);

describe('with a symbolic link', () => {
  test('the site is swapped at once, and one copy is kept', () => {
    for (const page of ['first', 'second', 'third']) {
      swap(staged(page), target, 'symlink');
      expect(served()).toBe(page);
      expect(lstatSync(target).isSymbolicLink()).toBe(true);
      expect(beside()).toHaveLength(2);
    }
  });

  test('a folder gives way to a link, and a link to a folder', () => {
    swap(staged('folder'), target);
    swap(staged('link'), target, 'symlink');
    expect(served()).toBe('link');
    swap(staged('folder again'), target);
    expect(served()).toBe('folder again');
    expect(beside()).toEqual(['internal']);
  });

  test('what a swap that was cut off had put aside is removed', () => {
    swap(staged('old'), target, 'symlink');
    mkdirSync(join(folder, 'dist/.internal.b'));
    healSwap(target);
    expect(served()).toBe('old');
    expect(beside().sort()).toEqual(['.internal.a', 'internal']);
  });
});
