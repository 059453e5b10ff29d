import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '#cli/commands/eval.ts';
import { readEnvironment } from '#files/environment.ts';
import { UserError } from '#files/user-error.ts';
import { archiveOnDisk } from '../support/archive.ts';
import { hindsight } from '../support/command.ts';

const input = { isTerminal: true, read: () => Promise.resolve('') };
const out = { write: () => undefined, colour: false, width: 80 };

const documents = [
  { id: 'pool', title: 'Pool exhausted', date: '2026-03-14', text: 'Every connection was taken.' },
  { id: 'slots', title: 'No slots left', text: 'remaining connection slots are reserved' },
  { id: 'cert', title: 'Certificate expired', keywords: ['tls'], company: 'Acme', text: 'It did.' },
];
const queries = [
  {
    id: 'v1',
    kind: 'vague',
    query: 'the connection pool thing',
    relevant: [{ doc: 'pool', grade: 2 }],
  },
  { id: 's1', kind: 'similar', query: 'pool', relevant: [{ doc: 'slots', grade: 1 }] },
  { id: 'n1', kind: 'none', query: 'who waters the plants', relevant: [] },
];
const lines = (values: readonly unknown[]) =>
  values.map((value) => `${typeof value === 'string' ? value : JSON.stringify(value)}\n`).join('');

interface Changed {
  readonly docs?: readonly unknown[];
  readonly queries?: readonly unknown[];
}

const ourFiles = ['--docs', 'docs.jsonl', '--queries', 'queries.jsonl'];

/** A folder with our files, or with other lines in them. */
function folderWith(changed: Changed): string {
  return archiveOnDisk({
    'docs.jsonl': lines(changed.docs ?? documents),
    'queries.jsonl': lines(changed.queries ?? queries),
  });
}

async function measure(changed: Changed = {}, ...more: string[]) {
  const root = folderWith(changed);
  return { root, ...(await hindsight(['eval', ...ourFiles, ...more], { root })) };
}

/** What is refused, without the time that it takes to start. */
async function refusal(changed: Changed): Promise<unknown> {
  const cwd = folderWith(changed);
  const context = {
    environment: readEnvironment({}, cwd),
    cwd,
    today: '2026-11-26',
    input,
    out,
    err: out,
  };
  return await run(ourFiles, context).catch((error: unknown) => error);
}

