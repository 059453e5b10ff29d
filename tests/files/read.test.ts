import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { emptyBody } from '#domain/body.ts';
import { keepBodies, loadBody } from '#files/body-cache.ts';
import { readArchive } from '#files/read.ts';
import { UserError } from '#files/user-error.ts';
import { readApprovedWriteUps } from '#files/write-ups.ts';
import {
  archiveFile,
  archiveOnDisk,
  draft,
  problemsIn,
  readAll,
  someId,
} from '../support/archive.ts';

const shown = ({ file, rule, level }: { file: string; rule: string; level: string }) =>
  `${file} ${rule} ${level}`;

/** What is said about an archive with one good post-mortem and something else. */
const saidAbout = (root: string) => readAll(root).problems.map(shown);

function goodArchive(): string {
  return archiveOnDisk({ 'archive.yaml': archiveFile, [`${someId}/index.mdx`]: draft() });
}

describe('what lies in the archive', () => {
  test.each([
    ['post-mortem as a file', '2026-01-02-x.mdx', 'ignored-file error'],
    ['post-mortem in Markdown', '2026-01-02-x.md', 'ignored-file warning'],
    ['post-mortem in upper case', '2026-01-02-X.MDX', 'ignored-file error'],
    ['copy of an editor', `${someId}/index.mdx~`, 'ignored-file note'],
    ['lock of an editor', `${someId}/.#index.mdx`, 'ignored-file note'],
    ['second text', `${someId}/notes.mdx`, 'ignored-file warning'],
    ['text in Markdown', `${someId}/notes.markdown`, 'ignored-file warning'],
    ['archive file with another name', 'archive.yml', 'ignored-file warning'],
  ])('a %s is not read, and that is said', (_, name, said) => {
    const problems = problemsIn({ [`${someId}/index.mdx`]: draft(), [name]: draft() });
    expect(problems.map(shown)).toEqual([`${name} ${said}`]);
  });

  test.each(['README.md', '_drafts/x/index.mdx', '.git/config', 'deploys.csv', `${someId}/a.csv`])(
    '%s is nobody’s business',
    (name) => {
      expect(problemsIn({ [`${someId}/index.mdx`]: draft(), [name]: 'x' })).toEqual([]);
    },
  );

  test.each([
    ['has a space', '2026-03-14 payments', '2026-03-14-payments'],
    ['has upper case', '2026-03-14-Payments', '2026-03-14-payments'],
    ['has no date', 'payments-failed', 'YYYY-MM-DD-payments-failed'],
  ])('a directory whose name %s is told a better one', (_, name, better) => {
    const problems = problemsIn({ [`${name}/index.mdx`]: draft() });
    expect(problems.map(shown)).toEqual([`${name} directory-name error`]);
    expect(problems[0]?.hint).toContain(better);
  });

  test('a directory that is no post-mortem is told how to be left alone', () => {
    const [problem] = problemsIn({ 'images/logo.png': 'x' });
    expect(problem).toMatchObject({ rule: 'directory-name', file: 'images' });
    expect(problem?.hint).toContain('_');
  });

  test('a directory without index.mdx is told which file to rename', () => {
    const problems = problemsIn({ [`${someId}/index.md`]: draft() });
    expect(problems.map(shown)).toContain(`${someId} missing-postmortem error`);
    expect(problems[0]?.hint).toBe('Rename index.md to index.mdx.');
  });

  test('directories that differ in case only are both named', () => {
    const problems = problemsIn({
      '2026-03-14-pool/index.mdx': draft(),
      '2026-03-14-Pool/index.mdx': draft(),
    });
    expect(problems.filter(({ rule }) => rule === 'same-name').map(({ file }) => file)).toEqual([
      '2026-03-14-Pool',
      '2026-03-14-pool',
    ]);
  });

  test('a post-mortem in a directory of a directory is not read, and that is said', () => {
    expect(
      problemsIn({ [`${someId}/index.mdx`]: draft(), [`${someId}/more/index.mdx`]: draft() }).map(
        shown,
      ),
    ).toEqual([`${someId}/more ignored-file error`]);
  });

  test('a directory named index.mdx is no file', () => {
    const root = goodArchive();
    mkdirSync(path.join(root, '2026-01-02-x/index.mdx'), { recursive: true });
    expect(saidAbout(root)).toEqual(['2026-01-02-x/index.mdx not-a-file error']);
  });

  test('a symbolic link that leads nowhere is no file', () => {
    const root = goodArchive();
    mkdirSync(path.join(root, '2026-01-02-x'));
    symlinkSync('gone', path.join(root, '2026-01-02-x/index.mdx'));
    symlinkSync('gone', path.join(root, '2026-01-03-x'));
    expect(saidAbout(root)).toEqual([
      '2026-01-02-x/index.mdx not-a-file error',
      '2026-01-03-x not-a-file error',
    ]);
  });

  test('a symbolic link to a folder whose name only begins like the way out is followed', () => {
    const root = archiveOnDisk({ 'archive.yaml': archiveFile, '..kept/index.mdx': draft() });
    symlinkSync('..kept', path.join(root, someId));
    expect(saidAbout(root)).toEqual([]);
    expect(readAll(root).entries).toHaveLength(1);
  });

  test('a symbolic link out of the archive is not followed', () => {
    const root = goodArchive();
    const elsewhere = goodArchive();
    mkdirSync(path.join(root, '2026-01-02-x'));
    symlinkSync(
      path.join(elsewhere, someId, 'index.mdx'),
      path.join(root, '2026-01-02-x/index.mdx'),
    );
    symlinkSync(path.join(elsewhere, someId), path.join(root, '2026-01-03-x'));
    expect(saidAbout(root)).toEqual([
      '2026-01-02-x/index.mdx outside-archive error',
      '2026-01-03-x outside-archive error',
    ]);
    expect(readAll(root).entries.map(({ id }) => id)).toEqual([someId]);
  });

  test('a socket and a pipe are no files, and nobody waits for them', async () => {
    const root = goodArchive();
    mkdirSync(path.join(root, '2026-01-02-x'));
    mkdirSync(path.join(root, '2026-01-03-x'));
    const server = createServer().listen(path.join(root, '2026-01-02-x/index.mdx'));
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    execFileSync('mkfifo', [path.join(root, '2026-01-03-x/index.mdx')]);
    expect(saidAbout(root)).toEqual([
      '2026-01-02-x/index.mdx not-a-file error',
      '2026-01-03-x/index.mdx not-a-file error',
    ]);
  });

  // Who is root may read everything, so somebody else has to try.
  test('what may not be read is reported', () => {
    const root = goodArchive();
    mkdirSync(path.join(root, '2026-01-02-x'));
    writeFileSync(path.join(root, '2026-01-02-x/index.mdx'), draft());
    chmodSync(path.join(root, '2026-01-02-x/index.mdx'), 0);
    mkdirSync(path.join(root, '2026-01-03-x'), { mode: 0 });
    chmodSync(root, 0o755);
    const main = path.resolve(import.meta.dirname, '../../src/cli/main.ts');
    const { stdout, stderr } = spawnSync(process.execPath, [main, 'check', '--format', 'json'], {
      cwd: root,
      env: { ...process.env, HINDSIGHT_ARCHIVE: root },
      encoding: 'utf8',
      ...(process.getuid?.() === 0 && { uid: 65534, gid: 65534 }),
    });
    expect(stderr).toBe('');
    expect((JSON.parse(stdout) as Parameters<typeof shown>[0][]).map(shown)).toEqual([
      '2026-01-02-x/index.mdx unreadable error',
      '2026-01-03-x unreadable error',
    ]);
  });

  test('an empty archive is an archive', () => {
    const { entries, problems } = readAll(archiveOnDisk({ 'archive.yaml': archiveFile }));
    expect({ entries, problems }).toEqual({ entries: [], problems: [] });
  });

  test('no archive is an error that says where it was looked for', () => {
    expect(() => readAll('/nowhere/at/all')).toThrow(UserError);
    expect(() => readAll('/nowhere/at/all')).toThrow('/nowhere/at/all');
    expect(() => readAll(import.meta.filename)).toThrow('is not a folder');
  });
});

