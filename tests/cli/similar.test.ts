import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { reportSimilar } from '#cli/reporters/similar.ts';
import { archiveFile, archiveOnDisk, draft } from '../support/archive.ts';
import { hindsight } from '../support/command.ts';

const pool = '2026-03-14-payments-pool-exhausted';
const again = '2026-06-02-accounts-pool-full';
const certificate = '2026-05-02-certificate-expired';
const old = '2025-01-05-first-account-of-the-pool';
const secret = '2026-04-04-pool-credentials-stolen';

const poolFields = `failureModes: [connection-exhaustion]
symptoms: ["FATAL: remaining connection slots are reserved"]
firstChecks: [Look at the use of the pool]
fix: { text: Rolled back the deploy., holds: patch }
timeline: |
  02:34 ruled-out [dashboard]: provider slow; its latency is flat
actions:
  - { text: Alert on pool use, owner: priya, due: 2026-03-27, type: detection, status: done, done: 2026-03-20 }
  - { text: Fill staging with rows, owner: priya, due: 2026-04-10, type: prevention }
  - { text: Rehearse it, owner: priya, due: 2026-12-10, type: prevention }
`;

const files = {
  'archive.yaml': archiveFile,
  [`${pool}/index.mdx`]: draft(
    `title: Payments failed when the connection pool ran out\n${poolFields}`,
  ),
  [`${again}/index.mdx`]: draft(`title: Connection pool full, so nobody could open their account
started: 2026-06-02T09:00Z
failureModes: [connection-exhaustion]
symptoms: [too many clients already]
`),
  [`${certificate}/index.mdx`]: draft(`title: Certificate expired
started: 2026-05-02T09:00Z
failureModes: [certificate-expired]
`),
  [`${old}/index.mdx`]: draft(
    `title: The connection pool ran out\nstatus: superseded\nsupersededBy: ${pool}\nstarted: 2025-01-05T09:00Z`,
  ),
  [`${secret}/index.mdx`]: draft(
    `title: The credentials of the connection pool were stolen\nvisibility: restricted\nstarted: 2026-04-04T09:00Z`,
  ),
};

const alert = 'FATAL: remaining connection slots are reserved';
const ask = (args: readonly string[], input?: string) =>
  hindsight(['similar', ...args], {
    root: archiveOnDisk(files),
    ...(input !== undefined && { input }),
  });

interface Answer {
  readonly close: number;
  readonly searched: number;
  readonly results: readonly Record<string, unknown>[];
}
const askForJson = async (...args: string[]) =>
  JSON.parse((await ask([...args, '--json'])).stdout) as Answer;

