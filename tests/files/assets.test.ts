import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAssets } from '#files/assets.ts';
import { readCsv } from '#files/csv.ts';
import { readImage } from '#files/image.ts';
import { readSeries } from '#files/series.ts';
import { archive } from '../support/bodies.ts';

const pictures = join(archive, 'pictures');
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'evidence-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

test.each(readdirSync(pictures).filter((name) => !name.endsWith('.avif')))(
  'the size of %s is what its encoder was told',
  (name) => {
    const [width, height] = name.split(/\D+/).map(Number);
    expect(readImage(readFileSync(join(pictures, name))).value).toMatchObject({ width, height });
  },
);

test('a picture of another kind is called by its name', () => {
  const avif = readFileSync(join(pictures, '16x16.avif'));
  expect(readImage(avif).fault?.message).toBe('is an AVIF file');
  expect(readImage(Buffer.from('')).fault?.message).toBe('is empty');
});

test('cut or garbled pictures are refused, never thrown at', () => {
  const whole = readdirSync(pictures).map((name) => readFileSync(join(pictures, name)));
  fc.assert(
    fc.property(fc.constantFrom(...whole), fc.nat(200), fc.uint8Array(), (bytes, cut, noise) => {
      const { value } = readImage(Buffer.concat([bytes.subarray(0, cut), noise]));
      if (value) expect(value.width * value.height).toBeGreaterThan(0);
    }),
  );
});

test('a symbolic link is refused wherever it leads', () => {
  symlinkSync('/etc/hostname', join(directory, 'host.txt'));
  symlinkSync(join(pictures, '31x17.png'), join(directory, 'a.png'));
  const assets = openAssets(directory);
  expect(assets.link('host.txt').fault?.message).toBe('"host.txt" is a symbolic link');
  expect(assets.image('a.png').fault?.message).toBe('"a.png" is a symbolic link');
  expect(assets.used()).toEqual([]);
});

test('files that are too large are refused', () => {
  writeFileSync(join(directory, 'big.png'), Buffer.alloc(2 * 1024 * 1024 + 1));
  writeFileSync(join(directory, 'big.log'), Buffer.alloc(6 * 1024 * 1024));
  const assets = openAssets(directory);
  expect(assets.image('big.png').fault?.hint).toBe('Make it smaller, at most 2 MB.');
  expect(assets.link('big.log').fault?.message).toBe('"big.log" is 6 MB large');
});

test('the digests are those of the bytes that were judged, and of no file that was only found', () => {
  const csv = 'at,errors\n2026-03-14T02:14Z,1\n2026-03-14T02:20Z,7\n';
  const digest = 'b983b7e470d3bb9270edca1b88728070d27a24e5cd8138bc4762adf15334940f';
  writeFileSync(join(directory, 'errors.csv'), csv);
  const assets = openAssets(directory, { readsLinked: true });
  assets.series('errors.csv');
  writeFileSync(join(directory, 'errors.csv'), csv.replace('7', '9'));
  expect(assets.series('errors.csv').value?.series[0]?.values).toEqual([1, 7]);
  expect(assets.link('errors.csv').value?.bytes).toBe(csv.length);
  expect([...assets.digests()]).toEqual([['errors.csv', digest]]);
  const found = openAssets(directory);
  found.link('errors.csv');
  expect([...found.digests()]).toEqual([]);
});

test('a directory that is not there has no files', () => {
  expect(openAssets(join(directory, 'no')).link('a.txt').fault?.message).toBe(
    'there is no file "a.txt" in this directory',
  );
});

test('CSV is read as RFC 4180 says, with the line of each row', () => {
  expect(readCsv('\uFEFFa,"b ""c"",\nd"\r\n\r\n 1 ,\n"x" ,"y')).toEqual([
    { line: 1, cells: ['a', 'b "c",\nd'] },
    { line: 4, cells: ['1', ''] },
    { line: 5, cells: ['x', 'y'] },
  ]);
});

test.each([
  ['', 'm.csv is empty'],
  ['time,a\n', 'm.csv:1: the first column is "time", not "at"'],
  ['at\n', 'm.csv:1 names nothing that was measured'],
  ['at,a,a\n', 'm.csv:1: two columns are called "a"'],
  ['at,,b\n', 'm.csv:1: column 2 has no name'],
  ['at,a\n', 'm.csv has a header and no rows'],
  [
    'at,a\n2026-03-14T02:00Z,1\n2026-03-14T02:00Z,2',
    'm.csv:3: "2026-03-14T02:00Z" is not later than the row above',
  ],
  [
    'at,a\nbefore 2026-03-14T02:00Z,1',
    'm.csv:2: "before 2026-03-14T02:00Z" has no offset from UTC',
  ],
  ['at,a\n2026-02-30T02:00Z,1', 'm.csv:2: 2026-02-30 is not in the calendar'],
  ['at,a\n2026-03-14T02:00Z,0x10', 'm.csv:2: "0x10" under "a" is not a number'],
  ['at,a\n2026-03-14T02:00Z,1e999', 'm.csv:2: "1e999" under "a" is not a number'],
  ['at,a\n2026-03-14T02:00Z,"1\n2"', 'm.csv:2: "1 2" under "a" is not a number'],
])('measurements %j are refused', (text, message) => {
  expect(readSeries('m.csv', Buffer.from(text)).faults?.[0]?.message).toBe(message);
});

test('measurements that are not UTF-8, or too many, are refused', () => {
  expect(readSeries('m.csv', Buffer.from([0x61, 0xe9])).faults?.[0]?.message).toBe(
    'm.csv is not UTF-8',
  );
  const rows = Array.from(
    { length: 2_001 },
    (_, i) => `${new Date(i * 1000 + 1e12).toISOString()},1`,
  );
  expect(readSeries('m.csv', Buffer.from(`at,a\n${rows.join('\n')}`)).faults).toHaveLength(1);
});

test('of many wrong rows ten are told, and how many there are', () => {
  const rows = Array.from(
    { length: 50 },
    (_, i) => `2026-03-14T02:${String(i).padStart(2, '0')}Z,x`,
  );
  const { faults } = readSeries('m.csv', Buffer.from(`at,a\n${rows.join('\n')}`));
  expect(faults).toHaveLength(11);
  expect(faults?.at(-1)?.message).toMatch(/^m.csv:12: .*; and 39 more$/);
});
