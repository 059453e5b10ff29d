/** PNG images: every chunk but the picture itself (PNG, third edition). */
import { unpacked } from './packed.ts';
import type { Carrier, Inflate, Part } from './part.ts';

/** Chunks of numbers. */
const dull = new Set(
  'IHDR PLTE IDAT IEND acTL fcTL fdAT cHRM gAMA sBIT sRGB bKGD hIST tRNS pHYs tIME cICP'.split(' '),
);

export const png: Carrier = function* (bytes, inflate) {
  for (let at = 8; at < bytes.length;) {
    if (at + 12 > bytes.length || at + 12 + bytes.readUInt32BE(at) > bytes.length) {
      yield { step: 'PNG', unseen: 'a PNG image that is cut short' };
      yield { step: 'PNG', bytes: bytes.subarray(at) };
      return;
    }
    const end = at + 8 + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (!dull.has(type)) yield* readChunk(type, bytes.subarray(at + 8, end), inflate);
    at = end + 4;
    if (type === 'IEND' && at < bytes.length) {
      yield { step: 'after the PNG image', bytes: bytes.subarray(at), isFile: true };
      return;
    }
  }
};

function* readChunk(type: string, data: Buffer, inflate: Inflate): Generator<Part> {
  const step = `PNG ${type}`;
  const nought = data.indexOf(0);
  const rest = data.subarray(nought + 1);
  if (nought < 0 || type === 'eXIf') yield { step, bytes: data };
  else if (type === 'tEXt')
    yield* [data.subarray(0, nought), rest].map((bytes) => ({ step, bytes }));
  else if (type === 'zTXt' || type === 'iCCP') {
    yield { step, bytes: data.subarray(0, nought) };
    yield unpacked(step, rest.subarray(1), 'deflate', inflate, false);
  } else if (type === 'iTXt')
    yield* readInternational(step, data.subarray(0, nought), rest, inflate);
  else yield { step, bytes: data };
}

/** Keyword, whether it is packed and how, language, keyword in it, text. */
function* readInternational(
  step: string,
  keyword: Buffer,
  rest: Buffer,
  inflate: Inflate,
): Generator<Part> {
  const language = rest.indexOf(0, 2);
  const translated = language < 0 ? -1 : rest.indexOf(0, language + 1);
  yield { step, bytes: keyword };
  if (translated < 0) {
    yield { step, bytes: rest };
    return;
  }
  yield { step, bytes: rest.subarray(2, language) };
  yield { step, bytes: rest.subarray(language + 1, translated) };
  const text = rest.subarray(translated + 1);
  yield rest[0] === 1 ? unpacked(step, text, 'deflate', inflate, false) : { step, bytes: text };
}
