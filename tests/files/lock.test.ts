import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { takeLock } from '#files/lock.ts';
import { UserError } from '#files/user-error.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hindsight-'));
  file = join(folder, 'internal/lock');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** The number of a process that has ended. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version']);
  await new Promise((resolve) => child.on('close', resolve));
  return child.pid ?? 0;
}

test('a lock that somebody holds is refused, with the number of the process', async () => {
  const lock = await takeLock(file, 'building');
  await expect(takeLock(file, 'building')).rejects.toThrow(UserError);
  await expect(takeLock(file, 'building')).rejects.toThrow(String(process.pid));
  lock.release();
  expect(existsSync(file)).toBe(false);
});

test('a lock whose process is dead is healed', async () => {
  const lock = await takeLock(file, 'building');
  writeFileSync(file, JSON.stringify({ pid: await deadProcess() }));
  await takeLock(file, 'building');
  expect(existsSync(file)).toBe(true);
  lock.release();
});

/** The number of a process that has ended, and that the one which started it takes no notice of. */
async function unreapedProcess(): Promise<number> {
  const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60']);
  onTestFinished(() => void parent.kill());
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  const pid = Number(line);
  // A shell that is still one would take notice.
  await untilSaid(`/proc/${parent.pid}/comm`, 'sleep');
  process.kill(pid, 'SIGKILL');
  await untilSaid(`/proc/${pid}/stat`, ') Z ');
  return pid;
}

async function untilSaid(file: string, words: string): Promise<void> {
  await expect.poll(() => readFileSync(file, 'utf8'), { timeout: 30_000 }).toContain(words);
}

test.runIf(existsSync('/proc/self/stat'))(
  'a lock whose process is dead is healed before anybody has noticed its end',
  async () => {
    await takeLock(file, 'building');
    writeFileSync(file, JSON.stringify({ pid: await unreapedProcess() }));
    await takeLock(file, 'building');
  },
);

test('a lock whose number now belongs to a later process is healed', async () => {
  await takeLock(file, 'building');
  writeFileSync(file, JSON.stringify({ pid: process.pid, began: 'before this one' }));
  if (existsSync('/proc/self/stat')) await takeLock(file, 'building');
});

test('half a lock, as a power cut leaves it, is healed', async () => {
  await takeLock(file, 'building');
  writeFileSync(file, '{"pi');
  await takeLock(file, 'building');
});

test('a lock waits for the worker of a command that was killed', async () => {
  await takeLock(file, 'building');
  const worker = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 300)']);
  writeFileSync(file, JSON.stringify({ pid: await deadProcess(), worker: { pid: worker.pid } }));
  await takeLock(file, 'building');
  expect(worker.exitCode).toBe(0);
});
