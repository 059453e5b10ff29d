import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hindsight } from '../support/command.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hindsight-build-'));
  for (const name of ['postmortems', 'notes', 'work']) {
    mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, name, 'kept.txt'), 'mine');
  }
});

afterEach(() => rmSync(folder, { recursive: true }));

const build = (out: string) =>
  hindsight(['build', '--out', out], {
    cwd: folder,
    env: {
      HINDSIGHT_ARCHIVE: path.join(folder, 'postmortems'),
      HINDSIGHT_WORK: path.join(folder, 'work'),
    },
  });

describe('a site takes the place of nothing else:', () => {
  test.each([
    ['the archive', 'postmortems', 'the archive'],
    ['a folder within it', 'postmortems/site', 'the archive'],
    ['where the command is run', '.', 'the archive'],
    ['the folder for caches', 'work', 'caches'],
    ['a folder with other things', 'notes', 'notes'],
    ['a file', 'notes/kept.txt', 'a file'],
  ])('not of %s', async (_, out, said) => {
    const { status, stderr } = await build(out);
    expect(stderr).toContain(said);
    expect(stderr).toContain('--out');
    expect(status).toBe(2);
    for (const name of ['postmortems', 'notes', 'work']) {
      expect(existsSync(path.join(folder, name, 'kept.txt'))).toBe(true);
    }
  });
});
