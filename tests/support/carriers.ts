/** Files of many kinds with a piece of text in each, written by the book and not by the code under test. */
import { brotliCompressSync, crc32, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

/** A file, by its name: the text may be in either. */
export interface CarrierFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Puts a text, given as the bytes that stand for it, into a file. */
export type MakeCarrier = (hidden: Buffer) => CarrierFile;

const join = (...parts: readonly (string | Buffer | readonly number[])[]): Buffer =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  );

const u16 = (value: number) => [value >> 8, value & 255];
const u32 = (value: number) => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
const le16 = (value: number) => u16(value).reverse();
const le32 = (value: number) => u32(value).reverse();

const page = (hidden: Buffer) => join('<!doctype html><p>Before ', hidden, ' after</p>');

/** A text file with the hidden text between two pieces. */
const text =
  (name: string, ahead: string, behind: string): MakeCarrier =>
  (hidden) => ({ name, bytes: join(ahead, hidden, behind) });

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function pngChunk(type: string, data: Buffer): Buffer {
  const body = join(type, data);
  return join(u32(data.length), body, u32(crc32(body)));
}

/** An image of one grey pixel, with a chunk before the picture. */
const png = (type: string, data: Buffer): Buffer =>
  join(
    pngSignature,
    pngChunk('IHDR', join(u32(1), u32(1), [8, 0, 0, 0, 0])),
    pngChunk(type, data),
    pngChunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    pngChunk('IEND', Buffer.alloc(0)),
  );

/** TIFF with one entry, ImageDescription, big-endian. */
const exif = (hidden: Buffer): Buffer =>
  join(
    'MM',
    [0, 42],
    u32(8),
    u16(1),
    u16(0x010e),
    u16(2),
    u32(hidden.length),
    u32(26),
    u32(0),
    hidden,
  );

const segment = (marker: number, data: Buffer) => join([0xff, marker], u16(data.length + 2), data);

/** A JPEG with a segment; the picture is left out but for its start and its end. */
const jpeg = (marker: number, data: Buffer): Buffer =>
  join(
    [0xff, 0xd8],
    segment(0xe0, join('JFIF', [0, 1, 1, 0, 0, 1, 0, 1, 0, 0])),
    segment(marker, data),
    [0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9],
  );

const xmp = (hidden: Buffer) => join('<x:xmpmeta><rdf:li>', hidden, '</rdf:li></x:xmpmeta>');

const iptc = (hidden: Buffer) =>
  join(
    'Photoshop 3.0',
    [0],
    '8BIM',
    u16(0x0404),
    [0, 0],
    u32(hidden.length + 5),
    [0x1c, 2, 120],
    u16(hidden.length),
    hidden,
  );

function webp(type: string, data: Buffer): Buffer {
  const chunk = (name: string, body: Buffer) =>
    join(name, le32(body.length), body, body.length % 2 ? [0] : []);
  const chunks = join(chunk('VP8X', Buffer.alloc(10)), chunk(type, data));
  return join('RIFF', le32(chunks.length + 4), 'WEBP', chunks);
}

function gif(hidden: Buffer): Buffer {
  const blocks: Buffer[] = [];
  for (let at = 0; at < hidden.length; at += 7) {
    // Short blocks, so that the text is taken apart by their lengths.
    const block = hidden.subarray(at, at + 7);
    blocks.push(join([block.length], block));
  }
  return join('GIF89a', le16(1), le16(1), [0, 0, 0], [0x21, 0xfe], ...blocks, [0, 0x3b]);
}

/** A number in LEB128, of two bytes. */
const leb = (value: number) => [(value & 127) | 128, value >> 7];

const wasmHeader = join([0], 'asm', [1, 0, 0, 0]);

const wasmSection = (id: number, body: Buffer) => join([id], leb(body.length), body);

function zip(name: Buffer, data: Buffer, { method = 8, flags = 0 } = {}): Buffer {
  const packed = method === 8 ? deflateRawSync(data) : data;
  const common = join(le16(20), le16(flags), le16(method), le32(0), le32(crc32(data)));
  const sizes = join(le32(packed.length), le32(data.length), le16(name.length), le16(0));
  const local = join('PK', [3, 4], common, sizes, name, packed);
  const central = join(
    'PK',
    [1, 2],
    le16(20),
    common,
    sizes,
    le16(0),
    le16(0),
    le16(0),
    le32(0),
    le32(0),
    name,
  );
  const end = join(
    'PK',
    [5, 6],
    le32(0),
    le16(1),
    le16(1),
    le32(central.length),
    le32(local.length),
    le16(0),
  );
  return join(local, central, end);
}

