/** Bytes as the texts that stand in them. */

/** A text that stands in bytes. */
export interface TextInBytes {
  /** Undefined where bytes are read as they are: as UTF-8, or as Latin-1 where they are not. */
  readonly how: 'UTF-16' | undefined;
  readonly text: string;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const anyUtf8 = new TextDecoder('utf-8');
const latin1 = new TextDecoder('latin1');
const utf16le = new TextDecoder('utf-16le');
const utf16be = new TextDecoder('utf-16be');

/** Shorter than this, letters in bytes are accidents. */
const leastLength = 4;

/**
 * Give the text that bytes are, or the texts that stand in them. UTF-16 without a byte order mark is
 * found where its characters are of an alphabet: Latin, Greek, Cyrillic, Hebrew, Arabic.
 */
export function textsOfBytes(bytes: Uint8Array): TextInBytes[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return whole(utf16le.decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return whole(utf16be.decode(bytes));
  const text = bytes.includes(0) ? undefined : asUtf8(bytes);
  if (text !== undefined) return [{ how: undefined, text }];
  return [
    { how: undefined, text: legibleOf(bytes) },
    ...[0, 1].flatMap((order) => {
      const wide = wideOf(bytes, order);
      return wide === '' ? [] : ([{ how: 'UTF-16', text: wide }] as const);
    }),
  ].filter(({ text }) => text !== '');
}

const whole = (text: string): TextInBytes[] => [{ how: 'UTF-16', text }];

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The stretches without control characters, a line each. */
function legibleOf(bytes: Uint8Array): string {
  const stretches: string[] = [];
  for (let at = 0; at < bytes.length;) {
    let end = at;
    while (end < bytes.length && isLegible(bytes[end] as number)) end++;
    if (end - at >= leastLength) stretches.push(...decodedOf(bytes.subarray(at, end)));
    at = end + 1;
  }
  return stretches.join('\n');
}

/** As UTF-8 where it is; what is not may be Latin-1, if nearly all of it is plain letters. */
function decodedOf(stretch: Uint8Array): string[] {
  const text = anyUtf8.decode(stretch);
  if (!text.includes('\ufffd')) return [text];
  const parts = text.split(/\ufffd+/).filter((part) => part.length >= leastLength);
  return isMostlyPlain(stretch) ? [...parts, latin1.decode(stretch)] : parts;
}

function isMostlyPlain(stretch: Uint8Array): boolean {
  let plain = 0;
  for (const byte of stretch) {
    const letter = byte | 0x20;
    if (byte === 0x20 || (letter >= 0x61 && letter <= 0x7a)) plain++;
  }
  return 3 * plain >= 2 * stretch.length;
}

const isLegible = (byte: number): boolean =>
  (byte >= 0x20 && byte !== 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d;

/** The stretches of two-byte characters, a line each; `order` 0 has the low byte first. */
function wideOf(bytes: Uint8Array, order: number): string {
  const stretches: string[] = [];
  const unitAt = (at: number) =>
    order === 0
      ? (bytes[at] as number) | ((bytes[at + 1] as number) << 8)
      : ((bytes[at] as number) << 8) | (bytes[at + 1] as number);
  for (let at = 0; at + 1 < bytes.length;) {
    let end = at;
    let text = '';
    while (end + 1 < bytes.length && isOfAnAlphabet(unitAt(end))) {
      text += String.fromCharCode(unitAt(end));
      end += 2;
    }
    if (text.length >= leastLength) stretches.push(text);
    // One byte on, as the next may stand at an odd place.
    at = text.length >= leastLength ? end : at + 1;
  }
  return stretches.join('\n');
}

const isOfAnAlphabet = (unit: number): boolean =>
  (unit >= 0x20 && unit < 0x700 && (unit < 0x7f || unit > 0x9f)) ||
  (unit >= 0x2010 && unit <= 0x203f) ||
  unit === 0x09 ||
  unit === 0x0a ||
  unit === 0x0d;
