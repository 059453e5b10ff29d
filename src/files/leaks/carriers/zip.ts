/**
 * Zip archives: each entry, by its own header and not by the directory at the end, which may leave
 * entries out; the names and comments of both (PKWARE's APPNOTE.TXT).
 */
import type { Carrier, Inflate, Part } from './part.ts';

const signatures = {
  entry: Buffer.from('PK\x03\x04', 'latin1'),
  directory: Buffer.from('PK\x01\x02', 'latin1'),
  end: Buffer.from('PK\x05\x06', 'latin1'),
};

/** More entries than this, nobody publishes. */
const mostEntries = 10_000;

export const zip: Carrier = function* (bytes, inflate) {
  let entries = 0;
  let at = bytes.indexOf(signatures.entry);
  for (; at >= 0 && at + 30 <= bytes.length; at = bytes.indexOf(signatures.entry, at)) {
    if (++entries > mostEntries) {
      yield { step: 'zip', unseen: `a zip archive of more than ${mostEntries} entries` };
      return;
    }
    at = yield* readEntry(bytes, at, inflate);
  }
  yield* readDirectory(bytes);
};

/** Give the parts of one entry, and where the next may begin. */
function* readEntry(bytes: Buffer, at: number, inflate: Inflate): Generator<Part, number> {
  const flags = bytes.readUInt16LE(at + 6);
  const method = bytes.readUInt16LE(at + 8);
  const size = bytes.readUInt32LE(at + 18);
  const nameEnd = at + 30 + bytes.readUInt16LE(at + 26);
  const start = nameEnd + bytes.readUInt16LE(at + 28);
  yield { step: 'zip entry name', bytes: bytes.subarray(at + 30, nameEnd) };
  yield { step: 'zip', bytes: bytes.subarray(nameEnd, start) };
  const data = bytes.subarray(start);
  if (flags & 1) {
    yield { step: 'zip', unseen: 'an encrypted zip entry' };
    return start + size;
  }
  if (method === 8) {
    const inflated = inflate(data, 'raw deflate');
    yield inflated.unseen === undefined
      ? { step: 'zip', bytes: inflated.bytes, isFile: true }
      : { step: 'zip', unseen: inflated.unseen };
    return start + (inflated.unseen === undefined ? inflated.used : 0);
  }
  if (method !== 0) {
    yield { step: 'zip', unseen: `a zip entry packed by method ${method}` };
    return start + size;
  }
  // With bit 3 the size comes after the data: it ends where the next header begins.
  const next = bytes.indexOf('PK', start, 'latin1');
  const end = size > 0 ? start + size : next < 0 ? bytes.length : next;
  yield { step: 'zip', bytes: bytes.subarray(start, end), isFile: end > start };
  return Math.max(start, Math.min(end, bytes.length));
}

function* readDirectory(bytes: Buffer): Generator<Part> {
  let at = bytes.indexOf(signatures.directory);
  for (; at >= 0 && at + 46 <= bytes.length; at = bytes.indexOf(signatures.directory, at)) {
    const lengths = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    let from = at + 46;
    for (const length of lengths) {
      yield { step: 'zip directory', bytes: bytes.subarray(from, from + length) };
      from += length;
    }
    at = from;
  }
  const end = bytes.lastIndexOf(signatures.end);
  if (end >= 0) yield { step: 'zip comment', bytes: bytes.subarray(end + 22) };
}
