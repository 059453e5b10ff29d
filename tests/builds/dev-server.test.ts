import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { discard, sandbox } from '../support/build.ts';

const box = sandbox('guarded-archive');
const search = join(box.archive, '2026-02-11-search-slow');
const copy = join(box.archive, '2026-02-12-search-slow-again');
const root = fileURLToPath(new URL('../..', import.meta.url));
let server: ChildProcess;
let address: string;
let output = '';

beforeAll(async () => {
  // Astro serves nothing to a process that says it is Vitest.
  const { VITEST: _, ...env } = process.env;
  server = spawn(process.execPath, ['src/cli/main.ts', 'dev', '--port', '4391'], {
    cwd: root,
    env: { ...env, HINDSIGHT_ARCHIVE: box.archive, HINDSIGHT_WORK: box.work },
  });
  for (const stream of [server.stdout, server.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const found = () => /http:\/\/localhost:\d+\//.exec(output)?.[0];
  address = await vi.waitUntil(found, { timeout: 60_000, interval: 100 });
});

afterAll(async () => {
  const ended = new Promise((resolve) => server.on('close', resolve));
  server.kill('SIGINT');
  await ended;
  discard(box);
});

async function page(id: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${address}postmortems/${id}/`);
  return { status: response.status, text: await response.text() };
}

/** Wait until the page of a post-mortem is as it should be. */
function eventually(id: string, isRight: (answer: { status: number; text: string }) => boolean) {
  return vi.waitUntil(async () => isRight(await page(id)), { timeout: 15_000, interval: 200 });
}

function edit(from: string | RegExp, to: string): void {
  const file = join(search, 'index.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

test('a changed post-mortem changes on its page', async () => {
  expect((await page('2026-02-11-search-slow')).text).toContain('everybody waited');
  edit('everybody waited', 'everybody sighed');
  await eventually('2026-02-11-search-slow', ({ text }) => text.includes('everybody sighed'));
});

test('a broken one keeps its last good page, and its problem is told', async () => {
  edit('severity: sev3', 'severity: [sev3');
  await vi.waitUntil(() => output.includes('search-slow/index.mdx:5:'), { timeout: 20_000 });
  const { status, text } = await page('2026-02-11-search-slow');
  expect(status).toBe(200);
  expect(text).toContain('everybody sighed');
  edit('severity: [sev3', 'severity: sev4');
  await eventually('2026-02-11-search-slow', ({ text: mended }) => mended.includes('SEV4'));
});

test('one that becomes restricted loses its page, though it is broken as well', async () => {
  edit('severity: sev4', 'visibility: restricted\nseverity: [sev4');
  await eventually('2026-02-11-search-slow', ({ status }) => status === 404);
  edit('visibility: restricted\nseverity: [sev4', 'severity: sev4');
  await eventually('2026-02-11-search-slow', ({ status }) => status === 200);
});

test('a new one gets a page, and a removed one loses it', async () => {
  cpSync(search, copy, { recursive: true });
  await eventually('2026-02-12-search-slow-again', ({ status }) => status === 200);
  rmSync(copy, { recursive: true });
  await eventually('2026-02-12-search-slow-again', ({ status }) => status === 404);
});

test('changed evidence and a renamed organisation show', async () => {
  const csv = join(box.archive, '2026-01-10-card-payments-declined/declined.csv');
  writeFileSync(csv, readFileSync(csv, 'utf8').replace('97.1', '12.34'));
  const id = '2026-01-10-card-payments-declined';
  await eventually(id, ({ text }) => text.includes('12.34'));
  const file = join(box.archive, 'archive.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('name: Quillmarket\n', 'name: Renamed\n'));
  await eventually(id, ({ text }) => text.includes('Renamed'));
});

test('a restricted post-mortem is not served, nor is any file of the project as it is', async () => {
  expect((await page('2026-03-12-signing-key-exposed')).status).toBe(404);
  expect((await fetch(`${address}package.json`)).status).toBe(404);
});
