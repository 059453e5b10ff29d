/** What a write-up shows besides its text, from approval to what leaves. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { archiveOnDisk, someId } from '../support/archive.ts';
import { hindsight } from '../support/command.ts';
import { approval, incidentOnDisk, publicFiles, writeUp } from '../support/write-ups.ts';

const csv = 'at,errors\n2026-03-14T02:14Z,1\n2026-03-14T02:20Z,7\n';
const picture = readFileSync(
  path.join(import.meta.dirname, '../fixtures/bodies/2026-03-14-pool-exhausted/pool.png'),
);
/** As `sha256sum` prints them. */
const digests = `sha256:
  errors.csv: b983b7e470d3bb9270edca1b88728070d27a24e5cd8138bc4762adf15334940f
  log.txt: 492177f8be1801933d3831d9f8ae80a783b3a4faefb7e293bdce0660c9a11ce2
  pool.png: 38f74b614f2aa6971e5dd7eb1a49e93cdcd55ca3aae14ca70208ee771dcb808c
`;
const beside = { 'errors.csv': csv, 'pool.png': picture, 'log.txt': 'All calm.\n' };
const body = `
Nobody could pay, as ![the pool](pool.png) shows; see [what we saw](log.txt).

<Metric src="errors.csv" title="Errors" />
`;
const draft = writeUp({ body });
const today = '2026-11-26';
const approved = writeUp({ more: approval(today) + digests, body });

const approve = (root: string) => hindsight(['approve', someId, '--by', 'sofia'], { root });
const check = (root: string) => hindsight(['check'], { root });
const inDirectory = (root: string, name: string) => path.join(root, someId, name);
const approvedText = (root: string) => publicFiles(root)['public.approved.mdx'];
const command = `npm run hindsight -- approve ${someId} --by NAME`;
const isNothingWrong = { status: 0, stdout: '1 post-mortem, no problems\n', stderr: '' };

describe('an approval', () => {
  test('is of every file that the text shows or links to, by its SHA-256', async () => {
    const root = incidentOnDisk({ draft, beside });
    expect((await approve(root)).stdout).toContain(
      'With it, as they are now: errors.csv, log.txt, pool.png.\n',
    );
    expect(approvedText(root)).toBe(approved);
    expect(await check(root)).toEqual(isNothingWrong);
    expect((await approve(root)).stdout).toContain('Nothing to approve');
  });

  test('is given anew when nothing but a file was replaced', async () => {
    const root = incidentOnDisk({ draft, approved, beside });
    writeFileSync(inDirectory(root, 'errors.csv'), csv.replace('7', '9'));
    expect((await approve(root)).status).toBe(0);
    expect(approvedText(root)).toBe(
      approved.replace(
        /errors.csv: \w+/,
        'errors.csv: 144c76bdfa6ee1d6523e6b826cd144a0f004f9281399e93027f3743ccbe2b244',
      ),
    );
    expect(await check(root)).toEqual(isNothingWrong);
  });

  test('of before files had digests is mended by the command', async () => {
    const root = incidentOnDisk({
      draft,
      approved: writeUp({ more: approval(today), body }),
      beside,
    });
    const { stdout, status } = await check(root);
    expect(stdout).toContain(
      `${someId}/public.approved.mdx:13:34  error  sha256: has no digest of "pool.png", which is shown here: nobody has approved what is in it\n    Look at it, and have it approved: ${command}`,
    );
    expect(stdout).toContain(
      `${someId}/public.approved.mdx:13:69  error  sha256: has no digest of "log.txt"`,
    );
    expect(stdout).toContain(
      `${someId}/public.approved.mdx:15:14  error  sha256: has no digest of "errors.csv"`,
    );
    expect(stdout).toContain(
      `public.mdx:1:1  note  it differs from what was approved on ${today}: errors.csv, log.txt, pool.png`,
    );
    expect(status).toBe(1);
    expect((await approve(root)).status).toBe(0);
    expect(approvedText(root)).toBe(approved);
  });

  test('taken back leaves the draft, byte for byte', async () => {
    const root = incidentOnDisk({ approved, beside });
    expect((await hindsight(['withdraw', someId], { root })).status).toBe(0);
    expect(publicFiles(root)['public.mdx']).toBe(draft);
  });
});

describe('a file that is not what was approved', () => {
  const changes: [name: string, change: (root: string) => void, said: RegExp][] = [
    [
      'because it was replaced',
      (root) => writeFileSync(inDirectory(root, 'errors.csv'), csv.replace('7', '9')),
      /public\.approved\.mdx:12:15 {2}error {2}sha256\.errors\.csv: "errors\.csv" is not the file that was approved: its SHA-256 is 144c76bdfa6e…, not b983b7e470d3…/,
    ],
    [
      'because one byte of a linked text was changed',
      (root) => writeFileSync(inDirectory(root, 'log.txt'), 'All calm!\n'),
      /public\.approved\.mdx:13:12 {2}error {2}sha256\.log\.txt: "log\.txt" is not the file/,
    ],
    [
      'because it is gone',
      (root) => rmSync(inDirectory(root, 'pool.png')),
      /public\.approved\.mdx:14:13 {2}error {2}sha256\.pool\.png: "pool\.png" was approved, and is not here/,
    ],
    [
      'because its digest was changed',
      (root) =>
        writeFileSync(inDirectory(root, 'public.approved.mdx'), approved.replace('b983', 'b984')),
      /public\.approved\.mdx:12:15 {2}error {2}sha256\.errors\.csv: .*, not b984b7e470d3…/,
    ],
    [
      'because its digest was taken out',
      (root) =>
        writeFileSync(
          inDirectory(root, 'public.approved.mdx'),
          approved.replace(/ {2}pool\.png: .*\n/, ''),
        ),
      /public\.approved\.mdx:16:34 {2}error {2}sha256: has no digest of "pool\.png", which is shown here/,
    ],
  ];

  test.each(changes)('%s, is an error, and nothing leaves', async (_, change, said) => {
    const root = incidentOnDisk({ draft, approved, beside });
    change(root);
    const checked = await check(root);
    expect(checked.stdout).toMatch(said);
    expect(checked.stdout).toContain(command);
    expect(checked.status).toBe(1);
    const site = archiveOnDisk({ 'index.html': 'old' });
    const built = await hindsight(['build', '--audience', 'public', '--out', site], { root });
    expect(built.stderr).toMatch(said);
    expect(built.stdout).toContain('Not built: ');
    expect(built.status).toBe(1);
    expect(readFileSync(path.join(site, 'index.html'), 'utf8')).toBe('old');
    const exported = await hindsight(['export', 'markdown', someId], { root });
    expect(exported.stderr).toMatch(said);
    expect(exported).toMatchObject({ status: 1, stdout: '' });
  });

  test('makes the draft differ from what was approved, and is named there', async () => {
    const root = incidentOnDisk({ draft, approved, beside });
    writeFileSync(inDirectory(root, 'errors.csv'), csv.replace('7', '9'));
    expect((await check(root)).stdout).toContain(
      `public.mdx:1:1  note  it differs from what was approved on ${today}: errors.csv`,
    );
  });
});
