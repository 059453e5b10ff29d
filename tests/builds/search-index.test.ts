import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSearchIndex } from '#sites/search-index.ts';
import { type OpenIndex, find, openIndex } from '../support/search-index.ts';

const symptoms = [
  'FATAL: remaining connection slots are reserved for non-replication superuser connections',
  'write /var/lib/postgresql/data/pg_wal: ENOSPC',
  'tls: failed to verify certificate: x509: certificate has expired or is not yet valid',
  'ERROR: SQLSTATE 53300 in com.example.pool.ConnectionPool.getConnection on node-3.eu:5432',
  'payments 4.30.2 answered HTTP/1.1 500; see pg_stat_activity, row lock on ledger_entries',
];
const neighbours = [
  'write /var/lib/mysql/data: EMFILE',
  'payments 4.31.0 answered HTTP/2 502; see pg_stat_replication and ledger_rows',
];

let folder: string;
let index: OpenIndex;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-index-'));
  const site = path.join(folder, 'site');
  await writeSite(site, { slots: symptoms, other: neighbours });
  await buildSearchIndex(site);
  index = await openIndex(site);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('an identifier is found whole', () => {
  test.each([
    'ENOSPC',
    'enospc',
    'pg_stat_activity',
    'x509:',
    'x509',
    'SQLSTATE 53300',
    '53300',
    'remaining connection slots',
    '/var/lib/postgresql/data',
    'com.example.pool.ConnectionPool.getConnection',
    'getConnection',
    '4.30.2',
    'node-3.eu',
    'ledger_entries',
    'HTTP/1.1',
  ])('%s', async (identifier) => {
    const found = await find(index, identifier);
    expect(found[0]?.url).toBe('/postmortems/slots/');
    expect(found[0]?.excerpt).toContain('<mark>');
  });

  test.each(['pg_stat_activity', '/var/lib/mysql/data', 'ledger_rows', 'ENOSPC', '4.30.2'])(
    '%s is not another identifier with the same beginning',
    async (identifier) => expect(await find(index, identifier)).toHaveLength(1),
  );

  test('a word at the end of a sentence is the same word', async () => {
    expect(await find(index, 'query')).toHaveLength(2);
    expect(await find(index, 'queries')).toHaveLength(2);
  });
});

describe('what is indexed', () => {
  test('the article of an incident page, and nothing around it or elsewhere', async () => {
    const found = await find(index, null);
    expect(found.map(({ url }) => url).sort()).toEqual([
      '/postmortems/other/',
      '/postmortems/slots/',
    ]);
    expect(found.map(({ content }) => content).join()).not.toContain('navigation');
  });

  test('a result leads to the entry that matched', async () => {
    const [found] = await find(index, 'hippopotamus');
    expect(found?.sub_results.map(({ title, url }) => [title, url])).toEqual([
      ['02:34 Ruled out', '/postmortems/slots/#t-0234'],
    ]);
  });

  test('labels that stand side by side are words of their own', async () => {
    const [found] = await find(index, 'giraffe');
    expect(found?.content).toContain('Root giraffe on payments');
  });

  test('hostile text stays text', async () => {
    const [found] = await find(index, 'mongoose');
    expect(found?.excerpt).not.toContain('<script>');
  });

  test('nothing but what the site uses is written', async () => {
    const files = await readdir(path.join(folder, 'site', 'pagefind'));
    expect(files.filter((file) => !file.endsWith('.pf_meta')).sort()).toEqual([
      'fragment',
      'index',
      'pagefind-entry.json',
      'pagefind-worker.js',
      'pagefind.js',
      'wasm.en.pagefind',
    ]);
  });

  test('the same pages give the same bytes, in whatever order they were written', async () => {
    // Pages of very different size, so that reading the first takes longer than reading the next.
    const many = Array.from({ length: 40 }, (_, number): [string, string[]] => [
      `page-${number}`,
      Array.from({ length: number % 2 ? 1 : 2000 }, (_line, line) => `word${number * line}`),
    ]);
    const digestsOfRuns = new Set<string>();
    for (const [run, pages] of [many, many.toReversed(), many, many.toReversed()].entries()) {
      const site = path.join(folder, `run-${run}`);
      await writeSite(site, Object.fromEntries(pages));
      await buildSearchIndex(site);
      digestsOfRuns.add((await digests(site)).join('\n'));
    }
    expect(digestsOfRuns.size).toBe(1);
  });

  test('a site without incidents has an index of no page', async () => {
    const empty = path.join(folder, 'empty');
    await mkdir(empty);
    expect(await buildSearchIndex(empty)).toEqual({ pages: 0 });
    const entry = await readFile(path.join(empty, 'pagefind', 'pagefind-entry.json'), 'utf8');
    expect(JSON.parse(entry)).toMatchObject({ languages: {} });
  });
});

async function writeSite(site: string, pages: Record<string, readonly string[]>): Promise<void> {
  await writePage(path.join(site, 'tags'), '<p data-pagefind-body>A list</p>');
  for (const [name, lines] of Object.entries(pages)) {
    const entry =
      name === 'slots'
        ? '<li id="t-0234" data-pagefind-title="02:34 Ruled out">hippopotamus</li>'
        : '';
    await writePage(
      path.join(site, 'postmortems', name),
      `<nav>navigation</nav><article data-pagefind-body><h1>${name}</h1><p>It was a slow query.</p>
       <p><b>Root</b><span>giraffe</span><span>on payments</span></p><p>mongoose &lt;script&gt;alert(1)&lt;/script&gt;</p><pre>${lines.join('\n')}</pre><ol>${entry}</ol></article>`,
    );
  }
}

async function writePage(directory: string, body: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  const page = `<!doctype html><html lang="en-GB"><head><title>x</title></head><body>${body}</body></html>`;
  await writeFile(path.join(directory, 'index.html'), page);
}

async function digests(site: string): Promise<string[]> {
  const root = path.join(site, 'pagefind');
  const files = await readdir(root, { recursive: true, withFileTypes: true });
  const found = files
    .filter((file) => file.isFile())
    .map(async (file) => {
      const address = path.join(file.parentPath, file.name);
      const digest = createHash('sha256')
        .update(await readFile(address))
        .digest('hex');
      return `${path.relative(root, address)} ${digest}`;
    });
  return (await Promise.all(found)).sort();
}
