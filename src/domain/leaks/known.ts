/**
 * Search a text for what only the inside knows: whole words, however they are spelled. `Nadia Brown`
 * is found in `NADIA BROWN`, `nadia-brown`, `nadia_brown`, `NadiaBrown`, `nadiabrown` and across a
 * line break; `ada` is not found in `Canada`.
 *
 * One pass over the text, however many secrets: the letters between any two ends of words are looked
 * up by their hash, and only as long as they begin some secret.
 */
import type { Found, Secret } from './leak.ts';
import { type Pieces, before, hashBetween, hashOf, piecesOf } from './pieces.ts';
import { spellingsOf } from './spellings.ts';

/** Secrets made ready to be searched for, all at once. */
export interface SecretIndex {
  /**
   * What begins with letters of a hash: -1 when secrets go on from there, else the place in `keys`
   * of the last one that ends there.
   */
  readonly byHash: ReadonlyMap<number, number>;
  /** A bit for each hash in `byHash`, and some others: most words are known not to be there by it. */
  readonly sieve: Uint8Array;
  readonly keys: readonly Key[];
  /** Hashes of the first letters of secrets that are found within longer words. */
  readonly beginnings: Uint8Array;
  /** Letters of the longest secret. */
  readonly longest: number;
}

/** One spelling of a secret. */
interface Key {
  readonly secret: Secret;
  readonly letters: string;
  /** Where a gap may be, in letters; negative: where the secret itself has a wide one. */
  readonly gaps: readonly number[];
  /** Looked at when the letters are the same: what else must be there. */
  readonly fits: ((text: string, start: number, end: number) => boolean) | undefined;
  /** The next key with the same hash, or -1. */
  readonly next: number;
}

/** So many letters are no accident within a longer word: `userNadiaBrown2`. */
const leastInsideWords = 6;
const beginning = 4;

/** Bits of a hash that choose a bit of a sieve: a megabyte of them for 200,000 secrets. */
const sieveBits = 23;

/** Fewer letters than this are in every text. */
const leastLetters = 2;

/**
 * Index secrets. Of several that read the same the first counts, but one that is not ordinary
 * language before one that is. A single letter is no secret.
 */
export function indexSecrets(secrets: Iterable<Secret>): SecretIndex {
  const byHash = new Map<number, number>();
  const keys: Key[] = [];
  const beginnings = new Uint8Array(1 << (sieveBits - 3));
  const sieve = new Uint8Array(1 << (sieveBits - 3));
  let longest = 0;
  for (const secret of secrets) {
    for (const { text, fits } of spellingsOf(secret)) {
      const pieces = piecesOf(text);
      const { letters } = pieces;
      if (letters.length < leastLetters) continue;
      const spelled = utf16.decode(letters);
      const hash = slotOf(hashBetween(pieces, 0, pieces.count - 1));
      const next = byHash.get(hash) ?? -1;
      if (isKnown(secret, spelled, fits !== undefined, keys, next)) continue;

      byHash.set(hash, keys.length);
      mark(sieve, hash);
      keys.push({ secret, letters: spelled, gaps: gapsOf(pieces), fits, next });
      longest = Math.max(longest, letters.length);
      for (let piece = 0; piece < pieces.count - 1; piece++) {
        const start = slotOf(hashBetween(pieces, 0, piece));
        if (byHash.has(start)) continue;
        byHash.set(start, -1);
        mark(sieve, start);
      }
      if (letters.length >= leastInsideWords) mark(beginnings, hashOf(letters, 0, beginning));
    }
  }
  return { byHash, sieve, keys, beginnings, longest };
}

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Small enough for the engine to keep as a plain integer. */
const slotOf = (hash: number): number => hash & 0x3fffffff;

/** Whether a spelling is found already, and counts as much. */
function isKnown(
  secret: Secret,
  letters: string,
  isConditional: boolean,
  keys: readonly Key[],
  first: number,
): boolean {
  for (let at = first; at >= 0; at = (keys[at] as Key).next) {
    const key = keys[at] as Key;
    if (key.letters !== letters || (key.secret.ordinary && !secret.ordinary)) continue;
    if (!key.fits || (isConditional && key.secret.text === secret.text)) return true;
  }
  return false;
}

function gapsOf(pieces: Pieces): number[] {
  return Array.from({ length: pieces.count - 1 }, (_, at) => {
    const where = pieces.from[at + 1] as number;
    return pieces.before[at + 1] === before.break ? -where : where;
  });
}

function mark(sieve: Uint8Array, hash: number): void {
  const bit = bitOf(hash);
  sieve[bit >> 3] = (sieve[bit >> 3] as number) | (1 << (bit & 7));
}