/** A zip entry that needs a password. */
export const encryptedZip = zip(Buffer.from('a.txt'), Buffer.from('nobody can tell'), {
  method: 0,
  flags: 1,
});

/** A font of nothing but names; a real one is read in the test of fonts. */
function sfnt(hidden: Buffer): Buffer {
  const wide = Buffer.from(hidden.toString('latin1'), 'utf16le').swap16();
  const first = Buffer.from('First', 'utf16le').swap16();
  const record = (id: number, length: number, offset: number) =>
    join(u16(3), u16(1), u16(0x409), u16(id), u16(length), u16(offset));
  const records = join(record(1, first.length, 0), record(0, wide.length, first.length));
  const name = join(u16(0), u16(2), u16(30), records, first, wide);
  return join(
    [0, 1, 0, 0],
    u16(1),
    u16(16),
    u16(0),
    u16(0),
    'name',
    u32(0),
    u32(28),
    u32(name.length),
    name,
  );
}

function woff(hidden: Buffer): Buffer {
  const name = sfnt(hidden).subarray(28);
  const packed = deflateSync(name);
  const table = packed.length < name.length ? packed : name;
  const total = 64 + table.length;
  return join(
    ...[
      'wOFF',
      [0, 1, 0, 0],
      u32(total),
      u16(1),
      u16(0),
      u32(28 + name.length),
      u32(1),
      u32(0),
      u32(0),
      u32(0),
      u32(0),
      u32(0),
    ],
    ...['name', u32(64), u32(table.length), u32(name.length), u32(0)],
    table,
  );
}

function woff2(hidden: Buffer): Buffer {
  const name = sfnt(hidden).subarray(28);
  const packed = brotliCompressSync(name);
  const length = [0x80 | (name.length >> 7), name.length & 127];
  return join(
    ...[
      'wOF2',
      [0, 1, 0, 0],
      u32(51 + packed.length),
      u16(1),
      u16(0),
      u32(28 + name.length),
      u32(packed.length),
      u32(1),
    ],
    ...[u32(0), u32(0), u32(0), u32(0), u32(0)],
    // The name table is the sixth of those that are known by a number.
    [5],
    length,
    packed,
  );
}

/** Lines of a calendar are folded after 75 bytes: here, within the hidden text. */
function calendar(hidden: Buffer): Buffer {
  const line = join(`DESCRIPTION:${'-'.repeat(75 - 12 - 4)} `, hidden);
  const isFolded = !hidden.includes(0);
  const folded = isFolded ? join(line.subarray(0, 75), '\r\n ', line.subarray(75)) : line;
  return join('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n', folded, '\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n');
}

