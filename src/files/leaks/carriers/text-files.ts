/** Texts that are more than they look: folded lines, the values of CBOR. */

/** Undo the folding of lines in calendars and contact cards (RFC 5545, 3.1): CRLF and a space. */
export function unfolded(text: string): string | undefined {
  return /^\ufeff?\s*BEGIN:V(?:CALENDAR|CARD)/i.test(text)
    ? text.replace(/\r?\n[ \t]/g, '')
    : undefined;
}

/** How Pagefind begins what it has packed. */
export const pagefindMark = Buffer.from('pagefind_dcd');

/**
 * Give the texts of CBOR (RFC 8949), a line each; `undefined` for what is none. Their lengths are
 * letters too, so that reading them as they stand would join them to the texts.
 */
export function textsOfCbor(bytes: Buffer): string | undefined {
  const texts: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at] as number;
    const kind = first >> 5;
    const short = first & 31;
    const more = short < 24 ? 0 : short < 28 ? 2 ** (short - 24) : short === 31 ? 0 : -1;
    if (more < 0 || at + 1 + more > bytes.length) return undefined;
    const length = more === 0 ? (short === 31 ? 0 : short) : readLength(bytes, at + 1, more);
    at += 1 + more;
    if (kind === 2 || kind === 3) {
      if (at + length > bytes.length) return undefined;
      texts.push(bytes.toString('utf8', at, at + length));
      at += length;
    }
  }
  return texts.join('\n');
}

const readLength = (bytes: Buffer, at: number, size: number): number =>
  size === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, size);
