import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { examine } from '#domain/checks/examine.ts';
import { resolveSearched } from '#domain/resolve.ts';
import type { WrittenDocument } from '#domain/search/fields.ts';
import { postmortemDocument } from '#domain/search/postmortem-document.ts';
import { CuttingThread } from '#files/cutting-thread.ts';
import { openFolder } from '#files/folder.ts';
import { parseDocument } from '#files/parse.ts';
import { ReadingThread } from '#files/reading-thread.ts';
import { readForSearch } from '#files/search-reading.ts';
import type { ToRead } from '#files/search-text.ts';
import { type SearchThreads, stopSearchThreads } from '#files/search-threads.ts';
import { archiveFile, archiveOnDisk, draft } from '../support/archive.ts';
import { shippedArchive, shippedPostmortems } from '../support/shipped.ts';

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

/** Threads that say whether they did their part. */
function threads(reader = new ReadingThread()): SearchThreads & { readonly given: () => unknown } {
  let given: unknown;
  class WatchedThread extends CuttingThread {
    override async end() {
      const packed = await super.end();
      given = packed;
      return packed;
    }
  }
  const started = { reader, cutter: new WatchedThread() };
  onTestFinished(() => stopSearchThreads(started));
  return { ...started, given: () => given };
}

async function read(archive: ReturnType<typeof folder>, others?: SearchThreads) {
  others?.reader.begin(archive);
  return readForSearch(archive, undefined, new Map(), others);
}

test('what threads read and cut into words is what would be without them', async () => {
  const archive = folder();
  const others = threads();
  const reading = await read(archive, others);
  expect(reading).toEqual(await read(archive));
  expect(others.reader.isDone).toBe(true);
  expect(others.given()).toEqual(reading.packed);
  expect(reading.packed.documents.length).toBe(28);
});

test('a thread that breaks down while it cuts is not missed', async () => {
  const archive = folder();
  const others = threads();
  others.cutter.cut([undefined as unknown as WrittenDocument]);
  expect(await read(archive, others)).toEqual(await read(archive));
  expect(others.given()).toBeUndefined();
});

test('a thread that breaks down while it reads is not missed', async () => {
  const archive = folder();
  /** Breaks down once it has read all. */
  class BrokenReader extends ReadingThread {
    override begin({ realRoot, directories }: ToRead) {
      const nowhere = { id: 'nowhere', path: undefined as unknown as string };
      super.begin({ realRoot, directories: [...directories, nowhere] });
    }
  }
  const others = threads(new BrokenReader());
  expect(await read(archive, others)).toEqual(await read(archive));
  expect(others.reader.isDone).toBe(false);
});

const shippedTexts = shippedPostmortems.map(({ id }) => {
  const file = path.resolve(import.meta.dirname, '../../postmortems', id, 'index.mdx');
  return { id, lines: readFileSync(file, 'utf8').split('\n') };
});

/** What is written into a line in place of its value. */
const slips = ['', '7', '[a, b]', '{ a: b }', 'unknown', '99:99', '2026-13-40', 'yes', '|'];
/** A line that goes, comes twice, moves, or has another value. */
const slip = fc.tuple(fc.double({ min: 0, max: 0.999 }), fc.constantFrom('', 'x2', ' ', ...slips));

function withSlip(lines: readonly string[], [where, what]: readonly [number, string]): string[] {
  const at = 1 + Math.floor(where * (lines.indexOf('---', 1) - 1));
  const line = lines[at] ?? '';
  const anew = what === 'x2' ? [line, line] : what === ' ' ? [` ${line}`] : [];
  const value = line.replace(/: .*/, `: ${what}`);
  return lines.toSpliced(at, 1, ...(anew.length > 0 || what === '' ? anew : [value]));
}

test('what is searched of a post-mortem, broken or whole, is what all of it says', () => {
  let whole = 0;
  let broken = 0;
  const anySlips = fc.array(slip, { maxLength: 3 });
  fc.assert(
    fc.property(fc.constantFrom(...shippedTexts), anySlips, ({ id, lines }, all) => {
      const { data, bodyText } = parseDocument(all.reduce(withSlip, lines).join('\n'));
      if (data === undefined) return;
      const { frontmatter, postmortem, findings } = examine(data, shippedArchive, id);
      if (findings.length > 0) broken++;
      else whole++;
      if (!frontmatter || !postmortem) {
        expect([frontmatter, postmortem]).toEqual([undefined, undefined]);
        return;
      }
      const searched = resolveSearched(frontmatter, shippedArchive, id);
      expect(postmortemDocument(searched, bodyText, shippedArchive)).toEqual(
        postmortemDocument(postmortem, bodyText, shippedArchive),
      );
    }),
    { numRuns: 400 },
  );
  expect(Math.min(whole, broken)).toBeGreaterThan(30);
});
