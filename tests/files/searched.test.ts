import {
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { unpackDocuments } from '#domain/search/packed/documents.ts';
import { makeComparable } from '#domain/search/searchable.ts';
import { incidentsLike } from '#domain/search/similar-incidents.ts';
import { askOnce } from '#domain/search/packed/single-question.ts';
import { readForSearch } from '#files/search-reading.ts';
import { readSearched } from '#files/searched.ts';
import { archiveFile, archiveOnDisk, draft } from '../support/archive.ts';

vi.mock(import('#files/search-reading.ts'), { spy: true });
const read = vi.mocked(readForSearch);
beforeEach(() => {
  read.mockClear();
});

const pool = '2026-03-14-payments-pool-exhausted';
const again = '2026-06-02-accounts-pool-full';
const old = '2025-01-05-first-account-of-the-pool';
const secret = '2026-04-04-pool-credentials-stolen';

const poolText = (title: string) =>
  draft(`title: ${title}
tags: [pool]
failureModes: [connection-exhaustion]
symptoms: ["FATAL: remaining connection slots are reserved"]
timeline: |
  02:34 ruled-out [dashboard]: provider slow; its latency is flat`);

/** An archive with everything a search meets, and a place to keep what was read. */
function archive() {
  const root = archiveOnDisk({
    'archive.yaml': archiveFile,
    [`${pool}/index.mdx`]: poolText('The connection pool ran out'),
    [`${again}/index.mdx`]: draft('title: Connection pool full\nstarted: 2026-06-02T09:00'),
    [`${old}/index.mdx`]: draft(
      `title: The pool ran out\nstatus: superseded\nsupersededBy: ${pool}\nstarted: 2025-01-05`,
    ),
    [`${secret}/index.mdx`]: draft('title: Xylophone stolen\nvisibility: restricted'),
    'no-day/index.mdx': draft(),
  });
  const work = archiveOnDisk({});
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  };
  return { root, work, write };
}

async function search(root: string, work: string) {
  const projectRoot = path.resolve(import.meta.dirname, '../..');
  const searched = await readSearched({ archiveRoot: root, workRoot: work, projectRoot }, root);
  searched.keep();
  return searched;
}

/** Everything that a command could say of an archive. */
async function allOf(root: string, work: string) {
  const { entries, packed, phrases, archive: organisation, read } = await search(root, work);
  const ids = entries.map(({ id }) => id);
  const postmortems = await read(ids);
  const first = postmortems.get(ids[0] ?? '');
  const modesOf = (number: number) => packed.documents[number]?.failureModes ?? [];
  const asked = { today: '2026-11-26', limit: 50 };
  return {
    organisation,
    entries: entries.map(({ id, file }) => ({ id, file })),
    postmortems: [...postmortems],
    answer: askOnce('connection pool slots in March', packed, phrases, asked),
    like:
      first &&
      incidentsLike(
        { ...first, number: 0, modesOf },
        makeComparable(unpackDocuments(packed), phrases),
        50,
      ),
  };
}

const idsIn = async (root: string, work: string) =>
  (await search(root, work)).entries.map(({ id }) => id);

/** What is kept, as text. */
function keptIn(work: string): string {
  const [name = ''] = readdirSync(path.join(work, 'search'));
  return readFileSync(path.join(work, 'search', name), 'latin1');
}

/** The ids of the files that the last search read anew; undefined when it read none. */
function readAnew(): string[] | undefined {
  const [folder, , known] = read.mock.lastCall ?? [];
  read.mockClear();
  return folder?.directories.map(({ id }) => id).filter((id) => !known?.has(id));
}