function isMarked(sieve: Uint8Array, hash: number): boolean {
  const bit = bitOf(hash);
  return ((sieve[bit >> 3] as number) & (1 << (bit & 7))) !== 0;
}

const bitOf = (hash: number): number =>
  Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - sieveBits);

function begins(beginnings: Uint8Array, letters: Uint16Array, from: number): boolean {
  if (from + beginning > letters.length) return false;
  return isMarked(beginnings, hashOf(letters, from, from + beginning));
}

/** What is searched for. */
export interface Wanted {
  /** Only secrets of so many letters: in text read backwards, short ones are accidents. */
  readonly leastLetters?: number;
  /** Whether ordinary language is wanted too. */
  readonly ordinary?: boolean;
}

/**
 * Find every secret in a text, in order. What lies within a longer secret is not given again, unless
 * the longer one is ordinary language.
 */
export function findSecrets(
  text: string,
  index: SecretIndex,
  { leastLetters: least = 0, ordinary = true }: Wanted = {},
): Found[] {
  if (index.keys.length === 0) return [];
  const pieces = piecesOf(text);
  const found: FoundSecret[] = [];
  for (let first = 0; first < pieces.count; first++) {
    const isInside = pieces.before[first] === before.hump;
    const from = pieces.from[first] as number;
    if (isInside && !begins(index.beginnings, pieces.letters, from)) continue;
    for (let last = first; last < pieces.count; last++) {
      const length = (pieces.to[last] as number) - from;
      if (length > index.longest) break;
      const hash = slotOf(hashBetween(pieces, first, last));
      const slot = isMarked(index.sieve, hash) ? index.byHash.get(hash) : undefined;
      if (slot !== undefined && slot >= 0 && length >= least) {
        const secret = secretAt(slot, index.keys, text, pieces, first, last);
        if (secret && (ordinary || !secret.ordinary)) {
          const offset = pieces.starts[first] as number;
          found.push({
            what: 'secret',
            secret,
            offset,
            length: (pieces.ends[last] as number) - offset,
          });
        }
      }
      const isGap = (pieces.before[last + 1] as number) >= before.gap;
      if (isGap && slot === undefined) break;
    }
  }
  return outermost(found);
}

type FoundSecret = Extract<Found, { what: 'secret' }>;

/** The secret that stands there: the first that is not ordinary language, else the first. */
function secretAt(
  slot: number,
  keys: readonly Key[],
  text: string,
  pieces: Pieces,
  first: number,
  last: number,
): Secret | undefined {
  let best: Secret | undefined;
  for (let at = slot; at >= 0; at = (keys[at] as Key).next) {
    const key = keys[at] as Key;
    if (best && key.secret.ordinary && !best.ordinary) continue;
    if (!isSpelled(key, pieces, first, last)) continue;
    const end = pieces.ends[last] as number;
    if (key.fits && !key.fits(text, pieces.starts[first] as number, end)) continue;
    best = key.secret;
  }
  return best;
}

function isSpelled(key: Key, pieces: Pieces, first: number, last: number): boolean {
  const { letters, gaps } = key;
  const from = pieces.from[first] as number;
  if (letters.length !== (pieces.to[last] as number) - from) return false;
  for (let at = 0; at < letters.length; at++) {
    if (letters.charCodeAt(at) !== pieces.letters[from + at]) return false;
  }
  const isLong = letters.length >= leastInsideWords;
  if (!isLong && !(isEdge(pieces, first) && isEdge(pieces, last + 1))) return false;
  for (let piece = first + 1; piece <= last; piece++) {
    const what = pieces.before[piece] as number;
    const where = (pieces.from[piece] as number) - from;
    if (what === before.gap && !gaps.includes(where) && !gaps.includes(-where)) return false;
    if (what === before.break && !gaps.includes(-where)) return false;
  }
  return true;
}

const isEdge = (pieces: Pieces, piece: number): boolean => pieces.before[piece] !== before.hump;

/** Leave out what lies within something longer. */
function outermost(found: readonly FoundSecret[]): FoundSecret[] {
  // By start, the longest first; what counts more before what counts less.
  const sorted = [...found].sort((a, b) => a.offset - b.offset || b.length - a.length);
  let end = 0;
  let endOfOrdinary = 0;
  return sorted.filter((one) => {
    const last = one.offset + one.length;
    const isWithin = last <= end || (one.secret.ordinary && last <= endOfOrdinary);
    if (one.secret.ordinary) endOfOrdinary = Math.max(endOfOrdinary, last);
    else end = Math.max(end, last);
    return !isWithin;
  });
}