describe('archive.yaml', () => {
  test('may be missing: a note says so', () => {
    const { archive, problems } = readAll(archiveOnDisk({ [`${someId}/index.mdx`]: draft() }));
    expect(archive.organisation.name).toBe('Post-mortems');
    expect(problems.map(shown)).toEqual(['archive.yaml missing-archive-file note']);
  });

  test.each([
    ['organisation: { name: Harbourlane }\nservices: [a', 'yaml-syntax 2:11'],
    ['organisation: { nme: Harbourlane }', 'missing-field 1:15,unknown-key 1:17'],
    ['organisation: { name: Harbourlane, timezone: CET }', 'bad-value 1:46'],
    ['organisation: { name: Harbourlane }\nchecks: { due-on-weekends: off }', 'unknown-rule 2:28'],
    ['- a', 'top-level 1:1'],
    [
      `organisation: { name: Harbourlane }
services: [{ id: a, name: A }, { id: a, name: B, publicComponent: Chekout }]
people: { priya: Priya }
policies: { facilitators: [prya] }
tags: { postgres: [pg], payments: [pg] }
public: { components: [{ name: Checkout }] }`,
      'duplicate-service 2:38,service-component 2:67,known-facilitator 4:28,ambiguous-alias 5:36',
    ],
  ])('with a mistake is reported where it is, and the post-mortems are read: %j', (text, said) => {
    const root = archiveOnDisk({
      'archive.yaml': text,
      [`${someId}/index.mdx`]: draft('serverity: x'),
    });
    const { entries, problems } = readAll(root);
    const own = problems.filter(({ file }) => file === 'archive.yaml');
    expect(own.map(({ rule, line, column }) => `${rule} ${line}:${column}`).join()).toBe(said);
    expect(entries.map(({ id }) => id)).toEqual([someId]);
    expect(problems.map(({ rule }) => rule)).toContain('unknown-key');
  });

  test('sets the level of a rule, the reader’s own ones included', () => {
    const files = { [`${someId}/index.mdx`]: draft('title: Broken since #142') };
    const levels = (checks: string) =>
      problemsIn({ 'archive.yaml': `${archiveFile}checks: { ${checks} }\n`, ...files }).map(
        ({ level }) => level,
      );
    expect(levels('')).toEqual(['warning']);
    expect(levels('yaml-comment: error')).toEqual(['error']);
    expect(levels('yaml-comment: off')).toEqual([]);
    const stray = (checks: string) =>
      problemsIn({ 'archive.yaml': `${archiveFile}checks: { ${checks} }\n`, 'notes.md': 'x' });
    expect(stray('ignored-file: note')).toMatchObject([{ level: 'note' }]);
    expect(stray('ignored-file: off')).toEqual([]);
  });
});

