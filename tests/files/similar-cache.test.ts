import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { type FeelsLike, feelsLike } from '#files/feels-like.ts';
import { compareOnce } from '#files/similar-cache.ts';
import { archiveOnDisk, archiveFile, draft, readAll } from '../support/archive.ts';

/** Two incidents that broke the same way, the second told as it is given. */
function searchOf(second: string): FeelsLike {
  const title = 'title: Connection pool exhausted\nsymptoms: [remaining connection slots]\n';
  const { archive, entries } = readAll(
    archiveOnDisk({
      'archive.yaml': archiveFile,
      '2026-03-14-first/index.mdx': draft(`${title}failureModes: [connection-exhaustion]\n`),
      '2026-04-14-second/index.mdx': second,
    }),
  );
  const search = feelsLike(entries, archive);
  return { ...search, similar: vi.fn(search.similar) };
}

const fields = 'title: Pool full\nfailureModes: [connection-exhaustion]\n';

/** The title under which the first incident is shown the second. */
function told(search: FeelsLike, cacheDir: string) {
  return compareOnce(cacheDir, search)['2026-03-14-first']?.alike[0]?.title;
}

describe('incidents are compared', () => {
  test('once, as long as only the story of one is edited', () => {
    const cacheDir = archiveOnDisk({});
    const [before, after] = [searchOf(draft(fields)), searchOf(draft(fields, 'It broke again.\n'))];
    expect(told(before, cacheDir)).toBe('Pool full');
    expect(told(after, cacheDir)).toBe('Pool full');
    expect(before.similar).toHaveBeenCalledOnce();
    expect(after.similar).not.toHaveBeenCalled();
  });

  test('again when one has another title, and what was found before is not kept', () => {
    const cacheDir = archiveOnDisk({});
    told(searchOf(draft(fields)), cacheDir);
    expect(told(searchOf(draft(fields.replace('full', 'empty'))), cacheDir)).toBe('Pool empty');
    expect(readdirSync(path.join(cacheDir, 'similar'))).toHaveLength(1);
  });

  test('again when what was kept cannot be read', () => {
    const cacheDir = archiveOnDisk({});
    told(searchOf(draft(fields)), cacheDir);
    const [name = ''] = readdirSync(path.join(cacheDir, 'similar'));
    writeFileSync(path.join(cacheDir, 'similar', name), '{"2026-03-14-first":');
    expect(told(searchOf(draft(fields)), cacheDir)).toBe('Pool full');
  });
});
