import { expect, test } from 'vitest';
import type { WrittenDocument } from '#domain/search/fields.ts';
import { CuttingThread } from '#files/cutting-thread.ts';
import { openFolder } from '#files/folder.ts';
import { readForSearch } from '#files/search-reading.ts';
import { archiveFile, archiveOnDisk, draft } from '../support/archive.ts';

/** An archive of many post-mortems, every fifth of them restricted, every seventh broken. */
function folder() {
  const files = Array.from({ length: 40 }, (_, index) => {
    const fields = [
      `title: Pool ${index} ran out of slot${index}s`,
      `symptoms: ["FATAL: too many_clients.already ${index}"]`,
      ...(index % 5 === 0 ? ['visibility: restricted'] : []),
      ...(index % 7 === 0 ? ['tags: ['] : []),
    ];
    const id = `2026-01-${String((index % 28) + 1).padStart(2, '0')}-pool-${index}`;
    return [`${id}/index.mdx`, draft(fields.join('\n'), 'The café’s disk was full.\n')] as const;
  });
  const root = archiveOnDisk({ 'archive.yaml': archiveFile, ...Object.fromEntries(files) });
  return openFolder(root, root);
}

/** A thread that says whether its work was asked for, and gave any. */
class WatchedThread extends CuttingThread {
  given: unknown;
  override async end() {
    const words = await super.end();
    this.given = words;
    return words;
  }
}

const read = async (archive: ReturnType<typeof folder>, thread?: CuttingThread) =>
  readForSearch(archive, undefined, new Map(), thread);

test('what a thread cuts into words is what would be cut without it', async () => {
  const archive = folder();
  const thread = new WatchedThread();
  const reading = await read(archive, thread);
  expect(reading).toEqual(await read(archive));
  expect(thread.given).toEqual({ phrases: reading.phrases, packed: reading.packed });
  expect(reading.packed.documents.length).toBe(28);
});

test('a thread that breaks down is not missed', async () => {
  const archive = folder();
  const thread = new WatchedThread();
  thread.tell({ documents: [undefined as unknown as WrittenDocument] });
  expect(await read(archive, thread)).toEqual(await read(archive));
  expect(thread.given).toBeUndefined();
});
