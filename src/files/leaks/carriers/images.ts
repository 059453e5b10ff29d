/** What WebP and GIF images and icons hold besides the picture. */
import type { Carrier } from './part.ts';

/** Chunks of RIFF that are the picture. */
const pictures = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF']);

/** WebP (RFC 9649). */
export const webp: Carrier = function* (bytes) {
  let at = 12;
  while (at + 8 <= bytes.length) {
    const type = bytes.toString('latin1', at, at + 4);
    const end = at + 8 + bytes.readUInt32LE(at + 4);
    if (end > bytes.length) yield { step: 'WebP', unseen: 'a WebP image that is cut short' };
    const data = bytes.subarray(at + 8, end);
    if (type === 'EXIF') {
      const hasName = data.toString('latin1', 0, 4) === 'Exif';
      yield { step: 'Exif', bytes: hasName ? data.subarray(6) : data };
    } else if (!pictures.has(type)) yield { step: `WebP ${type.trim()}`, bytes: data };
    at = end + (end % 2);
  }
};

const introducer = 0x21;
const separator = 0x2c;
const trailer = 0x3b;

/** GIF: comments, texts and what applications add (GIF89a). */
export const gif: Carrier = function* (bytes) {
  let at = 13 + colours(bytes[10] ?? 0);
  while (at < bytes.length && bytes[at] !== trailer) {
    const isExtension = bytes[at] === introducer;
    if (!isExtension && bytes[at] !== separator) {
      yield { step: 'GIF', unseen: 'a GIF image that is damaged' };
      return;
    }
    // An image has a descriptor, perhaps colours, and a byte before its data.
    const start = isExtension ? at + 2 : at + 11 + colours(bytes[at + 9] ?? 0);
    const { data, end } = joinBlocks(bytes, start);
    if (isExtension && bytes[at + 1] !== 0xf9) yield { step: 'GIF comment', bytes: data };
    at = end;
  }
  if (at + 1 < bytes.length) {
    yield { step: 'after the GIF image', bytes: bytes.subarray(at + 1), isFile: true };
  }
};

/** The bytes of a table of colours, from the flags that say whether there is one. */
const colours = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Data comes in blocks of at most 255 bytes, each after its length, the last of none. */
function joinBlocks(bytes: Buffer, start: number): { data: Buffer; end: number } {
  const blocks: Buffer[] = [];
  let at = start;
  for (let size = bytes[at]; size !== undefined && size > 0; size = bytes[at]) {
    blocks.push(bytes.subarray(at + 1, at + 1 + size));
    at += 1 + size;
  }
  return { data: Buffer.concat(blocks), end: at + 1 };
}

/** Icons hold images, PNG among them. */
export const ico: Carrier = function* (bytes) {
  const count = bytes.length < 6 ? 0 : bytes.readUInt16LE(4);
  for (let at = 6; at < 6 + 16 * count && at + 16 <= bytes.length; at += 16) {
    const start = bytes.readUInt32LE(at + 12);
    yield { step: 'icon', bytes: bytes.subarray(start, start + bytes.readUInt32LE(at + 8)) };
  }
};
