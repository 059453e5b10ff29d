/** What a picture really is, from its bytes: its name is only a promise. */
import { type Outcome, fault, ok } from '#domain/outcome.ts';

export interface ImageFacts {
  readonly type: keyof typeof imageTypes;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** The pictures that are shown, and the endings their names may have. */
export const imageTypes = {
  PNG: ['png'],
  JPEG: ['jpg', 'jpeg'],
  WebP: ['webp'],
  GIF: ['gif'],
} as const satisfies Record<string, readonly string[]>;

const widest = 16_384;
const possible = 'Save it as PNG, JPEG, WebP or GIF.';

/** Read type and size of a picture. */
export function readImage(bytes: Buffer): Outcome<ImageFacts> {
  const type = typeOf(bytes);
  if (type === undefined) return fault(`is ${otherTypeOf(bytes)}`, possible);
  const size = readers[type](bytes);
  if (!size || size.width === 0 || size.height === 0) {
    return fault(`begins like a ${type} file but its size cannot be read`, 'Save it again.');
  }
  return size.width > widest || size.height > widest
    ? fault(
        `is ${size.width} × ${size.height} pixels`,
        `Make it smaller, at most ${widest} on either side.`,
      )
    : ok({ type, ...size });
}

type Size = Pick<ImageFacts, 'width' | 'height'>;

function typeOf(bytes: Buffer): ImageFacts['type'] | undefined {
  const text = bytes.toString('latin1', 0, 16);
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'PNG';
  if (text.startsWith('\xff\xd8\xff')) return 'JPEG';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'WebP';
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'GIF';
  return undefined;
}

/** Name what is there instead, for the message. */
function otherTypeOf(bytes: Buffer): string {
  if (bytes.length === 0) return 'empty';
  const text = bytes.toString('latin1', 0, 512);
  const brand = text.slice(4, 8) === 'ftyp' ? text.slice(8, 12) : '';
  if (/^avi[fs]$/.test(brand)) return 'an AVIF file';
  if (/^(hei|hev|mif|msf)/.test(brand)) return 'a HEIC file';
  if (/<svg[\s>]/i.test(text)) return 'an SVG file, which can carry code';
  if (/^\s*<(!doctype|html|script|\?xml)/i.test(text)) return 'a text with tags, no picture';
  if (text.startsWith('BM')) return 'a BMP file';
  if (/^(II\*\0|MM\0\*)/.test(text)) return 'a TIFF file';
  if (text.startsWith('%PDF')) return 'a PDF file';
  return 'no picture that a browser can be trusted to show';
}

const readers: Record<ImageFacts['type'], (bytes: Buffer) => Size | undefined> = {
  PNG: (bytes) =>
    bytes.length >= 33 && bytes.toString('latin1', 12, 16) === 'IHDR'
      ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
      : undefined,
  GIF: (bytes) =>
    bytes.length >= 13
      ? { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }
      : undefined,
  JPEG: jpegSize,
  WebP: webpSize,
};

/** Walk the segments to the frame header (SOF0–SOF15 without DHT, JPG and DAC). */
function jpegSize(bytes: Buffer): Size | undefined {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    const isAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    if (marker === 0xd9 || marker === 0xda) return undefined;
    at += isAlone ? 2 : 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

/** Lossy, lossless and extended WebP keep their size in different places (RFC 9649). */
function webpSize(bytes: Buffer): Size | undefined {
  if (bytes.length < 30) return undefined;
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    default:
      return undefined;
  }
}