/** A name may have any byte but noughts and slashes: those are percent-encoded. */
const inName = (hidden: Buffer): string =>
  hidden.includes(0) || hidden.includes('/')
    ? Array.from(hidden, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
    : hidden.toString();

/** The sixteen carriers that a site may have. */
export const carriers: Readonly<Record<string, MakeCarrier>> = {
  'gzip, as Pagefind packs it': (hidden) => ({
    name: 'pagefind/fragment/en_1.pf_fragment',
    bytes: gzipSync(join('pagefind_dcd{"content":"', hidden, '"}')),
  }),
  brotli: (hidden) => ({ name: 'index.html.br', bytes: brotliCompressSync(page(hidden)) }),
  zip: (hidden) => ({ name: 'all.zip', bytes: zip(Buffer.from('a.html'), page(hidden)) }),
  'the text of a PNG': (hidden) => ({
    name: 'card.png',
    bytes: png('tEXt', join('Comment', [0], hidden)),
  }),
  'Exif in a JPEG': (hidden) => ({
    name: 'photo.jpg',
    bytes: jpeg(0xe1, join('Exif', [0, 0], exif(hidden))),
  }),
  SVG: text('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"><desc>', '</desc></svg>'),
  WebAssembly: (hidden) => ({
    name: 'search.wasm',
    bytes: join(
      wasmHeader,
      wasmSection(11, join([1, 0, 0x41, 0, 0x0b], leb(hidden.length), hidden)),
    ),
  }),
  'a source map': text(
    'app.js.map',
    '{"version":3,"sources":["a.ts"],"sourcesContent":["// ',
    '"]}',
  ),
  'a font': (hidden) => ({ name: 'font.woff2', bytes: woff2(hidden) }),
  'a calendar': (hidden) => ({ name: 'maintenance.ics', bytes: calendar(hidden) }),
  XML: text('feed.xml', '<?xml version="1.0"?><feed><title>', '</title></feed>'),
  JSON: text('api.json', '{"name":"', '"}'),
  Markdown: text('page.md', '# A page\n\nThis is *', '*.\n'),
  'a list of headers': text('_headers', '/*\n  X-Note: ', '\n'),
  'the name of a file': (hidden) => ({ name: `a/${inName(hidden)}.txt`, bytes: Buffer.from('x') }),
  'the name of a folder': (hidden) => ({
    name: `${inName(hidden)}/b.txt`,
    bytes: Buffer.from('x'),
  }),
};

/** More of them, and places in those above where a text may be as well. */
export const moreCarriers: Readonly<Record<string, MakeCarrier>> = {
  'plain gzip': (hidden) => ({ name: 'a.gz', bytes: gzipSync(page(hidden)) }),
  deflate: (hidden) => ({ name: 'a.bin', bytes: deflateSync(page(hidden)) }),
  'gzip in a zip in gzip': (hidden) => ({
    name: 'a.gz',
    bytes: gzipSync(zip(Buffer.from('b.gz'), gzipSync(page(hidden)), { method: 0 })),
  }),
  'the name of a zip entry': (hidden) => ({ name: 'a.zip', bytes: zip(hidden, Buffer.from('x')) }),
  'the packed text of a PNG': (hidden) => ({
    name: 'a.png',
    bytes: png('zTXt', join('Comment', [0, 0], deflateSync(hidden))),
  }),
  'the international text of a PNG': (hidden) => ({
    name: 'a.png',
    bytes: png('iTXt', join('Comment', [0, 0, 0, 0, 0], hidden)),
  }),
  'packed international text of a PNG': (hidden) => ({
    name: 'a.png',
    bytes: png('iTXt', join('Comment', [0, 1, 0, 0, 0], deflateSync(hidden))),
  }),
  'Exif in a PNG': (hidden) => ({ name: 'a.png', bytes: png('eXIf', exif(hidden)) }),
  'what follows a PNG': (hidden) => ({
    name: 'a.png',
    bytes: join(png('tEXt', join('A', [0], 'b')), 'also ', hidden),
  }),
  'XMP in a JPEG': (hidden) => ({
    name: 'a.jpg',
    bytes: jpeg(0xe1, join('http://ns.adobe.com/xap/1.0/', [0], xmp(hidden))),
  }),
  'IPTC in a JPEG': (hidden) => ({ name: 'a.jpg', bytes: jpeg(0xed, iptc(hidden)) }),
  'a comment in a JPEG': (hidden) => ({ name: 'a.jpg', bytes: jpeg(0xfe, hidden) }),
  'Exif in a WebP': (hidden) => ({ name: 'a.webp', bytes: webp('EXIF', exif(hidden)) }),
  'XMP in a WebP': (hidden) => ({ name: 'a.webp', bytes: webp('XMP ', xmp(hidden)) }),
  'a comment in a GIF': (hidden) => ({ name: 'a.gif', bytes: gif(hidden) }),
  'a section of WebAssembly': (hidden) => ({
    name: 'a.wasm',
    bytes: join(wasmHeader, wasmSection(0, join([4], 'note', hidden))),
  }),
  WOFF: (hidden) => ({ name: 'a.woff', bytes: woff(hidden) }),
  TrueType: (hidden) => ({ name: 'a.ttf', bytes: sfnt(hidden) }),
  'a source map within a script': (hidden) => ({
    name: 'a.js',
    bytes: join(
      'x()\n//# sourceMappingURL=data:application/json;base64,',
      join('{"sourcesContent":["', hidden, '"]}').toString('base64'),
    ),
  }),
  'a PDF': (hidden) => ({
    name: 'a.pdf',
    bytes: join(
      '%PDF-1.7\n1 0 obj <</Filter/FlateDecode>> stream\n',
      deflateSync(join('BT (', hidden, ') Tj ET')),
      '\nendstream endobj\n%%EOF',
    ),
  }),
  'a style sheet': text('a.css', '.a::after { content: "', '"; }'),
  'an attribute': text('a.html', '<img src=/a.png alt="', '">'),
  'a comment': text('a.html', '<p>text</p><!-- ', ' -->'),
  'JSON in a page': text('a.html', '<script type="application/ld+json">{"name":"', '"}</script>'),
  'HTML in a feed': text(
    'a.xml',
    '<content type="html">&lt;p title="',
    '"&gt;text&lt;/p&gt;</content>',
  ),
};
