import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import subsetFont from 'subset-font';
import { describe, expect, test } from 'vitest';
import { type Opened, openEncoded, openFile } from '#files/leaks/carriers/open.ts';
import { carriers, encryptedZip, moreCarriers } from '../../support/carriers.ts';

const require = createRequire(import.meta.url);

const textsOf = (opened: Iterable<Opened>): string =>
  [...opened].map((one) => ('text' in one ? one.text : '')).join('\n');

const unseenIn = (opened: Iterable<Opened>): string[] =>
  [...opened].flatMap((one) => ('unseen' in one ? [one.unseen] : []));

const limits = { stream: 100_000, file: 250_000 };

describe('a text is found with the way to it', () => {
  test.each([
    ['zip', ['zip']],
    ['gzip, as Pagefind packs it', ['gzip', 'Pagefind']],
    ['the text of a PNG', ['PNG tEXt']],
    ['Exif in a JPEG', ['Exif', 'Exif']],
    ['WebAssembly', ['WebAssembly data']],
    ['a font', ['font name']],
    ['a calendar', ['folded lines']],
  ])('in %s', (carrier, within) => {
    const { name, bytes } = carriers[carrier]!(Buffer.from('Zebra Finch'));
    const way = [...openFile(name, bytes)].find(
      (one) => 'text' in one && !one.isByChance && one.text.includes('Zebra Finch'),
    );
    expect(way?.within).toEqual(within);
  });

  test('in IPTC, where the length before it is a letter', () => {
    const text = 'zebra finch '.repeat(9).slice(0, 'a'.charCodeAt(0));
    const { name, bytes } = moreCarriers['IPTC in a JPEG']!(Buffer.from(text));
    expect([...openFile(name, bytes)].map((one) => ('text' in one ? one.text : ''))).toContain(
      text,
    );
  });

  test('in zstd', () => {
    expect(textsOf(openFile('a.zst', zstdCompressSync('Zebra Finch')))).toContain('Zebra Finch');
  });

  test('in a picture within a text', () => {
    const { bytes } = carriers['the text of a PNG']!(Buffer.from('Zebra Finch'));
    expect(textsOf(openEncoded(bytes, ['base64']))).toContain('Zebra Finch');
    expect([...openEncoded(Buffer.from('no carrier of anything'), [])]).toEqual([]);
  });

  test('in what Pagefind writes as CBOR, where lengths are letters', () => {
    // An array of two texts of five letters: their lengths read as an "e".
    const cbor = Buffer.from([0x82, 0x65, ...Buffer.from('zebra'), 0x65, ...Buffer.from('finch')]);
    const bytes = gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), cbor, Buffer.from([1])]));
    const texts = [...openFile('a.pf_index', bytes)].map((one) => ('text' in one ? one.text : ''));
    expect(texts).toContain('zebra\nfinch');
  });

  test('in Latin-1, and in UTF-16 with and without its mark', () => {
    expect(textsOf(openFile('a.txt', Buffer.from('Zürich Sofía', 'latin1')))).toContain(
      'Zürich Sofía',
    );
    expect(textsOf(openFile('a.txt', Buffer.from('\ufeffZürich 田中', 'utf16le')))).toContain(
      'Zürich 田中',
    );
    expect(textsOf(openFile('a.txt', Buffer.from('Zürich Надя', 'utf16le')))).toContain(
      'Zürich Надя',
    );
  });
});

describe('a real font', () => {
  const file = require.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');

  test.each(['woff2', 'sfnt'] as const)('as %s says who made it', async (targetFormat) => {
    const font = await subsetFont(readFileSync(file), 'abc', {
      ...{ targetFormat, keepFeatures: [], noHinting: true, preserveNameIds: [0, 8, 9, 11] },
    });
    const opened = [...openFile(`a.${targetFormat}`, font)];
    const names = opened.filter(({ within }) => within[0] === 'font name');
    expect(textsOf(names)).toMatch(/Copyright .* The Inter Project Authors/);
    expect(unseenIn(opened)).toEqual([]);
  });
});

