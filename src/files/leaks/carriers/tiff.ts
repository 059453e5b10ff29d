/** Exif, which is TIFF: every value of its directories that can hold text (TIFF 6.0, Exif 3.0). */
import type { Carrier } from './part.ts';

/** Bytes of one value, by type; those of types 1, 2, 7 and 129 can be text. */
const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 129: 1 };
const textTypes = new Set([1, 2, 7, 129]);

/** Tags whose value is where another directory is: Exif, GPS, interoperability. */
const directoryTags = new Set([0x8769, 0x8825, 0xa005]);

/** Eight bytes that say how a comment is written. */
const codes = /^(?:ASCII\0\0\0|JIS\0\0\0\0\0|UNICODE\0|\0{8})/;

const mostDirectories = 16;

export const tiff: Carrier = function* (bytes) {
  const step = 'Exif';
  const isLittle = bytes.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const long = (at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  if (bytes.length < 8) return;
  const directories = [long(4)];
  const read = new Set<number>();
  for (let at = directories.pop(); at !== undefined; at = directories.pop()) {
    if (at === 0 || at + 2 > bytes.length || read.has(at) || read.size >= mostDirectories) continue;
    read.add(at);
    const entries = short(at);
    for (let entry = at + 2; entry < at + 2 + 12 * entries; entry += 12) {
      if (entry + 12 > bytes.length) return;
      const [tag, type, count] = [short(entry), short(entry + 2), long(entry + 4)];
      const length = count * (sizes[type] ?? 0);
      const place = length <= 4 ? entry + 8 : long(entry + 8);
      const value = bytes.subarray(place, place + length);
      if (directoryTags.has(tag)) directories.push(long(entry + 8));
      else if (textTypes.has(type) && value.length > 0) {
        const isCommented = codes.test(value.toString('latin1', 0, 8));
        yield { step, bytes: isCommented ? value.subarray(8) : withoutEnd(value) };
      }
    }
    const next = at + 2 + 12 * entries;
    if (next + 4 <= bytes.length) directories.push(long(next));
  }
};

/** Text ends with a nought, which would make it look like no text. */
function withoutEnd(value: Buffer): Buffer {
  const isWide = value.length > 2 && value.length % 2 === 0 && value.at(-3) === 0;
  return value.at(-1) === 0 && !isWide ? value.subarray(0, -1) : value;
}
