/** Files that are one packed stream. */
import type { Carrier, Inflate, Packing, Part } from './part.ts';

const nameFlag = 0x08;
const commentFlag = 0x10;
const extraFlag = 0x04;

/** gzip, with the name and the comment of its header (RFC 1952). */
export const gzip: Carrier = function* (bytes, inflate) {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & extraFlag && bytes.length > at + 2) {
    const length = bytes.readUInt16LE(at);
    yield { step: 'gzip header', bytes: bytes.subarray(at + 2, at + 2 + length) };
    at += 2 + length;
  }
  for (const flag of [nameFlag, commentFlag]) {
    if (!(flags & flag)) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) break;
    yield { step: 'gzip header', bytes: bytes.subarray(at, end) };
    at = end + 1;
  }
  yield unpacked('gzip', bytes, 'gzip', inflate);
};

/** A zlib stream (RFC 1950). */
export const deflate: Carrier = function* (bytes, inflate) {
  yield unpacked('deflate', bytes, 'deflate', inflate);
};

/** Brotli (RFC 7932), which only its name gives away. */
export const brotli: Carrier = function* (bytes, inflate) {
  yield unpacked('brotli', bytes, 'brotli', inflate);
};

/** Zstandard (RFC 8878). */
export const zstd: Carrier = function* (bytes, inflate) {
  yield unpacked('zstd', bytes, 'zstd', inflate);
};

/** One stream as a part. */
export function unpacked(
  step: string,
  bytes: Uint8Array,
  packing: Packing,
  inflate: Inflate,
  isFile = true,
): Part {
  const inflated = inflate(bytes, packing);
  return inflated.unseen === undefined
    ? { step, bytes: inflated.bytes, isFile }
    : { step, unseen: inflated.unseen };
}
