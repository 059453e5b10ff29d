import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { indexSecrets } from '#domain/leaks/known.ts';
import type { InternalText, Leak } from '#domain/leaks/leak.ts';
import { type Knowledge, scanFolder } from '#files/leaks/scan.ts';
import { moreCarriers } from '../../support/carriers.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** A site of these files. */
function site(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'site-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

const secret = (text: string, ordinary = false) => ({
  ...{ kind: 'person' as const, text, ordinary },
  source: () => ({ file: 'archive.yaml', line: 3 }),
});

const sentence = 'the new query had no index and the pool ran out of connections';
const internal: InternalText = { text: sentence, source: () => ({ file: 'index.mdx', line: 9 }) };

const scan = (folder: string, knowledge: Partial<Knowledge> = {}): Promise<Leak[]> =>
  scanFolder(folder, {
    secrets: indexSecrets([secret('Nadia Brown'), secret('grace', true)]),
    ...{ internal: [internal], approved: [], waived: [], ...knowledge },
  });

const rows = (leaks: readonly Leak[]) =>
  leaks.map(({ file, within, found }) => [file, within.join(' › '), found.what]);

test('a clean site has no leaks', async () => {
  const folder = site({ 'index.html': '<p>All is well, Grace.', 'a/feed.xml': '<feed/>' });
  expect(await scan(folder)).toEqual([]);
});

test('a leak says in which file, how it was hidden, and what stands around it', async () => {
  const folder = site({ 'a/b.html.gz': gzipSync('<p>It was Nadia&#32;Brown who\n noticed') });
  expect(await scan(folder)).toMatchObject([
    {
      file: 'a/b.html.gz',
      within: ['gzip', 'markup'],
      found: { what: 'secret', secret: { text: 'Nadia Brown' } },
      excerpt: 'It was Nadia Brown who noticed',
    },
  ]);
});

test('leaks come by file, each once a file however often it is there', async () => {
  const folder = site({
    'b.html': '<p>Nadia Brown</p><p title="nadia-brown">Nadia  Brown</p>',
    'a.json': '{"by":"nadia.brown@corp.example","ip":"10.1.2.3","again":"10.1.2.3"}',
    'A.txt': sentence,
  });
  expect(rows(await scan(folder))).toEqual([
    ['A.txt', '', 'run'],
    ['a.json', '', 'secret'],
    ['a.json', '', 'pattern'],
    ['a.json', '', 'pattern'],
    ['b.html', '', 'secret'],
  ]);
});

test('a folder’s name is told once, not again for all that is in it', async () => {
  const folder = site({ 'nadia-brown/one.txt': '', 'nadia-brown/two/nadia_brown.txt': '' });
  expect(rows(await scan(folder))).toEqual([['nadia-brown', 'file name', 'secret']]);
});

describe('a passage of internal text', () => {
  test('is found across markup and lines, with where it is from', async () => {
    const [ahead, behind] = [sentence.slice(0, 20), sentence.slice(20)];
    const folder = site({ 'a.html': `<p>We saw: ${ahead}<b>${behind}</b>` });
    expect(await scan(folder)).toMatchObject([
      { file: 'a.html', found: { what: 'run', words: 13, source: { file: 'index.mdx', line: 9 } } },
    ]);
  });

  test('is found behind what only looks like a tag', async () => {
    const folder = site({ 'a.html': `<p>latency <p99 as ${sentence} > before` });
    expect(await scan(folder)).toMatchObject([{ found: { what: 'run', words: 13 } }]);
  });

  test('is found in JSON and in a feed of HTML', async () => {
    const folder = site({
      'a.json': JSON.stringify({ text: sentence.replaceAll(' ', '\n') }),
      'b.xml': `<content>&lt;p>${sentence.replaceAll(' ', ' &lt;i>')}</content>`,
    });
    expect(rows(await scan(folder)).map(([file]) => file)).toEqual(['a.json', 'b.xml']);
  });

  test('may stand where the approved text has it', async () => {
    const folder = site({ 'a.html': `<p>${sentence}` });
    expect(await scan(folder, { approved: [`It says that ${sentence}.`] })).toEqual([]);
  });
});

test('a name is found in a picture that a page holds as base64', async () => {
  const { bytes } = moreCarriers['the packed text of a PNG']!(Buffer.from('Nadia Brown'));
  const folder = site({
    'a.css': `a { background: url(data:image/png;base64,${bytes.toString('base64')}) }`,
  });
  expect(rows(await scan(folder))).toEqual([['a.css', 'base64 › PNG zTXt', 'secret']]);
});

test('what is waived may leave: names, looks and passages, and no more than that', async () => {
  const folder = site({ 'a.txt': `NADIA-BROWN 10.1.2.3 help@corp.example ${sentence}` });
  const waived = ['Nadia Brown', '10.1.2.3', 'help@corp.example', sentence];
  expect(await scan(folder, { waived })).toEqual([]);
  expect(rows(await scan(folder, { waived: waived.slice(1) }))).toEqual([['a.txt', '', 'secret']]);
});

test.each([
  '// secretlint-disable',
  '<!-- secretlint-disable -->',
  '/* secretlint-disable-next-line */',
])('keys that secretlint knows are found, whatever a comment says: %s', async (comment) => {
  const key = `figd_${'aB3dE6gH9'.repeat(5)}`.slice(0, 45);
  const folder = site({ 'a.js': `${comment}\nconst key = "${key}"` });
  expect(await scan(folder)).toMatchObject([
    { found: { what: 'pattern', label: 'a key or a token (figma)' } },
  ]);
});

test('a link to elsewhere and a file that cannot be opened up are said', async () => {
  const folder = site({ 'b.bin': Buffer.from([1, 2, 3, 4, 5]) });
  symlinkSync('/etc/hostname', path.join(folder, 'a'));
  expect(await scan(folder)).toMatchObject([
    { file: 'a', found: { what: 'unseen', reason: 'neither a file nor a folder' } },
    { file: 'b.bin', found: { what: 'unseen', reason: 'a file of an unknown kind' } },
  ]);
});

test('a file that cannot be read is said, and the others are looked at', async () => {
  const folder = site({ 'a.txt': '', 'b.txt': 'Nadia Brown' });
  truncateSync(path.join(folder, 'a.txt'), 129 * 2 ** 20);
  expect(await scan(folder)).toMatchObject([
    { file: 'a.txt', found: { what: 'unseen', reason: 'a file of more than 128 MiB' } },
    { file: 'b.txt', found: { what: 'secret' } },
  ]);
});

test('a name that is no text is said', async () => {
  const folder = site({ 'b.txt': 'Nadia Brown' });
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/a`), Buffer.from([0xff])]), 'Nadia Brown');
  expect(await scan(folder)).toMatchObject([
    { file: 'a\ufffd', found: { reason: 'a file that cannot be read (ENOENT)' } },
    { file: 'b.txt', found: { what: 'secret' } },
  ]);
});

test('more findings than a call has room for are all given', async () => {
  const addresses = Array.from({ length: 150_000 }, (_, at) => `a${at}@corp.example`);
  expect(await scan(site({ 'a.txt': addresses.join('\n') }))).toHaveLength(addresses.length);
});

test('the same site gives the same leaks, whatever order its files were written in', async () => {
  const files = {
    'z.txt': 'Nadia Brown',
    'a/b.txt': '10.1.2.3',
    'a.txt': sentence,
    'm/n.txt': 'nadia_brown',
  };
  const one = await scan(site(files));
  const other = await scan(site(Object.fromEntries(Object.entries(files).reverse())));
  expect(one).toHaveLength(4);
  expect(JSON.stringify(other)).toBe(JSON.stringify(one));
});