describe('what cannot be looked into is said', () => {
  test.each([
    ['an encrypted zip entry', 'a.zip', encryptedZip],
    [
      'a zip entry packed by method 14',
      'a.zip',
      Buffer.from(encryptedZip).fill(14, 8, 9).fill(0, 6, 7),
    ],
    [
      'damaged: gzip that does not unpack',
      'a.gz',
      Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]),
    ],
    ['a file of an unknown kind', 'a.bin', Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 9])],
    ['damaged: brotli that does not unpack', 'a.br', Buffer.from([0xff, 1, 2, 3])],
    [
      'a PNG image that is cut short',
      'a.png',
      carriers['the text of a PNG']!(Buffer.from('text')).bytes.subarray(0, 60),
    ],
    [
      'a JPEG image that is cut short',
      'a.jpg',
      Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, 4, 65, 66]),
    ],
    ['an encrypted PDF', 'a.pdf', Buffer.from('%PDF-1.7 trailer <</Encrypt 5 0 R>>')],
  ])('%s', (reason, name, bytes) => {
    expect(unseenIn(openFile(name, bytes))).toEqual([reason]);
  });

  test('what unpacks to more than is good', () => {
    const bomb = Buffer.alloc(1_000_000);
    for (const bytes of [gzipSync(bomb), deflateSync(bomb), zstdCompressSync(bomb)]) {
      expect(unseenIn(openFile('a', bytes, limits))).toEqual([
        expect.stringContaining('unpacks to more than 0 MiB'),
      ]);
    }
    expect(unseenIn(openFile('a.br', brotliCompressSync(bomb), limits))).toHaveLength(1);
  });

  test('many streams that are more together', () => {
    const { bytes } = carriers.zip!(Buffer.alloc(90_000, 'letters '));
    const opened = [...openFile('a.zip', Buffer.concat(Array<Buffer>(20).fill(bytes)), limits)];
    expect(unseenIn(opened)).toContain('a deflate stream in a file that grows without end');
    expect(textsOf(opened).length).toBeLessThan(20 * limits.file);
  });

  test('files in one another without end', () => {
    let bytes: Buffer = Buffer.from('Zebra Finch');
    for (let depth = 0; depth < 20; depth++) bytes = gzipSync(bytes);
    expect(unseenIn(openFile('a.gz', bytes))).toEqual(['files in one another, 8 deep']);
  });
});

describe('whatever the bytes, they are gone through to the end', () => {
  const beginnings = [
    ...[
      '\x1f\x8b\x08',
      '\x28\xb5\x2f\xfd',
      'PK\x03\x04',
      'PK\x05\x06',
      '\x89PNG\r\n\x1a\n',
      '\xff\xd8\xff',
    ],
    ...[
      'GIF89a',
      'RIFF\x10\0\0\0WEBP',
      '\0\0\x01\0\x02\0',
      'II*\0\x08\0\0\0',
      'MM\0*\0\0\0\x08',
      '\0asm\x01\0\0\0',
    ],
    ...[
      'wOFF\0\x01\0\0',
      'wOF2\0\x01\0\0',
      '\0\x01\0\0\0\x09',
      'OTTO\0\x09',
      'ttcf\0\x01\0\0\0\0\0\x02',
      '%PDF-1.7 stream\n',
    ],
    ...['\x78\x9c', 'pagefind_dcd', 'BEGIN:VCALENDAR', '\xff\xfe', ''],
  ];

  test.each(beginnings)('after %j', (beginning) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (rest) => {
        const bytes = Buffer.concat([Buffer.from(beginning, 'latin1'), rest]);
        for (const one of openFile('a', bytes, limits)) {
          if ('text' in one) expect(one.text.length).toBeLessThan(2 * limits.file);
        }
      }),
    );
  });

  const valid = [
    ...Object.values(carriers),
    ...Object.values(moreCarriers),
    () => ({ name: 'a.zip', bytes: encryptedZip }),
  ].map((make) => make(Buffer.from('Zebra Finch, who is not to be named')));

  test('with bytes of good files changed, and cut short', () => {
    const change = fc.tuple(fc.nat(), fc.nat({ max: 255 }));
    fc.assert(
      fc.property(
        fc.constantFrom(...valid),
        fc.array(change, { maxLength: 6 }),
        fc.nat(),
        ({ name, bytes }, changes, length) => {
          const changed = Buffer.from(bytes.subarray(0, 1 + (length % bytes.length)));
          for (const [at, byte] of changes) changed[at % changed.length] = byte;
          expect(textsOf(openFile(name, changed, limits)).length).toBeLessThan(4 * limits.file);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