describe('who is shown', () => {
  const archive = (files: Record<string, string>) =>
    archiveOnDisk({ 'archive.yaml': archiveFile, ...files });

  test('a restricted post-mortem only where it is asked for; it is checked in any case', () => {
    const root = archive({
      [`${someId}/index.mdx`]: draft('visibility: restricted\nserverity: x'),
    });
    const read = (restricted: boolean) => readArchive({ root, restricted, cwd: root });
    expect(read(true).entries).toHaveLength(1);
    expect(read(false).entries).toEqual([]);
    expect(read(false).problems.map(({ rule }) => rule)).toEqual(['unknown-key']);
  });

  test.each(['visibility: Restricted', 'visibility: [restricted]', 'visibilty: restricted'])(
    'nobody, while it is in doubt whether it is restricted: %s',
    (field) => {
      const root = archive({
        [`${someId}/index.mdx`]: draft(field),
        [`${someId}/public.mdx`]: 'x',
      });
      const { entries, writeUps } = readArchive({ root, restricted: false, cwd: root });
      expect({ entries, writeUps }).toEqual({ entries: [], writeUps: [] });
    },
  );

  test.each(['visibility: restricted\nseverity: [', 'visibility: restricted\nserverity: x'])(
    'is said to be hidden, however broken it is: %s',
    (fields) => {
      const root = archiveOnDisk({ [`${someId}/index.mdx`]: draft(fields) });
      expect([...readArchive({ root, restricted: false, cwd: root }).hidden]).toEqual([someId]);
      expect([...readArchive({ root, restricted: true, cwd: root }).hidden]).toEqual([]);
    },
  );

  test.each(['restricted: true', 'visibility: internal\nvisibility: restricted'])(
    'nobody, when it says so in a way that is not read: %j',
    (fields) => {
      const root = archive({ [`${someId}/index.mdx`]: draft(fields) });
      expect(readArchive({ root, restricted: false, cwd: root }).entries).toEqual([]);
    },
  );

  test('a link to one that is not shown keeps its words and loses its address', () => {
    const other = '2025-11-05-signing-key-exposed';
    const root = archive({
      [`${other}/index.mdx`]: draft('visibility: restricted'),
      [`${someId}/index.mdx`]: draft('', `See [*this*](../${other}/#why) and [us](https://a.b).\n`),
    });
    const htmlOf = (restricted: boolean) => {
      const { entries } = readArchive({ root, restricted, cwd: root });
      return JSON.stringify(entries.find(({ id }) => id === someId)?.body.segments);
    };
    expect(htmlOf(false)).toContain('See <em>this</em> and <a href=');
    expect(htmlOf(false)).not.toContain(other);
    expect(htmlOf(true)).toContain(`../${other}/#why`);
  });

  test('a draft with what can be read of it, blocking nothing', () => {
    const root = archive({ [`${someId}/index.mdx`]: draft('severity: P9\ntrigger: magic') });
    const read = readAll(root);
    expect(read.entries).toMatchObject([{ draft: true, postmortem: { title: 'Payments failed' } }]);
    expect(read.problems).toHaveLength(2);
    expect(read.blocking).toEqual([]);
  });

  test('a draft that is no YAML yet blocks nothing either', () => {
    const read = readAll(archive({ [`${someId}/index.mdx`]: draft('tags: [a') }));
    expect(read.entries).toEqual([]);
    expect(read.problems).not.toEqual([]);
    expect(read.blocking).toEqual([]);
  });

  test.each(['status: final\ntrigger: magic', 'status: fnal', 'status: final\ntags: [a'])(
    'whatever may be finished and has errors blocks: %j',
    (fields) => {
      const read = readAll(archive({ [`${someId}/index.mdx`]: draft(fields) }));
      expect(read.blocking).not.toEqual([]);
    },
  );

  test('post-mortems by id, whatever order the disk gives them in', () => {
    const ids = ['2026-03-14-b', '2026-03-14-a', '2025-03-14-c'];
    const files = ids.map((id) => [`${id}/index.mdx`, draft(`started: ${id.slice(0, 10)}T02:14Z`)]);
    const { entries } = readAll(archive(Object.fromEntries(files) as Record<string, string>));
    expect(entries.map(({ id }) => id)).toEqual(ids.toSorted());
  });
});

