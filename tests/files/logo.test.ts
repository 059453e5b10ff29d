import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readLogo } from '#files/logo.ts';
import { archiveOnDisk, readAll } from '../support/archive.ts';

/** A PNG of 3 × 2 pixels, as far as its size. */
const png = Buffer.from(
  '89504e470d0a1a0a0000000d4948445200000003000000020802000000368dd4c8',
  'hex',
);

function folderWith(name: string, content: string | Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'hindsight-logo-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, name), content);
  return folder;
}

const svg = (attributes: string) =>
  `<?xml version="1.0"?>\n<svg ${attributes}><path d="M0 0"/></svg>`;

test.each([
  ['a width and a height', 'width="120" height="32px" viewBox="0 0 60 16"', 120, 32],
  ['a view box alone', "viewBox='0 0 150.4 40' xmlns='http://www.w3.org/2000/svg'", 150, 40],
  ['a size in per cent', 'width="100%" height="100%" viewBox="0,0,24,12"', 24, 12],
])('an SVG keeps its place on the page by %s', (_what, attributes, width, height) => {
  expect(readLogo('logo.svg', folderWith('logo.svg', svg(attributes))).value).toEqual({
    file: 'logo.svg',
    width,
    height,
  });
});

test('a picture keeps its place by its size', () => {
  expect(readLogo('logo.png', folderWith('logo.png', png)).value).toEqual({
    file: 'logo.png',
    width: 3,
    height: 2,
  });
});

test.each([
  [
    'is not there',
    'other.svg',
    'logo.svg',
    svg('viewBox="0 0 1 1"'),
    /no file "logo\.svg" in public\//,
  ],
  ['is elsewhere', 'logo.svg', '../logo.svg', svg('viewBox="0 0 1 1"'), /in public\//],
  ['has no size', 'logo.svg', 'logo.svg', svg('xmlns="x"'), /how large it is/],
  ['is no picture', 'logo.png', 'logo.png', '<html>', /public\/logo\.png is a text with tags/],
  ['is heavy', 'logo.png', 'logo.png', Buffer.alloc(200_001), /201 kB/],
])('a logo that %s is a fault', (_what, there, named, content, message) => {
  expect(readLogo(named, folderWith(there, content)).fault?.message).toMatch(message);
});

test('a logo that is not there is a warning at its line of archive.yaml', () => {
  const root = archiveOnDisk({
    'archive.yaml': 'organisation: { name: Acme }\npublic:\n  logo: nowhere.svg\n',
  });
  expect(readAll(root).problems).toMatchObject([
    { rule: 'logo', level: 'warning', file: 'archive.yaml', line: 3, column: 9 },
  ]);
});
