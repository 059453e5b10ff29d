import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { someId } from '../support/archive.ts';
import { hindsight } from '../support/command.ts';
import { approval, incidentOnDisk, publicFiles, writeUp } from '../support/write-ups.ts';

const secret = 'title: The ledger of Canary stood still';
const begin = (root: string, ...args: string[]) => hindsight(['write-up', ...args], { root });

describe('hindsight write-up', () => {
  test('begins public.mdx from facts, and says where it is and what comes next', async () => {
    const root = incidentOnDisk({ fields: `${secret}\ndetected: 2026-03-14T02:17:30Z` });
    const { status, stdout } = await begin(root, someId);
    expect(stdout).toBe(
      `${someId}/public.mdx\n` +
        `Fill in the places it marks, then: npm run hindsight -- approve ${someId} --by NAME\n`,
    );
    expect(status).toBe(0);
    const { 'public.mdx': text = '', ...others } = publicFiles(root);
    expect(others).toEqual({});
    expect(text).toContain('\nimpact: major\n');
    expect(text).toContain('\naffects: [Checkout]\n');
    expect(text).toContain('\nstarted: 2026-03-14T02:14Z\n');
    expect(text).toContain('\ndetected: 2026-03-14T02:17Z\n');
    expect(text).not.toMatch(/canary|ledger|pool/i);
  });

  test('leaves places that the check names, with what belongs there', async () => {
    const root = incidentOnDisk();
    await begin(root, someId);
    const { status, stdout } = await hindsight(['check'], { root });
    expect(status).toBe(1);
    const places = [...stdout.matchAll(/^(\S+:\d+):\d+ {2}error {2}(.*)$/gm)];
    const lines = readFileSync(path.join(root, someId, 'public.mdx'), 'utf8').split('\n');
    expect(places.map(([, , what]) => what)).toEqual([
      'title: this place is still to be filled in',
      'slug: this place is still to be filled in',
      'actions[0]: this place is still to be filled in',
      'this place is still to be filled in',
      'this place is still to be filled in',
    ]);
    for (const [, place = ''] of places) {
      expect(lines[Number(place.split(':')[1]) - 1]).toMatch(/FILL IN|fill-in/);
    }
    expect(stdout).toContain('title: Orders could not be placed');
  });

  test('finds the incident from any folder, by its id or a path that leads into it', async () => {
    for (const typed of [someId, `${someId}/`, `./x/${someId}/index.mdx`]) {
      const root = incidentOnDisk();
      const cwd = path.join(root, someId);
      expect((await hindsight(['write-up', typed], { root, cwd })).stdout).toMatch(
        /^public\.mdx\n/,
      );
    }
  });

  test('goes on from what was approved where only that is left', async () => {
    const approved = writeUp({ more: approval() });
    const root = incidentOnDisk({ approved });
    expect((await begin(root, someId)).stdout).toContain('It says what was approved.');
    expect(publicFiles(root)).toEqual({
      'public.mdx': writeUp(),
      'public.approved.mdx': approved,
    });
    expect((await hindsight(['check'], { root })).stdout).toBe('1 post-mortem, no problems\n');
  });

  test.each([
    ['visibility: restricted', 'is restricted, and nothing restricted is published'],
    ['visibilty: restricted', 'may be restricted'],
    ['visibility: restricted\nseverity: [', 'may be restricted'],
    ['kind: drill', 'is a drill, and nothing of a drill is published'],
    ['started: soon', 'index.mdx does not say when it started'],
    ['severity: [', 'index.mdx cannot be read'],
  ])('refuses %j', async (fields, sentence) => {
    const root = incidentOnDisk({ fields });
    const { status, stdout, stderr } = await begin(root, someId);
    expect(stderr).toContain(sentence);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(publicFiles(root)).toEqual({});
  });

  test('refuses restricted post-mortems also where they are built', async () => {
    const root = incidentOnDisk({ fields: 'visibility: restricted' });
    process.env['HINDSIGHT_RESTRICTED'] = '1';
    const { status } = await begin(root, someId);
    delete process.env['HINDSIGHT_RESTRICTED'];
    expect(status).toBe(2);
  });

  test('overwrites nothing', async () => {
    const root = incidentOnDisk({ draft: 'mine' });
    expect((await begin(root, someId)).stderr).toContain(
      'public.mdx is there already\n    Go on writing',
    );
    expect(publicFiles(root)).toEqual({ 'public.mdx': 'mine' });
  });

  test.each([
    [[], 'it is not said which post-mortem'],
    [[someId, someId], 'there are 2 ids'],
    [['2026-03-14-payments-pool-exhausetd'], `Did you mean "${someId}"?`],
    [['2026-03-14'], `Did you mean "${someId}"?`],
    [['nothing-like-it'], 'The ids are the names of the directories in .'],
    [['2026-05-01-empty'], 'holds no index.mdx'],
    [[someId, '--by', 'sofia'], 'there is no option --by'],
  ])('says what to type after %j', async (args, sentence) => {
    const root = incidentOnDisk();
    mkdirSync(path.join(root, '2026-05-01-empty'));
    const { status, stderr } = await begin(root, ...args);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
    expect(status).toBe(2);
  });
});