describe('the digest', () => {
  const digest = (files: Record<string, string>) =>
    readAll(
      archiveOnDisk({ 'archive.yaml': archiveFile, [`${someId}/index.mdx`]: draft(), ...files }),
    ).entries[0]?.digest;
  const metric = { [`${someId}/index.mdx`]: draft('', '<Metric src="a.csv" title="Errors" />\n') };
  const csv = (value: number) => ({
    [`${someId}/a.csv`]: `at,errors\n2026-03-14T02:14Z,${value}\n2026-03-14T02:15Z,1\n`,
  });

  test('is the same for the same directory, wherever it is', () => {
    expect(digest({})).toBe(digest({}));
    expect(digest({})).toMatch(/^[0-9a-f]{64}$/);
  });

  test('changes with the text and with the evidence it shows', () => {
    const texts = [{}, { [`${someId}/index.mdx`]: draft('', 'It broke!\n') }];
    const all = [...texts, { ...metric, ...csv(1) }, { ...metric, ...csv(2) }].map(digest);
    expect(new Set(all).size).toBe(4);
  });

  test('does not change with what is not shown', () => {
    expect(digest({ [`${someId}/unused.bin`]: 'x' })).toBe(digest({}));
  });

  test('finds the body again, and only those in use are kept', () => {
    const cacheDir = archiveOnDisk({});
    const root = goodArchive();
    const [entry] = readArchive({ root, restricted: false, cacheDir, cwd: root }).entries;
    expect(loadBody(cacheDir, entry?.digest ?? '')).toEqual(entry?.body);
    const other = 'f'.repeat(64);
    expect(() => loadBody(cacheDir, other)).toThrow(other);
    const bodies = ['Größer', 'als 💥 ein', 'Byte'].map((html, place) => ({
      digest: `${place}${other}`,
      body: { ...emptyBody, segments: [{ html }] },
    }));
    keepBodies(cacheDir, bodies);
    for (const { digest: kept, body } of bodies) expect(loadBody(cacheDir, kept)).toEqual(body);
    expect(() => loadBody(cacheDir, entry?.digest ?? '')).toThrow('No body is kept');
  });
});

