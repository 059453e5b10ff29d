/** Fonts: what their name tables say, metadata and private data (OpenType, WOFF 1.0 and 2.0). */
import { unpacked } from './packed.ts';
import type { Carrier, Part } from './part.ts';

/** TrueType and OpenType, one or a collection. */
export const sfnt: Carrier = function* (bytes) {
  const isCollection = bytes.toString('latin1', 0, 4) === 'ttcf';
  const count = isCollection && bytes.length >= 12 ? Math.min(bytes.readUInt32BE(8), 64) : 1;
  for (let font = 0; font < count; font++) {
    const place = 12 + 4 * font;
    if (isCollection && place + 4 > bytes.length) return;
    yield* readTables(bytes, isCollection ? bytes.readUInt32BE(place) : 0);
  }
};

function* readTables(bytes: Buffer, from: number): Generator<Part> {
  const count = from + 6 <= bytes.length ? bytes.readUInt16BE(from + 4) : 0;
  for (let at = from + 12; at < from + 12 + 16 * count && at + 16 <= bytes.length; at += 16) {
    const start = bytes.readUInt32BE(at + 8);
    const table = bytes.subarray(start, start + bytes.readUInt32BE(at + 12));
    yield* readTable(bytes.toString('latin1', at, at + 4), table);
  }
}

/** Tables of outlines and numbers, where letters are accidents. */
const dull = new Set(
  (
    'glyf loca hmtx vmtx hhea vhea head maxp cmap kern cvt  fpgm prep gasp GPOS GSUB GDEF HVAR MVAR ' +
    'gvar avar fvar STAT CFF2 OS/2 VORG hdmx VDMX LTSH DSIG'
  ).match(/.{4} ?/g),
);

function* readTable(tag: string, table: Buffer): Generator<Part> {
  if (tag === 'name') yield* readNames(table);
  else if (![...dull].some((one) => one.trim() === tag.trim())) {
    yield { step: `font table ${tag.trim()}`, bytes: table };
  }
}

/** Records of the name table; one text follows another without anything between them. */
function* readNames(table: Buffer): Generator<Part> {
  const step = 'font name';
  if (table.length < 6) return;
  const strings = table.readUInt16BE(4);
  const count = table.readUInt16BE(2);
  for (let at = 6; at < 6 + 12 * count && at + 12 <= table.length; at += 12) {
    const start = strings + table.readUInt16BE(at + 10);
    const value = table.subarray(start, start + table.readUInt16BE(at + 8));
    const isMac = table.readUInt16BE(at) === 1;
    if (isMac || value.length % 2 === 1) yield { step, bytes: value };
    else yield { step, text: Buffer.from(value).swap16().toString('utf16le') };
  }
  yield { step, bytes: table };
}

export const woff: Carrier = function* (bytes, inflate) {
  const count = bytes.length < 44 ? 0 : bytes.readUInt16BE(12);
  for (let at = 44; at < 44 + 20 * count && at + 20 <= bytes.length; at += 20) {
    const start = bytes.readUInt32BE(at + 4);
    const [packed, whole] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
    const tag = bytes.toString('latin1', at, at + 4);
    const table = bytes.subarray(start, start + packed);
    if (packed >= whole) yield* readTable(tag, table);
    else {
      const inflated = inflate(table, 'deflate');
      if (inflated.unseen === undefined) yield* readTable(tag, inflated.bytes);
      else yield { step: `font table ${tag}`, unseen: inflated.unseen };
    }
  }
  if (bytes.length < 44) return;
  const metadata = pieceOf(bytes, 24, 28);
  if (metadata.length > 0) yield unpacked('font metadata', metadata, 'deflate', inflate);
  yield { step: 'font data', bytes: pieceOf(bytes, 36, 40) };
};

const pieceOf = (bytes: Buffer, offset: number, length: number): Buffer => {
  const start = bytes.readUInt32BE(offset);
  return bytes.subarray(start, start + bytes.readUInt32BE(length));
};

/** The tables that a number stands for in WOFF 2.0; 63 stands for any other. */
const knownTags = (
  'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx ' +
  'kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix ' +
  'acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak ' +
  'Zapf Silf Glat Gloc Feat Sill'
).match(/.{4} ?/g) as string[];

export const woff2: Carrier = function* (bytes, inflate) {
  if (bytes.length < 48) return;
  const tables: { tag: string; length: number }[] = [];
  let at = 48;
  for (let table = bytes.readUInt16BE(12); table > 0 && at < bytes.length; table--) {
    const flags = bytes[at++] as number;
    const isOther = (flags & 63) === 63;
    const tag = isOther
      ? bytes.toString('latin1', at, at + 4)
      : (knownTags[flags & 63] as string).slice(0, 4);
    if (isOther) at += 4;
    const whole = readBase128(bytes, at);
    const isOutline = tag === 'glyf' || tag === 'loca';
    const isTransformed = isOutline ? flags >> 6 !== 3 : flags >> 6 !== 0;
    const transformed = isTransformed ? readBase128(bytes, whole.next) : whole;
    tables.push({ tag, length: transformed.value });
    at = transformed.next;
  }
  const inflated = inflate(bytes.subarray(at, at + bytes.readUInt32BE(20)), 'brotli');
  if (inflated.unseen !== undefined) yield { step: 'font', unseen: inflated.unseen };
  else {
    let from = 0;
    for (const { tag, length } of tables) {
      yield* readTable(tag, inflated.bytes.subarray(from, from + length));
      from += length;
    }
  }
  const metadata = pieceOf(bytes, 28, 32);
  if (metadata.length > 0) yield unpacked('font metadata', metadata, 'brotli', inflate);
  yield { step: 'font data', bytes: pieceOf(bytes, 40, 44) };
};

function readBase128(bytes: Buffer, from: number): { value: number; next: number } {
  let value = 0;
  let at = from;
  while (at < from + 5) {
    const byte = bytes[at++] ?? 0;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) break;
  }
  return { value, next: at };
}
