/** Every reading of the texts in a file: as they stand, and as they read when encodings are undone. */
import { type Decoded, decode, turnedRound } from '#domain/leaks/decodings.ts';
import { type Opened, openEncoded } from './carriers/open.ts';

/** A text to be searched, or what cannot be looked into. */
export type Reading =
  | {
      /** Carriers and encodings, outermost first. */
      readonly within: readonly string[];
      readonly text: string;
      /** Fewer letters than this in a row are found by accident. */
      readonly leastLetters: number;
      /** Whether somebody wrote it so, and not a turned text or letters among other bytes. */
      readonly isWritten: boolean;
    }
  | { readonly within: readonly string[]; readonly unseen: string };

/** Letters among the bytes of a picture are words by accident. */
const leastByChance = 6;

/** An encoding within an encoding within another is as far as anybody goes by accident. */
const deepest = 3;

/** Give every reading of what a file holds, the plainest first, each text once. */
export function* readingsOf(opened: Iterable<Opened>): Generator<Reading> {
  const seen = new Set<string>();
  const all = [...opened];
  for (const one of all) {
    if ('unseen' in one) yield one;
    else if (!seen.has(one.text)) {
      seen.add(one.text);
      yield plain(one);
    }
  }
  for (const one of all) {
    if ('text' in one && !one.isByChance) yield* decoded(one.text, one.within, '', 1, seen);
  }
  for (const one of all) {
    if ('text' in one && !one.isByChance) yield* turned(one.text, one.within);
  }
}

const plain = ({ within, text, isByChance }: Extract<Opened, { text: string }>): Reading => ({
  ...{ within, text, leastLetters: isByChance ? leastByChance : 0, isWritten: !isByChance },
});

function* decoded(
  text: string,
  within: readonly string[],
  from: string,
  depth: number,
  seen: Set<string>,
): Generator<Reading> {
  for (const reading of decode(text, from)) {
    const way = [...within, reading.how];
    if (reading.bytes) yield* packed(reading.bytes, way, seen);
    if (reading.text === '' || seen.has(reading.text)) continue;
    seen.add(reading.text);
    yield { within: way, text: reading.text, leastLetters: reading.leastLetters, isWritten: true };
    // Small, so that it may be turned round too.
    if (reading.leastLetters > 0) yield* turned(reading.text, way);
    if (depth < deepest) yield* decoded(reading.text, way, reading.how, depth + 1, seen);
  }
}

/** What a text has as base64 may be a file: gzip, an image in a `data:` address. */
function* packed(
  bytes: NonNullable<Decoded['bytes']>,
  within: readonly string[],
  seen: Set<string>,
): Generator<Reading> {
  for (const one of openEncoded(bytes, within)) {
    if ('unseen' in one) {
      // Letters may look like the beginning of a packed stream and be a word.
      if (!one.unseen.startsWith('damaged')) yield one;
    } else if (!seen.has(one.text)) {
      seen.add(one.text);
      yield plain(one);
      if (!one.isByChance) yield* decoded(one.text, one.within, '', deepest, seen);
    }
  }
}

function* turned(text: string, within: readonly string[]): Generator<Reading> {
  for (const { how, text: reading, leastLetters } of turnedRound(text)) {
    yield { within: [...within, how], text: reading, leastLetters, isWritten: false };
  }
}
