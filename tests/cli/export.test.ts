import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { postmortemScript, postmortemText } from '#domain/public/formats/statuspage-postmortem.ts';
import { archiveOnDisk, draft } from '../support/archive.ts';
import { hindsight } from '../support/command.ts';
import { hostileTexts, saying } from '../support/published.ts';

const archiveFile = `organisation: { name: Ours }
services: [{ id: payments, name: Payments, publicComponent: Paying }]
public: { name: Our status, url: https://status.example.com, components: [{ name: Paying }] }
`;

const writeUp = (slug: string, more = '') => `---
title: Payments failed
slug: ${slug}
impact: major
affects: [Paying]
started: 2026-03-14T02:14Z
resolved: 2026-03-14T02:52Z
${more}---

Most orders **failed** for half an hour.
`;
const approval = 'approvedBy: zebrafinch\napprovedOn: 2026-03-17\npublished: 2026-03-16\n';

const pool = '2026-03-14-payments-pool-exhausted';
const files = {
  'archive.yaml': archiveFile,
  [`${pool}/index.mdx`]: draft('', 'The zebrafinch ate the pool.\n'),
  [`${pool}/public.mdx`]: writeUp('payments-failed').replace('half an hour', 'a zebrafinch hour'),
  [`${pool}/public.approved.mdx`]: writeUp('payments-failed', approval),
  '2026-04-01-search-slow/index.mdx': draft(),
  '2026-04-01-search-slow/public.mdx': writeUp('search-was-slow'),
  '2026-05-01-certificate-expired/index.mdx': draft(),
};

const exported = (root: string, ...args: string[]) => hindsight(['export', ...args], { root });

