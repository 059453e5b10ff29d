/** A swap killed before each of its changes to the disk, one after the other. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type SwapMethod, healSwap, swap } from '#files/staging.ts';

const staging = new URL('../../src/files/staging.ts', import.meta.url).href;
const preload = new URL('../support/killed-before.ts', import.meta.url).href;

interface Place {
  readonly target: string;
  readonly staged: string;
}

/** A site of two pages, and another that is about to take its place. */
function place(before: SwapMethod | 'nothing'): Place {
  const folder = mkdtempSync(join(tmpdir(), 'hindsight-killed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [target, staged] = [join(folder, 'dist/public'), join(folder, 'staged')];
  const stage = (version: string) => {
    mkdirSync(join(staged, 'incidents'), { recursive: true });
    writeFileSync(join(staged, 'index.html'), version);
    writeFileSync(join(staged, 'incidents/index.html'), version);
  };
  if (before !== 'nothing') {
    stage('old');
    swap(staged, target, before);
  }
  stage('new');
  return { target, staged };
}

/** Call a function of staging.ts in a process of its own, and kill that before its n-th change. */
function killedAt(change: number, call: string): boolean {
  const script = `import { healSwap, swap } from ${JSON.stringify(staging)}; ${call};`;
  const { signal, status, stderr } = spawnSync(
    process.execPath,
    ['--import', preload, '--input-type=module', '--eval', script],
    { env: { ...process.env, KILLED_BEFORE: String(change) }, encoding: 'utf8' },
  );
  if (signal === null) expect(status, stderr).toBe(0);
  return signal === 'SIGKILL';
}

/** What a server finds at this moment: `old` or `new` where every page is, `nothing`, or a mixture. */
function found({ target }: Place): string {
  if (!existsSync(target)) return 'nothing';
  const pages = ['index.html', 'incidents/index.html'].map((name) => join(target, name));
  return [...new Set(pages.map((page) => readFileSync(page, 'utf8')))].join(' and ');
}

function beside({ target }: Place): string[] {
  const folder = join(target, '..');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** What a server finds after a kill at each moment, and once the next command has healed that. */
function killedAtEachMoment(before: SwapMethod | 'nothing', method: SwapMethod): string[] {
  const seen: string[] = [];
  for (let change = 1; ; change++) {
    const site = place(before);
    const { staged, target } = site;
    const swapping = `swap(${JSON.stringify(staged)}, ${JSON.stringify(target)}, ${JSON.stringify(method)})`;
    const wasKilled = killedAt(change, swapping);
    const atOnce = found(site);
    healSwap(target);
    seen.push(`${atOnce}, then ${found(site)}`);
    const places = beside(site).filter((name) => name !== 'public');
    expect(places.length, places.join()).toBeLessThanOrEqual(1);
    for (const name of places) expect(name).toMatch(/^\.public\.[ab]$/);
    if (!wasKilled) return [...new Set(seen)];
  }
}

describe('killed at any moment of a swap, a site is wholly the old or the new one', () => {
  test('by renaming: but for the instant between two renames, after which the old one is put back', () => {
    expect(killedAtEachMoment('rename', 'rename')).toEqual([
      'old, then old',
      'nothing, then old',
      'new, then new',
    ]);
  });

  test('by a symbolic link: without such an instant', () => {
    expect(killedAtEachMoment('symlink', 'symlink')).toEqual(['old, then old', 'new, then new']);
  });

  test('when the one way takes the place of the other', () => {
    const states = ['old, then old', 'nothing, then old', 'new, then new'];
    expect(killedAtEachMoment('rename', 'symlink')).toEqual(states);
    expect(killedAtEachMoment('symlink', 'rename')).toEqual(states);
  });

  test('when there was none', () => {
    const states = ['nothing, then nothing', 'new, then new'];
    expect(killedAtEachMoment('nothing', 'rename')).toEqual(states);
    expect(killedAtEachMoment('nothing', 'symlink')).toEqual(states);
  });
});

test('killed between the two renames, and again at each moment of healing, the old site comes back', () => {
  for (let change = 1; ; change++) {
    const site = place('rename');
    const { staged, target } = site;
    const secondRename = { ...process.env, KILLED_BEFORE: target };
    const script = `import { swap } from ${JSON.stringify(staging)}; swap(${JSON.stringify(staged)}, ${JSON.stringify(target)});`;
    const args = ['--import', preload, '--input-type=module', '--eval', script];
    expect(spawnSync(process.execPath, args, { env: secondRename }).signal).toBe('SIGKILL');
    expect(found(site)).toBe('nothing');
    expect(beside(site)).toEqual(['.public.previous']);
    const wasKilled = killedAt(change, `healSwap(${JSON.stringify(target)})`);
    healSwap(target);
    expect(found(site)).toBe('old');
    expect(beside(site)).toEqual(['public']);
    if (!wasKilled) return;
  }
});
