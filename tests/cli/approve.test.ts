import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { someId } from '../support/archive.ts';
import { hindsight } from '../support/command.ts';
import { approval, incidentOnDisk, publicFiles, writeUp } from '../support/write-ups.ts';

const approve = (root: string, ...more: string[]) =>
  hindsight(['approve', someId, ...(more.length > 0 ? more : ['--by', 'sofia'])], { root });
const check = async (root: string) => (await hindsight(['check'], { root })).stdout;
const today = '2026-11-26';

describe('hindsight approve', () => {
  test('makes a copy of the draft, byte for byte, that says who approved it and when', async () => {
    const draft = writeUp();
    const root = incidentOnDisk({ draft });
    const { status, stdout } = await approve(root);
    expect(stdout).toMatch(
      new RegExp(
        `^${someId}/public.approved.mdx\n"Payments failed" is approved by Sofía Quintero.\n`,
      ),
    );
    expect(stdout).toContain('npm run build:public');
    expect(stdout).toContain(`export statuspage ${someId}`);
    expect(status).toBe(0);
    expect(publicFiles(root)).toEqual({
      'public.mdx': draft,
      'public.approved.mdx': writeUp({ more: approval(today) }),
    });
    expect(await check(root)).toBe('1 post-mortem, no problems\n');
  });

  test('changes nothing when nothing is new, and says who approved it before', async () => {
    const approved = writeUp({ more: approval() });
    const root = incidentOnDisk({ draft: writeUp(), approved });
    const { status, stdout } = await approve(root, '--by', 'priya');
    expect(stdout).toBe(
      `Nothing to approve: ${someId}/public.mdx says what Sofía Quintero approved on 16 March 2026.\n`,
    );
    expect(status).toBe(0);
    expect(publicFiles(root)['public.approved.mdx']).toBe(approved);
  });

  test('keeps the day on which it first went out', async () => {
    const draft = writeUp({ more: 'mitigated: 2026-03-14T02:45Z\n' });
    const root = incidentOnDisk({ draft, approved: writeUp({ more: approval('2026-03-16') }) });
    expect(await check(root)).toContain('differs from what was approved on 2026-03-16: mitigated');
    await approve(root, '--by', 'Priya Nambiar');
    expect(publicFiles(root)['public.approved.mdx']).toContain(
      approval(today, '2026-03-16', 'priya'),
    );
  });

  test('remembers a slug that changed, in both files and once', async () => {
    const root = incidentOnDisk({
      draft: writeUp({ slug: 'orders-failed', more: 'formerSlugs: [first]\n' }),
      approved: writeUp({ more: `formerSlugs: [first, dropped]\n${approval('2026-03-16')}` }),
    });
    const { stdout } = await approve(root);
    expect(stdout).toContain('Its address becomes /incidents/orders-failed/.');
    expect(stdout).toContain('/incidents/dropped/ leads nowhere');
    const draft = writeUp({
      slug: 'orders-failed',
      more: 'formerSlugs: [first, payments-failed]\n',
    });
    const files = publicFiles(root);
    expect(files['public.mdx']).toBe(draft);
    expect(files['public.approved.mdx']).toBe(
      draft.replace('payments-failed]\n', `payments-failed]\n${approval(today, '2026-03-16')}`),
    );
    expect(await check(root)).toBe('1 post-mortem, no problems\n');
    expect((await approve(root)).stdout).toContain('Nothing to approve');
    expect(publicFiles(root)).toEqual(files);
  });

  test('refuses a draft with errors, names each, and leaves what was approved', async () => {
    const approved = writeUp({ more: approval() });
    const draft = writeUp({
      slug: 'fill-in',
      more: 'resolvd: 2026-03-14T02:52Z\n',
      body: '\n(FILL IN) a\n',
    });
    const root = incidentOnDisk({ draft, approved });
    const { status, stdout } = await approve(root);
    expect(stdout).toContain(`${someId}/public.mdx:3:7  error  slug: this place`);
    expect(stdout).toContain(`${someId}/public.mdx:8:1  error  resolvd`);
    expect(stdout).toContain(`${someId}/public.mdx:11:1  error  this place`);
    expect(stdout).toMatch(
      /Not approved: 3 errors to mend first. What was approved before stands.\n$/,
    );
    expect(status).toBe(1);
    expect(publicFiles(root)).toEqual({ 'public.mdx': draft, 'public.approved.mdx': approved });
  });

  test('refuses places to fill although archive.yaml wants to switch that off, and says so there', async () => {
    const root = incidentOnDisk({ draft: writeUp({ body: '\n(FILL IN) a\n' }) });
    appendFileSync(path.join(root, 'archive.yaml'), 'checks:\n  place-to-fill: off\n');
    expect(await check(root)).toContain(
      'archive.yaml:10:18  error  checks.place-to-fill: "place-to-fill" keeps unfinished text from being published, and its level cannot be set\n    Remove this line. Fill in the places that the check names, or delete them.',
    );
    const { status, stdout } = await approve(root);
    expect(stdout).toContain(`${someId}/public.mdx:10:1  error  this place`);
    expect(status).toBe(1);
    expect(Object.keys(publicFiles(root))).toEqual(['public.mdx']);
  });

  test('shows warnings, and errors of other files not at all', async () => {
    const root = incidentOnDisk({
      fields: 'severity: huge',
      draft: writeUp().replace('[Checkout]', '[]'),
    });
    const { status, stdout } = await approve(root);
    expect(stdout).toContain('public.mdx:5:10  warning  affects');
    expect(stdout).not.toContain('index.mdx');
    expect(status).toBe(0);
    expect(Object.keys(publicFiles(root))).toContain('public.approved.mdx');
  });

  test('refuses what only the inside knows, and names where that stands', async () => {
    const draft = writeUp({ body: '\nFor half an hour payments failed, as Priya Nambiar saw.\n' });
    const root = incidentOnDisk({ draft });
    const { status, stdout } = await approve(root);
    expect(stdout).toMatch(/public\.mdx:\d+:38 {2}error {2}"Priya Nambiar".*archive\.yaml:6:/);
    expect(status).toBe(1);
    expect(publicFiles(root)).toEqual({ 'public.mdx': draft });
  });

  test('refuses a slug that leads to another incident', async () => {
    const other = '2026-05-01-again';
    const root = incidentOnDisk({ draft: writeUp() });
    mkdirSync(path.join(root, other));
    writeFileSync(
      path.join(root, other, 'public.approved.mdx'),
      writeUp({ slug: 'now', more: `formerSlugs: [payments-failed]\n${approval()}` }),
    );
    const { status, stdout } = await approve(root);
    expect(stdout).toContain(`is also a former slug of ${other}/public.approved.mdx`);
    expect(status).toBe(1);
  });

  test('does not lose the day it first went out to a copy that cannot be read', async () => {
    const root = incidentOnDisk({ draft: writeUp(), approved: 'broken' });
    const { status, stderr } = await approve(root);
    expect(stderr).toContain('public.approved.mdx does not say when it first went out');
    expect(status).toBe(2);
    writeFileSync(
      path.join(root, someId, 'public.approved.mdx'),
      '---\npublished: 2026-03-17\nslug: was\ntitle: 7\n---\n',
    );
    await approve(root);
    expect(publicFiles(root)['public.approved.mdx']).toContain(
      `formerSlugs: [was]\n${approval(today, '2026-03-17')}`,
    );
  });

  test.each([
    [[], 'Add --by NAME. Known: sofia, priya, jonas.'],
    [['--by', 'sofai'], 'Did you mean "sofia"?'],
    [['--by', 'nobody-like-it'], 'Known: sofia, priya, jonas.'],
    [['--by', 'constructor'], 'there is nobody called "constructor"'],
    [['--by', 'jonas'], 'Jonas Weidmann left on 30 April 2026'],
    [['--by', ' '], '--by: the text is empty'],
    [['another', '--by', 'sofia'], 'there are 2 ids'],
  ])('says what to type after %j', async (args, sentence) => {
    const root = incidentOnDisk({ draft: writeUp() });
    const { status, stderr } = await hindsight(['approve', someId, ...args], { root });
    expect(stderr).toContain(sentence);
    expect(status).toBe(2);
    expect(Object.keys(publicFiles(root))).toEqual(['public.mdx']);
  });

  test('takes any name where archive.yaml lists nobody', async () => {
    const root = incidentOnDisk({ draft: writeUp() });
    writeFileSync(path.join(root, 'archive.yaml'), 'organisation: { name: Harbourlane }\n');
    await approve(root, '--by', 'Ada # Lovelace');
    expect(publicFiles(root)['public.approved.mdx']).toContain('approvedBy: "Ada # Lovelace"\n');
  });

  test.each([
    ['visibility: restricted', 'is restricted, and nothing restricted is published'],
    ['kind: drill', 'is a drill'],
  ])('refuses what stays inside: %s', async (fields, sentence) => {
    const root = incidentOnDisk({ fields, draft: writeUp() });
    const { status, stderr } = await approve(root);
    expect(stderr).toContain(sentence);
    expect(status).toBe(2);
    expect(Object.keys(publicFiles(root))).toEqual(['public.mdx']);
  });

  test('says how to begin where there is no draft', async () => {
    expect((await approve(incidentOnDisk())).stderr).toContain(
      `npm run hindsight -- write-up ${someId}`,
    );
  });

  test('says what is in its way when it cannot write, and leaves nothing half written', async () => {
    const root = incidentOnDisk({ draft: writeUp() });
    mkdirSync(path.join(root, someId, 'public.approved.mdx'));
    const { status, stderr } = await approve(root);
    expect(stderr).toContain('this is a directory, not a file');
    expect(status).toBe(2);
    rmSync(path.join(root, someId, 'public.approved.mdx'), { recursive: true });
    expect(publicFiles(root)).toEqual({ 'public.mdx': writeUp() });
  });
});
