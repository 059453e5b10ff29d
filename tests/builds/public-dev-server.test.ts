import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readImage } from '#files/image.ts';
import { discard, sandbox } from '../support/build.ts';

const box = sandbox('guarded-archive');
const approved = join(box.archive, '2026-01-10-card-payments-declined/public.approved.mdx');
const incident = 'incidents/cards-declined-january-2026/';
const root = fileURLToPath(new URL('../..', import.meta.url));
let server: ChildProcess;
let address: string;
let output = '';

beforeAll(async () => {
  // Astro serves nothing to a process that says it is Vitest.
  const { VITEST: _, ...env } = process.env;
  server = spawn(
    process.execPath,
    ['src/cli/main.ts', 'dev', '--audience', 'public', '--port', '4392'],
    { cwd: root, env: { ...env, HINDSIGHT_ARCHIVE: box.archive, HINDSIGHT_WORK: box.work } },
  );
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

async function get(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(address + path);
  return { status: response.status, text: await response.text() };
}

/** Wait until a page is as it should be. */
function eventually(path: string, isRight: (answer: { status: number; text: string }) => boolean) {
  return vi.waitUntil(async () => isRight(await get(path)), { timeout: 20_000, interval: 300 });
}

function edit(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

test('shows every kind of page while one writes', async () => {
  expect((await get('')).text).toContain('Cards were declined');
  expect((await get(incident)).text).toContain('It lasted 31 minutes.');
  expect((await get('components/paying/')).text).toContain('One incident affected it.');
  const card = await fetch(`${address}cards/cards-declined-january-2026.png`);
  expect(readImage(Buffer.from(await card.arrayBuffer())).value).toMatchObject({ width: 1200 });
});

test('follows what is approved: a page that moves leaves a way to it', async () => {
  edit(
    approved,
    'slug: cards-declined-january-2026',
    'slug: moved\nformerSlugs: [cards-declined-january-2026]',
  );
  await eventually('incidents/moved/', ({ text }) => text.includes('Cards were declined'));
  expect((await get(incident)).text).toContain('url=/incidents/moved/');
});

test('follows what archive.yaml says', async () => {
  const file = join(box.archive, 'archive.yaml');
  edit(
    file,
    '- { name: Paying }',
    '- { name: Paying, description: With a card. }\n    - { name: Parcels }',
  );
  await eventually('components/parcels/', ({ status }) => status === 200);
  expect((await get('components/paying/')).text).toContain('With a card.');
});

test('keeps the page of a write-up that has an error, and says so', async () => {
  edit(approved, 'impact: major', 'impact: huge');
  await vi.waitUntil(() => output.includes('"huge"'), { timeout: 20_000, interval: 300 });
  expect((await get('incidents/moved/')).text).toContain('Cards were declined');
});