describe('hindsight eval', () => {
  test('says by kind of query how much is found, and where nothing is', async () => {
    const { status, stdout, stderr } = await measure();
    expect(stdout).toMatchInlineSnapshot(`
      "3 queries, 3 documents

      kind     n    S@1    S@5  MRR@10  nDCG@10  nothing close
      vague    1  1.000  1.000   1.000    1.000      0 % wrong
      similar  1  1.000  1.000   1.000    1.000      0 % wrong
      all      2  1.000  1.000   1.000    1.000      0 % wrong
      none     1      –      –       –        –    100 % right
      "
    `);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('measures the archive itself when no documents are given', async () => {
    const { stdout } = await hindsight([
      'eval',
      '--queries',
      'tests/fixtures/judged-queries/queries.jsonl',
    ]);
    expect(stdout).toMatch(/^125 queries, 33 documents\n/);
    expect(stdout).toMatch(/^all +107 +0\.\d{3}/m);
  });

  test('writes what was found, one line a query', async () => {
    const { root } = await measure({}, '--run', 'run.jsonl');
    const run = readFileSync(path.join(root, 'run.jsonl'), 'utf8').trimEnd().split('\n');
    expect(run.map((line) => JSON.parse(line) as unknown)).toEqual([
      { queryId: 'v1', ranked: ['pool', 'slots'], close: true },
      { queryId: 's1', ranked: expect.arrayContaining(['slots']) as unknown, close: true },
      { queryId: 'n1', ranked: [], close: false },
    ]);
    expect(readdirSync(root).sort()).toEqual(['docs.jsonl', 'queries.jsonl', 'run.jsonl']);
  });

  test('leaves nothing behind when what was found cannot be written', async () => {
    const { root, status, stderr } = await measure({}, '--run', 'nowhere/run.jsonl');
    expect(status).toBe(2);
    expect(stderr).toContain('nowhere/run.jsonl cannot be written');
    expect(existsSync(path.join(root, 'nowhere'))).toBe(false);
  });

  test('asks each query on its own day, and on that of the command without one', async () => {
    const dated = ['2026-03-14', '2024-03-14'].map((date, number) => ({
      id: `d${number}`,
      title: 'It broke',
      date,
      text: 'Again.',
    }));
    const relevant = [{ doc: 'd1', grade: 2 }];
    const asked = { kind: 'when', query: 'what broke last march', relevant };
    const { stdout } = await measure({
      docs: dated,
      queries: [
        { ...asked, id: 'then', today: '2024-06-01' },
        { ...asked, id: 'now' },
      ],
    });
    expect(stdout).toMatch(/^when +2 +0\.500/m);
  });
});

describe('hindsight eval says at which line, what is there and what is expected', () => {
  const [vague, similar, none] = queries;
  test.each([
    ['{"id": ', 'queries.jsonl:1: "{"id":" is not JSON', 'A line is such as {"id": "v1"'],
    [
      { ...vague, kind: 'vauge' },
      'queries.jsonl:1: kind: "vauge" is not a kind of question',
      'Use one of vague, symptom,',
    ],
    [{ ...vague, query: undefined }, 'queries.jsonl:1: query: is missing', 'Add it'],
    [{ ...vague, query: 7 }, 'queries.jsonl:1: query: 7 is a number, expected text', 'A line is'],
    [{ ...vague, query: ' ' }, 'queries.jsonl:1: query: the text is empty', 'A line is'],
    [{ ...vague, today: 'May' }, 'queries.jsonl:1: today:', 'A line is'],
    [['v1'], 'queries.jsonl:1:', 'A line is'],
    [
      { ...vague, relevant: [{ doc: 'pool', grade: 9 }] },
      'queries.jsonl:1: relevant[0].grade: 9 is too large',
      'Write 3 or less.',
    ],
    [
      { ...vague, relevant: [{ doc: 'poll', grade: 1 }] },
      'queries.jsonl:1: "poll" is not among the documents',
      'Did you mean "pool"?',
    ],
    [{ ...vague, relevant: [] }, 'queries.jsonl:1: no document is listed', 'the kind none'],
    [{ ...none, relevant: vague?.relevant }, 'queries.jsonl:1: nothing answers', 'another kind'],
    [{ ...similar, query: 'cart' }, 'queries.jsonl:1: "cart" is not among', 'mean "cert"?'],
    [
      { ...vague, relevant: [1, 2].map((grade) => ({ doc: 'pool', grade })) },
      'queries.jsonl:1: "pool" is named twice',
      'once',
    ],
  ])('%j', async (line, message, hint) => {
    const error = await refusal({ queries: [line] });
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toContain(message);
    expect((error as UserError).hint).toContain(hint);
  });

  test.each([
    [{ docs: [...documents, documents[0]] }, 'docs.jsonl:4: the id "pool" is that of docs.jsonl:1'],
    [{ docs: ['', { id: 'x', text: 'y' }] }, 'docs.jsonl:2: title: is missing'],
    [{ queries: [...queries, '', queries[1]] }, 'queries.jsonl:5: the id "s1" is that of'],
    [{ queries: [] }, 'queries.jsonl has no line'],
  ])('%j', async (changed, message) => {
    expect(await refusal(changed)).toMatchObject({
      name: 'UserError',
      message: expect.stringContaining(message) as unknown,
    });
  });

  test('and which file is missing', async () => {
    expect((await hindsight(['eval', '--queries', 'none.jsonl'])).stderr).toBe(
      'hindsight: none.jsonl cannot be read\n    Give a file that exists, one JSON object a line.\n',
    );
    expect((await hindsight(['eval'])).stderr).toContain(
      'Say which queries: --queries queries.jsonl.',
    );
  });
});