describe('write-ups', () => {
  const writeUp = (slug = 'payments-could-not-be-completed') => `---
title: Payments could not be completed
slug: ${slug}
impact: major
affects: [Checkout]
started: 2026-03-14T02:14Z
`;
  const approval = 'approvedBy: priya\napprovedOn: 2026-03-16\npublished: 2026-03-17\n';
  const end = '---\n\nPayments failed for half an hour.\n';
  const withComponents = `${archiveFile}public: { name: Status, components: [{ name: Checkout }] }\n`;
  const files = {
    'archive.yaml': withComponents,
    [`${someId}/index.mdx`]: draft(),
    [`${someId}/public.mdx`]: writeUp() + end,
    [`${someId}/public.approved.mdx`]: writeUp() + approval + end,
  };

  test('are read as drafts and as approved', () => {
    const { writeUps, problems } = readAll(archiveOnDisk(files));
    expect(problems).toEqual([]);
    expect(writeUps.map(({ id, kind }) => [id, kind])).toEqual([
      [someId, 'draft'],
      [someId, 'approved'],
    ]);
  });

  test.each([
    ['public.mdx', writeUp() + approval + end, 'unknown-key 7:1,unknown-key 8:1,unknown-key 9:1'],
    [
      'public.approved.mdx',
      writeUp() + end,
      'missing-field 1:1,missing-field 1:1,missing-field 1:1',
    ],
    ['public.mdx', writeUp().replace('Checkout', 'Checkot') + end, 'unknown-public-component 5:11'],
    ['public.mdx', writeUp().replace('02:14Z', '25:14Z') + end, 'bad-value 6:10'],
    ['public.mdx', `${writeUp()}updates: |\n  02:20 looking: x\n${end}`, 'bad-value 8:3'],
    ['public.mdx', '', 'empty-file 1:1'],
  ])('with a mistake are reported where it is: %s %#', (name, text, said) => {
    const problems = problemsIn({ ...files, [`${someId}/${name}`]: text });
    expect(problems.map(({ rule, line, column }) => `${rule} ${line}:${column}`).join()).toBe(said);
  });

  test('that differ from what was approved say so, on the draft', () => {
    const changed = {
      ...files,
      [`${someId}/public.mdx`]: writeUp().replace('major', 'minor') + end,
    };
    expect(problemsIn(changed).map(shown)).toEqual([
      `${someId}/public.mdx changed-since-approval note`,
    ]);
  });

  test('say in what they differ from what was approved, be it what only the inside reads', () => {
    const waiver = 'waivers: [{ text: Grace, reason: The seller asked to be thanked. }]\n';
    const draftOf = (text: string) => ({ ...files, [`${someId}/public.mdx`]: text });
    const said = (text: string) =>
      problemsIn(draftOf(text))
        .filter(({ rule }) => rule !== 'unused-waiver')
        .map(({ message }) => message);
    expect(
      said(`${writeUp()}${waiver}mitigated: 2026-03-14T02:45Z\n---\n\nAnother text.\n`),
    ).toEqual(['it differs from what was approved on 2026-03-16: mitigated, waivers, the text']);
    expect(said(`${writeUp()}# a comment\n${end}\n{/* another */}\n`)).toEqual([]);
  });

  test('cannot have an address that led to another one before', () => {
    const other = '2026-05-01-again';
    const problems = problemsIn({
      ...files,
      [`${other}/index.mdx`]: draft('started: 2026-05-01T02:14Z'),
      [`${other}/public.mdx`]: `${writeUp('again').trimEnd()}\nformerSlugs: [payments-could-not-be-completed]\n${end}`,
    });
    expect(problems.map(({ file, rule, path: field }) => `${file} ${rule} ${field}`)).toEqual([
      `${someId}/public.approved.mdx same-slug slug`,
      `${someId}/public.mdx same-slug slug`,
      `${other}/public.mdx same-slug formerSlugs[0]`,
    ]);
  });

  test.each(['visibility: restricted', 'visibilty: restricted'])(
    'of which the post-mortem is or may be restricted are not left public: %s',
    (field) => {
      const problems = problemsIn({ ...files, [`${someId}/index.mdx`]: draft(field) });
      const said = problems.filter(({ file }) => file.endsWith('public.approved.mdx'));
      expect(said.map(({ rule, level }) => `${rule} ${level}`)).toEqual([
        'restricted-write-up error',
      ]);
      expect(said[0]?.hint).toContain(`withdraw ${someId}`);
    },
  );

  test('that were only begun share the place for their address, and nobody minds', () => {
    const begun = (id: string) => ({
      [`${id}/index.mdx`]: draft(`started: ${id.slice(0, 10)}T02:14Z`),
      [`${id}/public.mdx`]: writeUp('fill-in') + end,
    });
    const problems = problemsIn({
      'archive.yaml': withComponents,
      ...begun('2026-05-01-one'),
      ...begun('2026-05-02-two'),
    });
    expect(problems.map(({ rule }) => rule)).toEqual(['place-to-fill', 'place-to-fill']);
  });

  test('cannot share their address', () => {
    const other = '2026-05-01-again';
    const problems = problemsIn({
      ...files,
      [`${other}/index.mdx`]: draft('started: 2026-05-01T02:14Z'),
      [`${other}/public.mdx`]: writeUp() + end,
    });
    expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      `${someId}/public.approved.mdx same-slug`,
      `${someId}/public.mdx same-slug`,
      `${other}/public.mdx same-slug`,
    ]);
  });

  test('are public whatever has become of the rest of the archive', () => {
    const root = archiveOnDisk(files);
    chmodSync(path.join(root, someId, 'index.mdx'), 0);
    writeFileSync(path.join(root, someId, 'public.mdx'), 'not a write-up');
    const { settings, writeUps, problems } = readApprovedWriteUps({ root, cwd: root });
    expect(settings.name).toBe('Status');
    expect(writeUps.map(({ kind }) => kind)).toEqual(['approved']);
    expect(problems).toEqual([]);
  });
});