describe('what was read before', () => {
  test('is not read again, and says the same', async () => {
    const { root, work } = archive();
    rmSync(path.join(root, secret), { recursive: true });
    const cold = await allOf(root, work);
    expect(readAnew()).toEqual([old, pool, again]);
    expect(await allOf(root, work)).toEqual(cold);
    expect(readAnew()).toBeUndefined();
    expect(cold.entries.map(({ id }) => id)).toEqual([pool, again]);
    expect(cold.like).toHaveLength(1);
  });

  const changes: Record<string, (at: ReturnType<typeof archive>) => void> = {
    'an edit': ({ write }) => write(`${pool}/index.mdx`, poolText('The disk was full of slots')),
    'a new post-mortem': ({ write }) => write('2026-07-01-new/index.mdx', draft('title: New')),
    'a deletion': ({ root }) => rmSync(path.join(root, pool), { recursive: true }),
    'another time zone': ({ write }) =>
      write(
        'archive.yaml',
        archiveFile.replace('Harbourlane', 'Harbourlane, timezone: Asia/Tokyo'),
      ),
    'another name of a tag': ({ write }) =>
      write('archive.yaml', `${archiveFile}tags: { connection-pool: [pool] }\n`),
    'an archive.yaml that is gone': ({ root }) => rmSync(path.join(root, 'archive.yaml')),
    'a post-mortem that becomes restricted': ({ write }) =>
      write(`${pool}/index.mdx`, draft('title: The pool ran out\nvisibility: restricted')),
    'a post-mortem that can be read no more': ({ write }) =>
      write(`${pool}/index.mdx`, '---\ntitle: [\n---\n'),
  };
  test.each(Object.entries(changes))('does not outlive %s', async (_, change) => {
    const at = archive();
    const before = await allOf(at.root, at.work);
    change(at);
    const after = await allOf(at.root, at.work);
    expect(after).toEqual(await allOf(at.root, archiveOnDisk({})));
    expect(await allOf(at.root, at.work)).toEqual(after);
    expect(after).not.toEqual(before);
  });

  test('is kept for those that did not change', async () => {
    const { root, work, write } = archive();
    rmSync(path.join(root, secret), { recursive: true });
    await search(root, work);
    write(`${pool}/index.mdx`, poolText('The disk was full'));
    await search(root, work);
    expect(readAnew()).toEqual([pool]);
  });
});

describe('what is kept', () => {
  test('is written once, though what is restricted is read every time', async () => {
    const { root, work } = archive();
    await search(root, work);
    const file = path.join(work, 'search', readdirSync(path.join(work, 'search'))[0] ?? '');
    utimesSync(file, 1_800_000_000, 1_800_000_000);
    readAnew();
    await search(root, work);
    expect(readAnew()).toEqual([secret]);
    expect(statSync(file).mtimeMs).toBe(1_800_000_000_000);
  });

  test('holds nothing that is or has become restricted', async () => {
    const { root, work, write } = archive();
    write(`${again}/index.mdx`, draft('title: A marimba too'));
    await search(root, work);
    expect(keptIn(work)).toMatch(/marimba/i);
    expect(keptIn(work)).not.toMatch(/xylophon|pool-credentials/i);
    write(`${again}/index.mdx`, draft('title: A marimba too\nvisibility: restricted'));
    expect(await idsIn(root, work)).toEqual([pool]);
    expect(keptIn(work)).not.toMatch(/marimba/i);
  });

  test.each([
    ['cut off', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['of something else', () => Buffer.from('Not what you expect.')],
    [
      'with a byte changed',
      (whole: Buffer) => whole.map((byte, at) => (at === 900 ? ~byte : byte)),
    ],
  ])('is passed over when it is %s, and written anew', async (_, damage) => {
    const { root, work } = archive();
    const cold = await allOf(root, work);
    const [name = ''] = readdirSync(path.join(work, 'search'));
    const file = path.join(work, 'search', name);
    writeFileSync(file, damage(readFileSync(file)));
    expect(await allOf(root, work)).toEqual(cold);
    expect(readAnew()).toContain(pool);
    expect(await allOf(root, work)).toEqual(cold);
    expect(readAnew()).not.toContain(pool);
  });

  test('is not missed where nothing can be written', async () => {
    const { root, work } = archive();
    const nowhere = path.join(root, 'archive.yaml');
    expect(await allOf(root, nowhere)).toEqual(await allOf(root, work));
  });

  test('is apart for each archive, one file each, and leaves nothing beside it', async () => {
    const [one, other] = [archive(), archive()];
    rmSync(path.join(other.root, pool), { recursive: true });
    for (const { root } of [one, other, one, other]) await search(root, one.work);
    expect(await idsIn(one.root, one.work)).toEqual([pool, again]);
    expect(await idsIn(other.root, one.work)).toEqual([again]);
    expect(readdirSync(path.join(one.work, 'search'))).toHaveLength(2);
  });

  test('is right for several commands at once', async () => {
    const { root, work } = archive();
    const all = await Promise.all([1, 2, 3].map(() => allOf(root, work)));
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
  });
});