describe('hindsight similar', () => {
  test('says of each incident that is close what to check, what stopped it, what it was not', async () => {
    const { status, stdout, stderr } = await ask([alert]);
    expect(stdout).toMatchInlineSnapshot(`
      "1 close, 3 searched

      Payments failed when the connection pool ran out
      14 March 2026  2026-03-14-payments-pool-exhausted/index.mdx
        Matched      "FATAL remaining connection slots reserved" · Connection
                     exhaustion
        Check first  Look at the use of the pool
        Stopped it   Rolled back the deploy. It holds for now; the weakness is still
                     there.
        Not this     provider slow; its latency is flat
        Since then   kept: Alert on pool use
                     late, due 10 April 2026: Fill staging with rows
                     open, due 10 December 2026: Rehearse it

      Less close:

      Connection pool full, so nobody could open their account
      2 June 2026  2026-06-02-accounts-pool-full/index.mdx
        Matched      Connection exhaustion · "connection"
      "
    `);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('says so when nothing is close, and shows what is nearest as such', async () => {
    const { status, stdout } = await ask(['where do I file my payments for travel']);
    expect(stdout).toMatch(/^Nothing close. You may be the first. 3 searched.\n/);
    expect(stdout).toContain('\n\nThe nearest, which are not close:\n\n');
    expect(stdout).not.toContain('Stopped it');
    expect(status).toBe(0);
  });

  test('shows nothing where nothing shares a word', async () => {
    expect((await ask(['zyzzyva'])).stdout).toBe(
      'Nothing close. You may be the first. 3 searched.\n',
    );
  });

  test('reads standard input when no text is given', async () => {
    expect((await ask([], `${alert}\n`)).stdout).toBe((await ask([alert])).stdout);
  });

  test('says which others broke the same way', async () => {
    const { stdout } = await ask(['--to', pool]);
    expect(stdout).toMatch(/^1 close, 2 searched\n\nConnection pool full, /);
    expect(stdout).toMatch(/Matched +Connection exhaustion/);
    for (const typed of [`${pool}/`, `somewhere/${pool}/index.mdx`])
      expect((await ask(['--to', typed])).stdout).toBe(stdout);
  });

  test('never shows what is restricted or superseded', async () => {
    const { stdout } = await ask([
      'credentials of the connection pool were stolen',
      '--limit',
      '50',
    ]);
    expect(stdout).toContain(pool);
    expect(stdout).not.toContain(secret);
    expect(stdout).not.toContain(old);
  });

  test('answers again and again in an archive of which most is restricted', async () => {
    const restricted = Array.from({ length: 120 }, (_, index): [string, string] => [
      `2024-01-01-restricted-${index}/index.mdx`,
      draft('title: The pool was stolen\nvisibility: restricted\nstarted: 2024-01-01T09:00Z'),
    ]);
    const root = archiveOnDisk({ ...files, ...Object.fromEntries(restricted) });
    const { status, stdout } = await hindsight(['similar', alert], { root });
    expect({ status, stdout }).toEqual({ status: 0, stdout: (await ask([alert])).stdout });
    expect(await hindsight(['similar', alert], { root })).toMatchObject({ status: 0, stdout });
  });

  test('shows as many as it is told to, and counts all that are close', async () => {
    expect(await askForJson('connection pool exhausted')).toMatchObject({ close: 2 });
    const { close, results } = await askForJson('connection pool exhausted', '--limit', '1');
    expect([close, results.length]).toEqual([2, 1]);
  });
});

describe('a result', () => {
  const result = {
    id: pool,
    title: `Pool \u001b[2Jfull, ${'and so on '.repeat(15)}`,
    date: '2026-03-14',
    file: `${pool}/index.mdx`,
    url: `/postmortems/${pool}/`,
    close: true,
    score: 1,
    reasons: [{ kind: 'words', text: 'pool\u202efull' }],
    checkFirst: [`${'x'.repeat(60)} ${'and so on '.repeat(15)}`, 'and\nthat'],
    fix: null,
    ruledOut: [],
    promises: { kept: [], open: [] },
  } as const;
  const answer = { close: 50, searched: 1000, results: [result] };
  const paper = { colour: false, width: 50, today: '2026-11-26' };

  test('shows nothing that would move a cursor or turn text around', () => {
    const text = reportSimilar(answer, paper);
    expect(text).toContain('Pool \\u{1b}[2Jfull');
    // eslint-disable-next-line no-control-regex -- These must not be there.
    expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
  });

  test('is no wider than the terminal, save for a word that is', () => {
    const wide = reportSimilar(answer, paper)
      .split('\n')
      .filter((line) => line.length > 50);
    expect(wide.map((line) => line.trim().split(/\s+/).at(-1))).toEqual(['x'.repeat(60)]);
  });

  test('is coloured where colours are welcome, and reads the same', () => {
    const coloured = reportSimilar(answer, { ...paper, colour: true });
    expect(coloured).not.toBe(stripVTControlCharacters(coloured));
    expect(stripVTControlCharacters(coloured)).toBe(reportSimilar(answer, paper));
  });

  test('is one of at least fifty when no more were looked at', () => {
    expect(reportSimilar(answer, paper)).toMatch(/^50 or more close, 1000 searched\n/);
  });
});

describe('hindsight similar --json', () => {
  test('is one object whose shape stays', async () => {
    const { results, ...counts } = await askForJson(alert);
    expect(counts).toMatchObject({ searched: 3 });
    expect(counts.close).toBeGreaterThan(0);
    expect(results[0]).toEqual({
      id: pool,
      title: 'Payments failed when the connection pool ran out',
      date: '2026-03-14',
      file: `${pool}/index.mdx`,
      url: `/postmortems/${pool}/`,
      close: true,
      score: expect.any(Number) as unknown,
      reasons: expect.arrayContaining([
        { kind: 'mode', text: 'Connection exhaustion', id: 'connection-exhaustion' },
      ]) as unknown,
      checkFirst: ['Look at the use of the pool'],
      fix: { text: 'Rolled back the deploy.', holds: 'patch' },
      ruledOut: [{ text: 'provider slow; its latency is flat', anchor: 't-0234' }],
      promises: {
        kept: ['Alert on pool use'],
        open: [
          {
            text: 'Fill staging with rows',
            due: '2026-04-10',
            anchor: 'action-fill-staging-with-rows',
          },
          { text: 'Rehearse it', due: '2026-12-10', anchor: 'action-rehearse-it' },
        ],
      },
    });
  });

  test('says null where nobody wrote what stopped it, and marks what is not close', async () => {
    const { close, results } = await askForJson('where do I file my payments for travel');
    expect(close).toBe(0);
    expect(results.length).toBeLessThanOrEqual(3);
    expect(results.map((result) => result['close'])).toEqual(results.map(() => false));
    expect((await askForJson('certificate expired')).results[0]).toMatchObject({
      id: certificate,
      fix: null,
    });
  });
});

describe('hindsight similar refuses', () => {
  test.each([
    [[], 'there is nothing to look for', 'Paste what you see'],
    [[' '], 'there is nothing to look for', 'hindsight similar "'],
    [['?!'], '"?!" has no word to look for', 'hindsight similar "'],
    [['x', '--limit', '0'], '"0" is no number of incidents', 'Write 1 to 50.'],
    [['x', '--to', pool], 'both a text and --to', 'one of them'],
    [['--to', `${pool}s`], `no post-mortem "${pool}s"`, `Did you mean "${pool}"?`],
    [['--to', secret], `no post-mortem "${secret}"`, 'neither restricted nor superseded'],
  ])('%j', async (args, message, hint) => {
    const { status, stdout, stderr } = await ask(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
  });

  test('an archive without a post-mortem that can be read', async () => {
    const root = archiveOnDisk({ 'archive.yaml': archiveFile });
    expect((await hindsight(['similar', alert], { root })).stderr).toBe(
      'hindsight: there is no post-mortem to search at .\n    `hindsight check` says which cannot be read, `hindsight new` begins one.\n',
    );
  });
});
