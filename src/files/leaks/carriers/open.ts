/** From the bytes of a file to every text in it, through whatever carries it. */
import { textsOfBytes } from '#domain/leaks/bytes.ts';
import { sfnt, woff, woff2 } from './fonts.ts';
import { gif, ico, webp } from './images.ts';
import { type Limits, inflater, usualLimits } from './inflate.ts';
import { jpeg } from './jpeg.ts';
import { brotli, deflate, gzip, zstd } from './packed.ts';
import type { Carrier, Inflate, Part } from './part.ts';
import { pdf } from './pdf.ts';
import { png } from './png.ts';
import { pagefindMark, textsOfCbor, unfolded } from './text-files.ts';
import { tiff } from './tiff.ts';
import { wasm } from './wasm.ts';
import { zip } from './zip.ts';

/** What was found in bytes: a text, or something that cannot be looked into. */
export type Opened =
  | {
      /** The carriers it was in, outermost first. */
      readonly within: readonly string[];
      readonly text: string;
      /** Whether it is what happens to be legible among other bytes. */
      readonly isByChance: boolean;
    }
  | { readonly within: readonly string[]; readonly unseen: string };

interface Kind {
  readonly carrier: Carrier;
  readonly begins: (bytes: Buffer) => boolean;
}

const starts =
  (...beginnings: readonly string[]) =>
  (bytes: Buffer): boolean =>
    beginnings.some((one) => bytes.subarray(0, one.length).equals(Buffer.from(one, 'latin1')));

const kinds: readonly Kind[] = [
  { carrier: gzip, begins: starts('\x1f\x8b') },
  { carrier: zstd, begins: starts('\x28\xb5\x2f\xfd') },
  { carrier: zip, begins: starts('PK\x03\x04', 'PK\x05\x06') },
  { carrier: png, begins: starts('\x89PNG\r\n\x1a\n') },
  { carrier: jpeg, begins: starts('\xff\xd8\xff') },
  { carrier: gif, begins: starts('GIF87a', 'GIF89a') },
  {
    carrier: webp,
    begins: (bytes) => starts('RIFF')(bytes) && bytes.toString('latin1', 8, 12) === 'WEBP',
  },
  { carrier: ico, begins: (bytes) => starts('\0\0\x01\0')(bytes) && bytes.length > 22 },
  { carrier: tiff, begins: starts('II*\0', 'MM\0*') },
  { carrier: wasm, begins: starts('\0asm') },
  { carrier: woff, begins: starts('wOFF') },
  { carrier: woff2, begins: starts('wOF2') },
  { carrier: sfnt, begins: starts('\0\x01\0\0', 'OTTO\0', 'true\0', 'ttcf\0') },
  { carrier: pdf, begins: starts('%PDF-') },
  {
    // A zlib header: deflate, and a multiple of 31.
    carrier: deflate,
    begins: (bytes) =>
      bytes[0] === 0x78 && bytes.length > 8 && bytes.readUInt16BE(0) % 31 === 0 && !isText(bytes),
  },
];

/** More carriers in one another than this, nobody needs. */
const deepest = 8;

interface Opening {
  readonly within: readonly string[];
  /** Whether it stands for itself, so that it is said when nobody knows what it is. */
  readonly isFile: boolean;
  readonly name: string;
}

/** Give every text in a file, and what of it cannot be looked into. */
export function openFile(
  name: string,
  bytes: Uint8Array,
  limits: Limits = usualLimits,
): Generator<Opened> {
  return open(asBuffer(bytes), { within: [], isFile: true, name }, inflater(limits));
}

/** Give every text in bytes that stood encoded in a text, if they are a carrier of a known kind. */
export function* openEncoded(
  bytes: Uint8Array,
  within: readonly string[],
  limits: Limits = usualLimits,
): Generator<Opened> {
  const buffer = asBuffer(bytes);
  if (kindOf(buffer) && within.length < deepest) {
    yield* open(buffer, { within, isFile: false, name: '' }, inflater(limits));
  }
}

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const kindOf = (bytes: Buffer): Kind | undefined => kinds.find(({ begins }) => begins(bytes));

function* open(bytes: Buffer, opening: Opening, inflate: Inflate): Generator<Opened> {
  const { within, isFile, name } = opening;
  if (bytes.length === 0) return;
  if (within.length > deepest) {
    yield { within, unseen: `files in one another, ${deepest} deep` };
    return;
  }
  const kind = kindOf(bytes);
  if (!kind && bytes.subarray(0, pagefindMark.length).equals(pagefindMark)) {
    yield* openPagefind(bytes, opening);
    return;
  }
  const isLegible = isText(bytes);
  for (const { how, text } of textsOfBytes(bytes)) {
    const way = how === undefined ? within : [...within, how];
    yield { within: way, text, isByChance: kind !== undefined && !isLegible };
    const whole = unfolded(text);
    if (whole !== undefined)
      yield { within: [...way, 'folded lines'], text: whole, isByChance: false };
  }
  if (kind) yield* openParts(kind.carrier(bytes, inflate), within, inflate);
  else if (!isLegible && !isText(bytes, 0))
    yield* openUnknown(bytes, name, isFile, within, inflate);
}

function* openParts(
  parts: Iterable<Part>,
  within: readonly string[],
  inflate: Inflate,
): Generator<Opened> {
  for (const part of parts) {
    const way = [...within, part.step];
    if ('unseen' in part) yield { within: way, unseen: part.unseen };
    else if ('text' in part) yield { within: way, text: part.text, isByChance: false };
    else {
      const isFile = part.isFile ?? false;
      yield* open(asBuffer(part.bytes), { within: way, isFile, name: '' }, inflate);
    }
  }
}

/** Brotli has no mark: a file named so must be it, any other unknown one may be. */
function* openUnknown(
  bytes: Buffer,
  name: string,
  isFile: boolean,
  within: readonly string[],
  inflate: Inflate,
): Generator<Opened> {
  if (!isFile) return;
  const isNamed = name.endsWith('.br');
  const parts = [...brotli(bytes, inflate)];
  const isBrotli = parts.every((part) => 'bytes' in part && part.bytes.length > 0);
  if (isNamed || isBrotli) yield* openParts(parts, within, inflate);
  else yield { within, unseen: 'a file of an unknown kind' };
}

/** What Pagefind packs is JSON, or CBOR. */
function* openPagefind(bytes: Buffer, { within }: Opening): Generator<Opened> {
  const way = [...within, 'Pagefind'];
  const rest = bytes.subarray(pagefindMark.length);
  const cbor = isText(rest) ? undefined : textsOfCbor(rest);
  for (const { text } of textsOfBytes(rest)) {
    yield { within: way, text, isByChance: cbor !== undefined };
  }
  if (cbor !== undefined) yield { within: way, text: cbor, isByChance: false };
}

/** Control characters that texts have: tab, line feed, vertical tab, form feed, return, escape. */
const textControls = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]);

/** Whether it has none but these and perhaps one other (UTF-16 has noughts), or is UTF-16 and says so. */
function isText(bytes: Buffer, other?: number): boolean {
  if (starts('\xff\xfe', '\xfe\xff')(bytes)) return true;
  for (const byte of bytes) {
    const isControl = byte < 0x20 ? !textControls.has(byte) : byte === 0x7f;
    if (isControl && byte !== other) return false;
  }
  return true;
}
