/** PDF: its streams, unpacked. What a page shows may be numbers of glyphs, and that is said. */
import type { Carrier } from './part.ts';

export const pdf: Carrier = function* (bytes, inflate) {
  let hidden = mark(bytes);
  let at = bytes.indexOf('stream');
  for (; at >= 0; at = bytes.indexOf('stream', at)) {
    let start = at + 'stream'.length;
    if (bytes[start] === 0x0d) start++;
    if (bytes[start] === 0x0a) start++;
    const end = bytes.indexOf('endstream', start);
    if (end < 0) break;
    const data = bytes.subarray(start, end);
    const inflated =
      data.length > 2 && (data[0] ?? 0) % 16 === 8 ? inflate(data, 'deflate') : undefined;
    if (inflated?.unseen !== undefined) yield { step: 'PDF', unseen: inflated.unseen };
    else if (inflated) {
      hidden ??= mark(inflated.bytes);
      yield { step: 'PDF', bytes: inflated.bytes };
      yield { step: 'PDF text', text: shownText(inflated.bytes) };
    } else yield { step: 'PDF', bytes: data };
    at = end + 'endstream'.length;
  }
  if (hidden !== undefined) yield { step: 'PDF', unseen: hidden };
};

/** Why its text cannot be read, if so. */
function mark(bytes: Buffer): string | undefined {
  if (bytes.includes('/Encrypt')) return 'an encrypted PDF';
  return bytes.includes('/Identity-H')
    ? 'a PDF whose pages are written in glyph numbers'
    : undefined;
}

/** Letters that are set apart are one text: `[(Na) -20 (dia)] TJ`. */
const shownText = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/\)\s{0,9}-?[\d.]{1,9}\s{0,9}\(/g, '');
