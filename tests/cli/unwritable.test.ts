/** A public site that cannot be put where it should go. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, onTestFinished, test } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');
const main = path.join(project, 'src/cli/main.ts');
const archive = path.join(project, 'tests/fixtures/guarded-archive');

/** To root nothing is forbidden, so that it has somebody else try. */
const other = process.getuid?.() === 0 ? 65_534 : undefined;

/** Whether they can read the code at all. */
const canTry =
  other === undefined ||
  spawnSync(process.execPath, ['--check', main], { uid: other, gid: other }).status === 0;

/** A folder of whoever tries. */
function folderOfTheirs(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'hindsight-unwritable-'));
  onTestFinished(() => {
    for (const name of ['.', 'dist', 'dist/public']) {
      if (statSync(path.join(folder, name), { throwIfNoEntry: false })?.isDirectory()) {
        chmodSync(path.join(folder, name), 0o755);
      }
    }
    rmSync(folder, { recursive: true, force: true });
  });
  give(folder);
  return folder;
}

function give(...places: readonly string[]): void {
  for (const place of places) if (other !== undefined) chownSync(place, other, other);
}

/** A site that was put into a folder, as one finds it. */
function siteIn(folder: string): void {
  mkdirSync(path.join(folder, 'incidents'), { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), 'old');
  writeFileSync(path.join(folder, 'incidents/index.html'), 'old');
  give(path.dirname(folder), folder, path.join(folder, 'incidents'));
}

function build(folder: string, out: string, work = 'work', uid?: number) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [main, 'build', '--audience', 'public', '--out', path.join(folder, out)],
    {
      cwd: project,
      encoding: 'utf8',
      ...(uid !== undefined && { uid, gid: uid }),
      env: {
        ...process.env,
        HINDSIGHT_ARCHIVE: archive,
        HINDSIGHT_WORK: path.join(folder, work),
      },
    },
  );
  return { status, stdout, stderr };
}

/** Every file below a folder and what stands in it. */
function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/** What a command says that cannot do something: one line, and one with what to do. */
function said(message: RegExp): RegExp {
  return new RegExp(`^hindsight: ${message.source}\n {4}[A-Z][^\n]+\\.\n$`);
}

describe('a public site that cannot be written is told of in one line, and the old one stands:', () => {
  test('where the folder above is a file', () => {
    const folder = folderOfTheirs();
    writeFileSync(path.join(folder, 'dist'), 'a file');
    const { status, stderr } = build(folder, 'dist/public');
    expect(stderr).toMatch(
      said(/\S+dist cannot be written: part of that path is a file \(\w+\); \S+ is as it was/),
    );
    expect(status).toBe(2);
    expect(filesIn(folder)).toEqual({ dist: 'a file' });
  });

  test('where what is above the folder for caches is a file', () => {
    const folder = folderOfTheirs();
    siteIn(path.join(folder, 'dist/public'));
    writeFileSync(path.join(folder, 'work'), 'a file');
    const before = filesIn(folder);
    const { status, stderr } = build(folder, 'dist/public', 'work/caches');
    expect(stderr).toMatch(
      said(
        /\S+work\S* cannot be written: part of that path is a file \(ENOTDIR\); \S+ is as it was/,
      ),
    );
    expect(status).toBe(2);
    expect(filesIn(folder)).toEqual(before);
  });

  test('where no name is left for the folder that it takes the place of', () => {
    const folder = folderOfTheirs();
    const out = path.join('dist', 'p'.repeat(250));
    siteIn(path.join(folder, out));
    const before = filesIn(folder);
    const { status, stderr } = build(folder, out);
    expect(stderr).toMatch(
      said(/\S+ cannot be written: the name is too long \(ENAMETOOLONG\); \S+ is as it was/),
    );
    expect(status).toBe(2);
    expect(filesIn(folder)).toEqual(before);
  });

  test.skipIf(!canTry).each([
    ['the folder above it', 'dist'],
    ['the site itself', 'dist/public'],
  ])('where nobody may write into %s', (_, readOnly) => {
    const folder = folderOfTheirs();
    siteIn(path.join(folder, 'dist/public'));
    chmodSync(path.join(folder, readOnly), 0o555);
    const before = filesIn(folder);
    const { status, stdout, stderr } = build(folder, 'dist/public', 'work', other);
    expect(stderr).toMatch(
      said(/\S+ cannot be written: permission denied \(EACCES\); \S+dist\/public is as it was/),
    );
    expect(stderr).toContain(`${path.join(folder, readOnly)} cannot`);
    expect(stdout).toBe('');
    expect(status).toBe(2);
    expect(filesIn(folder)).toEqual(before);
  });
});