describe('hindsight export', () => {
  test('prints the format of one write-up, by the directory of its incident or by its slug', async () => {
    const root = archiveOnDisk(files);
    const byId = await exported(root, 'statuspage', pool);
    expect(byId).toEqual({
      status: 0,
      stdout: 'Most orders **failed** for half an hour.\n',
      stderr: '',
    });
    expect(await exported(root, 'statuspage', 'payments-failed')).toEqual(byId);
    expect(await exported(root, 'statuspage', `${pool}/public.approved.mdx`)).toEqual(byId);
  });

  test.each([
    ['statuspage', ['statuspage.json', 'statuspage.md', 'statuspage.sh']],
    ['cstate', ['md']],
    ['markdown', ['md']],
    ['email', ['eml', 'html', 'txt']],
    ['json', ['json']],
  ])(
    '%s: writes %j, named after the slug, and in them nothing of what is inside',
    async (format, kinds) => {
      const root = archiveOnDisk(files);
      const { stdout, status } = await exported(root, format, pool, '--out', 'out/here');
      expect(status).toBe(0);
      const written = readdirSync(path.join(root, 'out/here')).sort();
      expect(written).toEqual(kinds.map((kind) => `payments-failed.${kind}`));
      expect(stdout.trim().split('\n').sort()).toEqual(written.map((name) => `out/here/${name}`));
      for (const name of written) {
        const text = readFileSync(path.join(root, 'out/here', name), 'utf8');
        const parts = text.split(/\r\n\r\n/).map((part) => Buffer.from(part, 'base64').toString());
        expect(text + parts.join('')).toMatch(/half an hour/);
        expect(text + parts.join('')).not.toMatch(/zebrafinch|pool/i);
      }
    },
  );

  test('knows the address of the site from archive.yaml', async () => {
    const root = archiveOnDisk(files);
    expect(JSON.parse((await exported(root, 'json', pool)).stdout)).toMatchObject({
      url: 'https://status.example.com/incidents/payments-failed/',
    });
  });

  test('exports every approved write-up, but the ones with errors', async () => {
    const root = archiveOnDisk({
      ...files,
      '2026-04-01-search-slow/public.approved.mdx': writeUp('search-was-slow', approval),
      '2026-05-01-certificate-expired/public.approved.mdx': writeUp('broken', approval).replace(
        'impact: major',
        'impact: huge',
      ),
    });
    const { status, stdout, stderr } = await exported(root, 'markdown', '--all', '--out', 'out');
    expect(status).toBe(1);
    expect(stdout).toBe('out/payments-failed.md\nout/search-was-slow.md\n');
    expect(stderr).toMatch(/public\.approved\.mdx:4:9 {2}error {2}impact: "huge"/);
    expect(readdirSync(path.join(root, 'out'))).toHaveLength(2);
  });

  test('does not write what has errors, whatever is wrong with others', async () => {
    const root = archiveOnDisk({
      ...files,
      '2026-05-01-certificate-expired/public.approved.mdx': writeUp('broken', approval).replace(
        'impact: major',
        'impact: huge',
      ),
    });
    for (const typed of ['2026-05-01-certificate-expired', 'broken']) {
      const broken = await exported(root, 'markdown', typed, '--out', 'out');
      expect(broken).toMatchObject({ status: 1, stdout: '' });
      expect(broken.stderr).toContain('impact: "huge"');
    }
    expect(readdirSync(root)).not.toContain('out');
    expect(await exported(root, 'markdown', pool)).toMatchObject({ status: 0, stderr: '' });
  });

  test('exports neither of two write-ups with one slug, whose files would be one', async () => {
    const root = archiveOnDisk({
      ...files,
      '2026-04-01-search-slow/public.approved.mdx': writeUp('payments-failed', approval),
      '2026-05-01-certificate-expired/public.approved.mdx': writeUp('expired', approval),
    });
    const { status, stdout, stderr } = await exported(root, 'markdown', '--all', '--out', 'out');
    expect([status, stdout]).toEqual([1, 'out/expired.md\n']);
    expect(stderr).toContain('"payments-failed" is also the slug of');
    expect(await exported(root, 'markdown', pool)).toMatchObject({ status: 1, stdout: '' });
  });

  test('says which command approves what is not approved', async () => {
    const root = archiveOnDisk(files);
    const { status, stderr } = await exported(root, 'email', '2026-04-01-search-slow');
    expect(status).toBe(2);
    expect(stderr).toContain('2026-04-01-search-slow has no approved write-up');
    expect(stderr).toContain('hindsight -- approve 2026-04-01-search-slow --by NAME');
    expect((await exported(root, 'email', '2026-05-01-certificate-expired')).stderr).toContain(
      'hindsight -- write-up 2026-05-01-certificate-expired',
    );
  });

  test.each([
    [['statuspag', pool], 'there is no format "statuspag"', 'Did you mean "statuspage"?'],
    [[], 'it is not said in which format', 'The formats are statuspage, cstate'],
    [['email'], 'it is not said which post-mortem', 'Give one'],
    [
      ['email', 'payment-failed'],
      'no approved write-up "payment-failed"',
      'Did you mean "payments-failed"?',
    ],
    [
      ['email', '2026-03-14-payments-pool-exausted'],
      'there is no post-mortem',
      `Did you mean "${pool}"?`,
    ],
    [['email', '--all'], 'it is not said where to', 'Add --out DIR'],
    [['email', pool, '--all', '--out', 'x'], 'both an id and --all', 'Leave one of them out'],
    [['email', pool, '--ot', 'x'], 'there is no option --ot', 'Did you mean "--out"?'],
    [['email', '--schema'], 'email has no schema', 'json has one'],
  ])('%j: says what is wrong and what to type', async (args, message, hint) => {
    const { status, stderr, stdout } = await exported(archiveOnDisk(files), ...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('leaves a folder it may not write into as it is', async () => {
    const root = archiveOnDisk({ ...files, 'a-file': 'kept' });
    const { status, stderr } = await exported(root, 'email', pool, '--out', 'a-file');
    expect(status).toBe(2);
    expect(stderr).toContain('a-file');
    expect(readFileSync(path.join(root, 'a-file'), 'utf8')).toBe('kept');
  });

  test('leaves no temporary file, and replaces what it wrote before', async () => {
    const root = archiveOnDisk(files);
    await exported(root, 'markdown', pool, '--out', 'out');
    const file = path.join(root, 'out/payments-failed.md');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, 'old');
    await exported(root, 'markdown', pool, '--out', 'out');
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(readdirSync(path.join(root, 'out'))).toEqual(['payments-failed.md']);
  });

  test('an archive in which nothing is approved has nothing to export', async () => {
    const root = archiveOnDisk({ 'archive.yaml': archiveFile });
    expect(await exported(root, 'json', '--all', '--out', 'out')).toMatchObject({
      status: 0,
      stdout: 'No write-up is approved.\n',
    });
  });

  test('prints the JSON Schema of its JSON', async () => {
    const { status, stdout } = await exported(archiveOnDisk(files), 'json', '--schema');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ type: 'object', additionalProperties: false });
  });
});

