/**
 * The ways in which a text hides in a text. What is decoded is small: stretches that look encoded,
 * with what stands around them; only what turns the whole text round gives a whole text.
 */
import { decodeHTML } from 'entities';
import { textsOfBytes } from './bytes.ts';
import { hasMarkup, textOfHtml } from './markup.ts';

/** A text as it reads when a step of encoding is undone. */
export interface Decoded {
  /** The step that was undone: `base64`. */
  readonly how: string;
  readonly text: string;
  /** What a long stretch is when it is no text: perhaps an image in a `data:` address. */
  readonly bytes?: Uint8Array;
  /** Fewer letters than this in a row are found by accident. */
  readonly leastLetters: number;
}

/** How likely accidents are, in letters that must agree. */
const accidents = { none: 0, some: 6, many: 8 } as const;

/**
 * Give every reading of a text that differs from it. What comes from undoing `from` has the same
 * stretches of base64 and the like as the text it comes from, if that was markup.
 */
export function* decode(text: string, from = ''): Generator<Decoded> {
  if (hasMarkup(text)) yield plain('markup', textOfHtml(text));
  else if (text.includes('&')) yield* within(text, entity, 'HTML entities', decodeHTML);
  if (text.includes('%')) {
    yield* within(text, /%[0-9a-f]{2}|%u[0-9a-f]{4}/gi, 'percent-encoding', decodePercent);
  }
  if (text.includes('\\')) {
    yield* within(text, escape, 'escapes', decodeEscapes);
    yield* within(text, /\\[0-9a-f]{2,6}/gi, 'CSS escapes', decodeCss);
  }
  if (text.includes('=')) {
    yield* within(text, /=(?:[0-9A-F]{2}|\r?\n)/g, 'quoted-printable', decodeQuotedPrintable);
  }
  if (text.includes('\0')) yield plain('UTF-16', text.replaceAll('\0', ''));
  if (from === 'markup') return;
  yield* decodeStretches(text, base64, 'base64', 4, bytesOfBase64);
  yield* decodeStretches(text, hex, 'hexadecimal', 2, bytesOfHex);
  yield* decodeStretches(text, codes, 'character codes', 1, bytesOfCodes);
}

/** Give the readings of a whole text turned round; nothing is looked for within them. */
export function* turnedRound(text: string): Generator<Decoded> {
  yield { how: 'reversed', text: reversed(text), leastLetters: accidents.many };
  yield { how: 'rot13', text: rot13(text), leastLetters: accidents.many };
}

const plain = (how: string, text: string): Decoded => ({
  ...{ how, text, leastLetters: accidents.none },
});

/** Longer than any secret, so that one that is encoded in part is found. */
const radius = 300;

/** Decode what stands around a mark. */
function* within(
  text: string,
  mark: RegExp,
  how: string,
  decoded: (piece: string) => string,
): Generator<Decoded> {
  const pieces: string[] = [];
  let start = 0;
  let end = -1;
  for (const { index } of text.matchAll(mark)) {
    if (index - radius > end) {
      if (end >= 0) pieces.push(decoded(text.slice(start, end)));
      start = Math.max(0, index - radius);
    }
    end = index + radius;
  }
  if (end < 0) return;
  pieces.push(decoded(text.slice(start, end)));
  yield plain(how, pieces.join('\n\n'));
}

const entity = /&(?:#\d|#x[0-9a-f]|[a-z][a-z0-9]+;)/gi;

const decodePercent = (piece: string): string =>
  piece
    .replace(/%u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) => textOf(bytesOfHex(run.replaceAll('%', ''))));

const anyUtf8 = new TextDecoder('utf-8');
const latin1 = new TextDecoder('latin1');
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

function textOf(bytes: Uint8Array): string {
  const text = anyUtf8.decode(bytes);
  return text.includes('\ufffd') ? latin1.decode(bytes) : text;
}

/** As in JSON, JavaScript, YAML and C. */
const escape =
  /\\(?:u[0-9A-Fa-f]{4}|u\{[0-9A-Fa-f]+\}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}|[0-7]{2,3}|[0abfnrtv"'/\\])/g;
const escapeParts =
  /\\(?:u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\}|U([0-9A-Fa-f]{8})|x([0-9A-Fa-f]{2})|([0-7]{2,3})|(.))/gs;

const decodeEscapes = (piece: string): string =>
  piece.replace(
    escapeParts,
    (_, u?: string, braced?: string, wide?: string, x?: string, octal?: string, one?: string) => {
      const digits = u ?? braced ?? wide ?? x;
      if (digits !== undefined) return character(parseInt(digits, 16));
      if (octal !== undefined) return character(parseInt(octal, 8));
      return /[0abfnrtv]/.test(one ?? '') ? '\n' : (one ?? '');
    },
  );

const decodeCss = (piece: string): string =>
  piece.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, digits: string) => character(parseInt(digits, 16)));

const character = (codePoint: number): string =>
  codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\ufffd';

