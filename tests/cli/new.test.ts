import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hindsight as run } from '../support/command.ts';

const archiveFile = `organisation: { name: Ours, timezone: America/New_York }
services: [{ id: payments, name: Payments }]
severities: { sev1: { aliases: [P1] } }
`;
const known = ['--started', '2026-03-14 23:30', '--services', 'payments'];

let archive: string;

beforeEach(() => {
  archive = mkdtempSync(path.join(tmpdir(), 'hindsight-new-'));
  writeFileSync(path.join(archive, 'archive.yaml'), archiveFile);
});

afterEach(() => rmSync(archive, { recursive: true }));

const hindsight = (...args: string[]) => run(args, { root: archive });

describe('hindsight new', () => {
  test('makes a draft that the check has nothing to say about, and says where it is', async () => {
    const { status, stdout } = await hindsight(
      'new',
      'Pool: ran # out',
      '--severity',
      'P1',
      ...known,
    );
    expect(stdout).toBe('2026-03-14-pool-ran-out/index.mdx\n');
    expect(status).toBe(0);
    const text = readFileSync(path.join(archive, stdout.trim()), 'utf8');
    expect(text).toMatch(/^---\ntitle: "Pool: ran # out"\nstatus: draft\nseverity: sev1\n/);
    expect((await hindsight('check')).stdout).toBe('1 post-mortem, no problems\n');
  });

  test('names the directory for the day in the archive’s zone', async () => {
    const { stdout } = await hindsight(
      ...['new', 'Late', '--started', '2026-03-15T02:00Z', '--services', 'payments'],
    );
    expect(stdout).toBe('2026-03-14-late/index.mdx\n');
  });

  test('overwrites nothing', async () => {
    await hindsight('new', 'Late', ...known);
    const file = path.join(archive, '2026-03-14-late/index.mdx');
    writeFileSync(file, 'mine');
    const { status, stderr } = await hindsight('new', 'Late', ...known);
    expect(stderr).toContain('2026-03-14-late is there already');
    expect(status).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  test.each([
    [['new'], 'there is no title'],
    [['new', 'a', 'b'], 'hindsight new "a b"'],
    [['new', 'a'], 'it is not said when it started'],
    [['new', 'a', '--started', '02:14'], '"02:14" has no date'],
    [['new', 'a', '--started', '2026-03-08 02:30'], 'did not exist in America/New_York'],
    [['new', 'a', '--started', '2026-03-14T02:14Z'], 'Known: payments.'],
    [['new', 'a', ...known, '--services', 'paymnts'], 'Did you mean "payments"?'],
    [['new', 'a', ...known, '--severity', 'P7'], '"P7" is not a severity'],
    [['new', 'a', ...known, '--kind', 'near-mis'], 'Did you mean "near-miss"?'],
  ])('says what to type after %j', async (args, sentence) => {
    const { status, stderr } = await hindsight(...args);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
    expect(status).toBe(2);
    expect(readdirSync(archive)).toEqual(['archive.yaml']);
  });
});