/** A `curl` that notes what it was called with and what came in. */
const fakeCurl = `#!/bin/sh
n=$(ls "$CALLS" | wc -l)
dir="$CALLS/$n"
mkdir "$dir"
for argument in "$@"; do printf '%s\\0' "$argument" >> "$dir/arguments"; done
cat > "$dir/body"
exit "\${CURL_FAILS:-0}"
`;

function runScript(script: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  const root = archiveOnDisk({ 'script.sh': script, 'bin/curl': fakeCurl });
  chmodSync(path.join(root, 'bin/curl'), 0o755);
  const calls = path.join(root, 'calls');
  mkdirSync(calls);
  const { status, stderr } = spawnSync('sh', [path.join(root, 'script.sh'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: `${path.join(root, 'bin')}:${process.env['PATH']}`, CALLS: calls, ...env },
  });
  const made = readdirSync(calls).sort();
  return {
    status,
    stderr,
    others: readdirSync(root).filter((name) => !['script.sh', 'bin', 'calls'].includes(name)),
    calls: made.map((call) => ({
      arguments: readFileSync(path.join(calls, call, 'arguments'), 'utf8')
        .split('\0')
        .slice(0, -1),
      body: JSON.parse(readFileSync(path.join(calls, call, 'body'), 'utf8')) as unknown,
    })),
  };
}

const key = { STATUSPAGE_API_KEY: 'secret key', STATUSPAGE_PAGE_ID: 'p1' };

describe('the script for a Statuspage', () => {
  const script = postmortemScript('It *failed*.\n', 'payments-failed.statuspage.sh');

  test('sets the post-mortem, then publishes it without telling anybody', () => {
    const { status, calls } = runScript(script, ['i1'], key);
    expect(status).toBe(0);
    expect(calls.map(({ body }) => body)).toEqual([
      { postmortem: { body_draft: 'It *failed*.\n' } },
      { postmortem: { notify_subscribers: false, notify_twitter: false } },
    ]);
    const [set, publish] = calls.map((call) => call.arguments);
    const address = 'https://api.statuspage.io/v1/pages/p1/incidents/i1/postmortem';
    expect(set).toEqual(
      expect.arrayContaining([
        'PUT',
        'Authorization: OAuth secret key',
        'Content-Type: application/json',
        address,
      ]),
    );
    expect(publish).toEqual(expect.arrayContaining(['PUT', `${address}/publish`]));
  });

  test('tells subscribers when asked to', () => {
    const { calls } = runScript(script, ['i1', '--notify'], key);
    expect(calls[1]?.body).toEqual({
      postmortem: { notify_subscribers: true, notify_twitter: false },
    });
  });

  test('publishes nothing when the text could not be set', () => {
    const { status, calls } = runScript(script, ['i1'], { ...key, CURL_FAILS: '22' });
    expect(status).not.toBe(0);
    expect(calls).toHaveLength(1);
  });

  test.each([
    [[], key, 'Which incident?'],
    [['../../x'], key, 'letters and digits'],
    [['i1', '--notifiy'], key, 'Usage'],
    [['i1'], { STATUSPAGE_PAGE_ID: 'p1' }, 'STATUSPAGE_API_KEY is not set'],
    [['i1'], { STATUSPAGE_API_KEY: 'k' }, 'STATUSPAGE_PAGE_ID is not set'],
    [['i1'], { ...key, STATUSPAGE_PAGE_ID: 'a/b' }, 'letters and digits'],
  ])('%j with %j: calls nobody and says how it is used', (args, env, message) => {
    const { status, stderr, calls } = runScript(script, args, env);
    expect([status, calls]).toEqual([2, []]);
    expect(stderr).toContain(message);
  });

  const bodies = {
    ...hostileTexts,
    'the line that ends it':
      'END_OF_POSTMORTEM\n\n    END_OF_POSTMORTEM\n\n```\nEND_OF_POSTMORTEM\ntouch hacked\n```',
  };

  test.each(Object.entries(bodies))('%s: is data to the shell', (_name, text) => {
    const sent = postmortemText(saying(text), undefined) + text;
    const hostile = postmortemScript(sent, 'a.statuspage.sh');
    expect(hostile).toMatch(/^[\n -~]+$/);
    const { status, calls, others } = runScript(hostile, ['i1'], key);
    expect(status).toBe(0);
    expect(calls[0]?.body).toEqual({ postmortem: { body_draft: sent } });
    expect(others).toEqual([]);
  });
});
