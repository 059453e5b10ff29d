/** JPEG images: Exif, XMP, IPTC, colour profile, comments, and what follows the picture. */
import type { Carrier, Part } from './part.ts';

const startOfScan = 0xda;
const endOfImage = 0xd9;
const comment = 0xfe;

export const jpeg: Carrier = function* (bytes) {
  const extended: Buffer[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === startOfScan || marker === endOfImage) break;
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const data = bytes.subarray(at + 4, end);
    if (marker === comment) yield { step: 'JPEG comment', bytes: data };
    else if (marker >= 0xe0 && marker <= 0xef) yield* readSegment(data, extended);
    at = Math.max(at + 2, end);
  }
  if (extended.length > 0) yield { step: 'JPEG XMP', bytes: Buffer.concat(extended) };
  const last = bytes.lastIndexOf(Buffer.from([0xff, endOfImage]));
  if (last < 0) yield { step: 'JPEG', unseen: 'a JPEG image that is cut short' };
  else if (last + 2 < bytes.length) {
    yield { step: 'after the JPEG image', bytes: bytes.subarray(last + 2), isFile: true };
  }
};

/** An application's segment, by the name it begins with. */
function* readSegment(data: Buffer, extended: Buffer[]): Generator<Part> {
  const end = data.indexOf(0);
  const name = data.toString('latin1', 0, Math.max(0, end));
  const rest = data.subarray(end + 1);
  if (name === 'Exif') yield { step: 'Exif', bytes: rest.subarray(1) };
  else if (name === 'http://ns.adobe.com/xap/1.0/') yield { step: 'JPEG XMP', bytes: rest };
  // A long one comes in pieces, each after 32 bytes of a digest, a length and an offset.
  else if (name === 'http://ns.adobe.com/xmp/extension/') extended.push(rest.subarray(40));
  else if (name === 'Photoshop 3.0') yield* readIptc(rest);
  else if (name === 'JFIF') return;
  else yield { step: 'JPEG segment', bytes: data };
}

/** Datasets of IPTC-IIM 4.2: a mark, two numbers, a length, the text. */
function* readIptc(bytes: Buffer): Generator<Part> {
  const mark = 0x1c;
  for (let at = bytes.indexOf(mark); at >= 0 && at + 5 <= bytes.length;) {
    const end = at + 5 + bytes.readUInt16BE(at + 3);
    if (end > bytes.length) at = bytes.indexOf(mark, at + 1);
    else {
      yield { step: 'JPEG IPTC', bytes: bytes.subarray(at + 5, end) };
      at = bytes.indexOf(mark, end);
    }
  }
  yield { step: 'JPEG IPTC', bytes };
}
