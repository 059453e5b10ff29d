import { describe, expect, test } from 'vitest';
import { internalWriteUps } from '#files/internal-write-ups.ts';
import { readArchive } from '#files/read.ts';
import { readAll, someId } from '../support/archive.ts';
import { approval, incidentOnDisk, writeUp } from '../support/write-ups.ts';

type Written = Parameters<typeof incidentOnDisk>[0];

/** What the internal site knows of the write-up of one incident. */
function known(written: Written) {
  const found = internalWriteUps(readAll(incidentOnDisk(written)));
  const { state, preview, live } = found.get(someId) ?? {};
  return { state, preview: preview?.story.title, live: live?.story.title };
}

const approved = writeUp({ more: approval() });
const renamed = writeUp().replace('Payments failed', 'Payments stood still');

describe('the internal site knows of a write-up', () => {
  test('nothing where there is none', () => {
    expect(internalWriteUps(readAll(incidentOnDisk())).size).toBe(0);
  });

  test('that it is being written, and shows it', () => {
    expect(known({ draft: writeUp() })).toMatchObject({
      state: { isWritten: true, approval: undefined, errors: 0 },
      preview: 'Payments failed',
      live: undefined,
    });
  });

  test('how much is left to do, and shows what can be read', () => {
    const draft = writeUp({ slug: 'fill-in', more: 'resolvd: x\n' });
    expect(known({ draft })).toMatchObject({ state: { errors: 2 }, preview: 'Payments failed' });
    expect(known({ draft: 'broken' })).toMatchObject({
      state: { isWritten: true, errors: 1, hasPreview: false },
      preview: undefined,
    });
  });

  test('who approved it, and since when it is live', () => {
    const by = { by: 'sofia', on: '2026-03-16', since: '2026-03-16', slug: 'payments-failed' };
    expect(known({ draft: writeUp(), approved })).toEqual({
      state: { isWritten: true, approval: by, hasChanged: false, errors: 0, hasPreview: true },
      preview: 'Payments failed',
      live: undefined,
    });
    expect(known({ approved })).toMatchObject({ state: { approval: by, hasChanged: false } });
  });

  test('that the draft has changed since, and shows both', () => {
    expect(known({ draft: renamed, approved })).toMatchObject({
      state: { hasChanged: true, approval: { by: 'sofia' } },
      preview: 'Payments stood still',
      live: 'Payments failed',
    });
  });

  test('nothing of a restricted post-mortem, not even where those are built', () => {
    const written = { fields: 'visibility: restricted', draft: renamed, approved };
    const root = incidentOnDisk(written);
    for (const restricted of [true, false]) {
      expect(internalWriteUps(readArchive({ root, restricted })).size).toBe(0);
    }
  });
});