const decodeQuotedPrintable = (piece: string): string =>
  piece
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/gi, (run) => textOf(bytesOfHex(run.replaceAll('=', ''))));

function reversed(text: string): string {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length;) {
    const isPair = (text.codePointAt(at) as number) > 0xffff;
    const place = text.length - at;
    if (isPair) {
      units[place - 2] = text.charCodeAt(at);
      units[place - 1] = text.charCodeAt(at + 1);
    } else units[place - 1] = text.charCodeAt(at);
    at += isPair ? 2 : 1;
  }
  return utf16.decode(units);
}

function rot13(text: string): string {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const letter = unit | 0x20;
    const turn = letter < 0x61 || letter > 0x7a ? 0 : letter > 0x6d ? -13 : 13;
    units[at] = unit + turn;
  }
  return utf16.decode(units);
}

/** With its line breaks, as mails have it. */
const base64 = /[a-z0-9+/_-]{8,}(?:\r?\n[ \t]*[a-z0-9+/_-]{4,})*/gi;
/** In a row, or each byte for itself: `4e:61`, `0x4e, 0x61`. */
const hex =
  /[0-9a-f]{10,}(?:\r?\n[0-9a-f]{10,})*|(?:0x)?[0-9a-f]{2}(?:[ :,;-] ?(?:0x)?[0-9a-f]{2}){4,}/gi;
/** `78,97,100,105,97`: a list of bytes, as JSON writes them. */
const codes = /\b\d{2,6}(?:[\s,;]{1,20}\d{2,6}){4,}/g;

/** Shorter than this, no picture or archive is in a stretch. */
const leastPacked = 24;

/** Decode stretches of an alphabet, from each place where a unit of them may begin. */
function* decodeStretches(
  text: string,
  stretch: RegExp,
  how: string,
  unit: number,
  bytesOf: (text: string, from: number, to: number) => Uint8Array,
): Generator<Decoded> {
  const legible: string[] = [];
  for (const { index, 0: found } of text.matchAll(stretch)) {
    const end = index + found.length;
    for (let skipped = 0; skipped < unit; skipped++) {
      const bytes = bytesOf(text, index + skipped, end);
      if (skipped === 0 && bytes.length >= leastPacked) {
        yield { ...some(how, ''), bytes: bytes.slice() };
      }
      if (hasText(bytes)) legible.push(...textsOfBytes(bytes).map((one) => one.text));
    }
  }
  if (legible.length > 0) yield some(how, legible.join('\n\n'));
}

const some = (how: string, text: string): Decoded => ({
  ...{ how, text, leastLetters: accidents.some },
});

const leastLegible = 5;

/** Whether there are enough legible characters in a row, or every other byte is nought (UTF-16). */
function hasText(bytes: Uint8Array): boolean {
  let inARow = 0;
  let noughts = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === 0) noughts++;
    // A character of several bytes counts once, with its first.
    const isNext = byte >= 0x80 && byte < 0xc0;
    const isLegible = byte >= 0x20 && byte !== 0x7f && byte < 0x80;
    const isFirst = byte >= 0xc3 && byte < 0xf5 && ((bytes[at + 1] ?? 0) & 0xc0) === 0x80;
    if (isLegible || isFirst) inARow++;
    else if (!isNext) inARow = 0;
    if (inARow >= leastLegible) return true;
  }
  return noughts > 2 && noughts * 3 > bytes.length;
}

/** Written over by the next stretch: there are as many as there are words. */
let scratch = new Uint8Array(1024);

function bytesOfBase64(text: string, from: number, to: number): Uint8Array {
  if (scratch.length < to - from) scratch = new Uint8Array(2 * (to - from));
  let held = 0;
  let bits = 0;
  let length = 0;
  for (let at = from; at < to; at++) {
    const value = base64Values[text.charCodeAt(at)] as number;
    if (value > 63) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    scratch[length++] = (held >> bits) & 0xff;
  }
  return scratch.subarray(0, length);
}

/** Of each code unit; 64 for what is no digit. */
const base64Values = ((): Uint8Array => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  const values = new Uint8Array(128).fill(64);
  Array.from(alphabet).forEach((digit, value) => (values[digit.charCodeAt(0)] = value));
  for (const [digit, value] of [
    ['+', 62] as const,
    ['-', 62] as const,
    ['/', 63] as const,
    ['_', 63] as const,
  ]) {
    values[digit.charCodeAt(0)] = value;
  }
  return values;
})();

function bytesOfHex(text: string, from = 0, to = text.length): Uint8Array {
  const plainDigits = text.slice(from, to).replace(/0x|[^0-9a-f]/gi, '');
  const bytes = new Uint8Array(plainDigits.length >> 1);
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = parseInt(plainDigits.slice(2 * at, 2 * at + 2), 16);
  }
  return bytes;
}

const bytesOfCodes = (text: string, from: number, to: number): Uint8Array =>
  new TextEncoder().encode(
    text.slice(from, to).replace(/\d+[\s,;]*/g, (number) => character(parseInt(number, 10))),
  );
