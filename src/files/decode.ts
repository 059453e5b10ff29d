/** From bytes to text: UTF-8 without anything that hides. */
import { isUtf8 } from 'node:buffer';
import type { Finding } from '#domain/problem.ts';
import { fileStart, pointsOf, syntaxFinding } from './syntax.ts';

/** No post-mortem is longer than this many bytes. */
export const largestFile = 512 * 1024;

export interface Decoded {
  /** Without byte order mark; undefined when the bytes are no text. */
  readonly text: string | undefined;
  readonly findings: readonly Finding[];
}

/** Decode a file's bytes and point out what a reader of the text would not see. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > largestFile) return { text: undefined, findings: [tooLarge(bytes.length)] };
  const utf16 = looksLikeUtf16(bytes);
  if (utf16) {
    const hint = 'Save it as UTF-8.';
    const finding = syntaxFinding('encoding', fileStart, `not UTF-8: it looks like ${utf16}`, hint);
    return { text: undefined, findings: [finding] };
  }
  if (!isUtf8(bytes)) return { text: undefined, findings: [invalidUtf8(bytes)] };
  const text = asBuffer(bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  return { text, findings: hiddenCharacters(text) };
}

/** Say that a file has too many bytes. */
export function tooLarge(size: number): Finding {
  return syntaxFinding(
    'file-too-large',
    fileStart,
    `the file has ${Math.ceil(size / 1024)} KB; 512 KB are the limit`,
    'Put logs and data into files beside it and tell the story here.',
  );
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** By its mark, or because every other byte of the beginning is zero. */
function looksLikeUtf16(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little-endian)';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big-endian)';
  const head = bytes.subarray(0, 64);
  const zeros = [0, 0];
  for (let at = head.indexOf(0); at !== -1; at = head.indexOf(0, at + 1)) zeros[at % 2]! += 1;
  const [even = 0, odd = 0] = zeros;
  if (head.length < 8 || Math.min(even, odd) > 0 || Math.max(even, odd) * 3 < head.length) {
    return undefined;
  }
  return even > odd ? 'UTF-16 (big-endian)' : 'UTF-16 (little-endian)';
}

/** Where the bytes first differ from what any text would give. */
function invalidUtf8(bytes: Uint8Array): Finding {
  const lossy = asBuffer(bytes).toString('utf8');
  const again = Buffer.from(lossy, 'utf8');
  const at = bytes.findIndex((byte, index) => byte !== again[index]);
  const before = asBuffer(bytes.subarray(0, at)).toString('utf8');
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return syntaxFinding(
    'encoding',
    pointsOf(before)(before.length),
    `invalid UTF-8 at byte ${at + 1} (0x${byte})`,
    'Save it as UTF-8; text from older Windows programs is often Latin-1.',
  );
}

interface HiddenKind {
  readonly rule: 'control-character' | 'hidden-character';
  readonly name: string;
  readonly hint: string;
}

const retype = 'Delete it; if you do not see it, write the line anew.';

const hiddenKinds = {
  nul: { rule: 'control-character', name: 'NUL character', hint: retype },
  escape: {
    rule: 'control-character',
    name: 'escape character',
    hint: 'It begins a colour code of a terminal: copy the text without colours.',
  },
  carriageReturn: {
    rule: 'control-character',
    name: 'carriage return without line feed',
    hint: 'End lines with LF or CRLF.',
  },
  control: { rule: 'control-character', name: 'control character', hint: retype },
  direction: {
    rule: 'hidden-character',
    name: 'hidden direction character',
    hint: 'Delete it: it makes text read differently from what it is.',
  },
  zeroWidth: { rule: 'hidden-character', name: 'invisible character', hint: retype },
} as const satisfies Record<string, HiddenKind>;

/* eslint-disable no-control-regex -- Finding them is what these are for. */
const suspicious =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/;
const hidden =
  /\r(?!\n)|[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|(?<![^\0-\u02ff])[\u200c\u200d]|[\u200c\u200d](?![^\0-\u02ff])|(?<!\u{1f3f4}[\u{e0000}-\u{e007f}]*)[\u{e0000}-\u{e007f}]/gu;
/* eslint-enable no-control-regex */

/**
 * Each character that cannot be seen, once, with the number of times it occurs. Joiners between
 * letters of scripts that need them and within emoji are left alone, as are flags made of tags.
 */
function hiddenCharacters(text: string): Finding[] {
  if (!suspicious.test(text)) return [];
  const found = new Map<string, number[]>();
  for (const { 0: character, index } of text.matchAll(hidden)) {
    const places = found.get(character);
    if (places) places.push(index);
    else found.set(character, [index]);
  }
  const pointAt = pointsOf(text);
  return Array.from(found, ([character, places]) => {
    const codePoint = character.codePointAt(0) ?? 0;
    const { rule, name, hint } = hiddenKinds[kindOf(codePoint)];
    const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    const count = places.length > 1 ? `, ${places.length} times in this file` : '';
    return syntaxFinding(rule, pointAt(places[0] ?? 0), `${name} ${code}${count}`, hint);
  });
}

function kindOf(codePoint: number): keyof typeof hiddenKinds {
  if (codePoint === 0) return 'nul';
  if (codePoint === 0x0d) return 'carriageReturn';
  if (codePoint === 0x1b || codePoint === 0x9b) return 'escape';
  if (codePoint < 0xa0) return 'control';
  const isDirection =
    codePoint === 0x61c ||
    codePoint === 0x200e ||
    codePoint === 0x200f ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2066 && codePoint <= 0x2069);
  return isDirection ? 'direction' : 'zeroWidth';
}
