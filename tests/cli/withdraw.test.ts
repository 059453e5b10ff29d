import { describe, expect, test } from 'vitest';
import { someId } from '../support/archive.ts';
import { hindsight } from '../support/command.ts';
import { approval, incidentOnDisk, publicFiles, writeUp } from '../support/write-ups.ts';

const withdraw = (root: string, id = someId) => hindsight(['withdraw', id], { root });

describe('hindsight withdraw', () => {
  test('removes what was approved, keeps the draft, and says what becomes of the address', async () => {
    const root = incidentOnDisk({ draft: writeUp(), approved: writeUp({ more: approval() }) });
    const { status, stdout } = await withdraw(root);
    expect(status).toBe(0);
    expect(stdout).toContain(`${someId}/public.mdx says the same and stays.`);
    expect(stdout).toContain('takes /incidents/payments-failed/ down');
    expect(stdout).toMatch(/404.*410/s);
    expect(publicFiles(root)).toEqual({ 'public.mdx': writeUp() });
  });

  test('says when the draft is not what was approved', async () => {
    const draft = writeUp({ body: '\nIt failed.\n' });
    const root = incidentOnDisk({ draft, approved: writeUp({ more: approval() }) });
    expect((await withdraw(root)).stdout).toContain('your version control has what was approved');
    expect(publicFiles(root)).toEqual({ 'public.mdx': draft });
  });

  test('makes a draft of what was approved where there is none', async () => {
    const more = 'formerSlugs: [was]\n';
    const root = incidentOnDisk({ approved: writeUp({ more: more + approval() }) });
    const { stdout } = await withdraw(root);
    expect(stdout).toContain(`Its text is in ${someId}/public.mdx now.`);
    expect(stdout).toContain('/incidents/payments-failed/, /incidents/was/');
    expect(publicFiles(root)).toEqual({ 'public.mdx': writeUp({ more }) });
    expect((await hindsight(['check'], { root })).stdout).toBe('1 post-mortem, no problems\n');
  });

  test.each([
    ['what cannot be read', { approved: 'broken' }, 'broken'],
    [
      'what is restricted by now',
      { fields: 'visibility: restricted', approved: writeUp({ more: approval() }) },
      writeUp(),
    ],
    [
      'what has no readable post-mortem',
      { fields: 'severity: [', approved: writeUp({ more: approval() }) },
      writeUp(),
    ],
  ])('takes down %s as well', async (_, written, draft) => {
    const root = incidentOnDisk(written);
    expect((await withdraw(root)).status).toBe(0);
    expect(publicFiles(root)).toEqual({ 'public.mdx': draft });
  });

  test('says so when nothing is approved', async () => {
    const root = incidentOnDisk({ draft: writeUp() });
    const { status, stderr } = await withdraw(root);
    expect(stderr).toContain('Nothing of it is approved, so nothing is public.');
    expect(status).toBe(2);
    expect((await withdraw(root, '2026-03-14-payments')).stderr).toContain(
      `Did you mean "${someId}"?`,
    );
  });
});
