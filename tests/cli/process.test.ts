/** What the process of a command adds to what is tested in this one: its streams, its pipe, its exit code. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { archiveFile, archiveOnDisk, draft, someId } from '../support/archive.ts';
import { hindsight } from '../support/command.ts';

const cli = path.resolve(import.meta.dirname, '../../src/cli');
const archive = {
  'archive.yaml': archiveFile,
  [`${someId}/index.mdx`]: draft('symptoms: [remaining connection slots are reserved]\nkind: odd'),
};

function start(args: readonly string[], root: string, main = 'hindsight.js') {
  return spawn(process.execPath, [path.join(cli, main), ...args], {
    cwd: root,
    env: {
      ...process.env,
      HINDSIGHT_ARCHIVE: root,
      HINDSIGHT_TODAY: '2026-11-26',
      HINDSIGHT_WORK: path.join(root, '_work'),
    },
  });
}

async function run(args: readonly string[], root: string, input = '', main?: string) {
  const child = start(args, root, main);
  child.stdin.end(input);
  const ended = new Promise((resolve) => child.once('close', resolve));
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ]);
  return { status, stdout, stderr };
}

describe.each(['hindsight.js', 'main.ts'])('the process of %s', (main) => {
  test.each([
    ['says to whom it may concern', ['check'], ''],
    ['says what is wrong apart from what comes out', ['check', '--formt', 'json'], ''],
    ['hears what comes in by a pipe', ['similar'], 'FATAL: remaining connection slots\n'],
    ['knows its commands', ['--help'], ''],
  ])('%s: %j', async (_, args, input) => {
    const root = archiveOnDisk(archive);
    const here = await hindsight(args, { root, input });
    expect(here.stdout + here.stderr).not.toBe('');
    expect(await run(args, root, input, main)).toEqual(here);
  });

  test('ends quietly when nobody reads on', async () => {
    const keys = Array.from({ length: 3000 }, (_, n) => `unknown${n}: x\n`).join('');
    const child = start(['check'], archiveOnDisk({ [`${someId}/index.mdx`]: draft(keys) }), main);
    let complaints = '';
    child.stderr.on('data', (said: Buffer) => (complaints += said.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((resolve) => child.once('close', resolve));
    expect(complaints).toBe('');
  });
});
