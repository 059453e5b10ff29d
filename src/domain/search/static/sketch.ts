/**
 * How common each word of an archive is, small enough to fetch first: a query then fetches only
 * words that occur, and of a long text only those that tell. One hexadecimal digit a slot, words
 * by hash; two words that share a slot count as the commoner one.
 */
export interface Sketch {
  /** How many documents there are. */
  readonly documents: number;
  /** A power of two of digits: 0 nobody has the word, n about 2^(n−1) documents. */
  readonly digits: string;
}

const leastSlots = 1 << 8;
const mostSlots = 1 << 17;

/** Draw the sketch from how many documents have each word. */
export function drawSketch(frequencies: ReadonlyMap<string, number>, documents: number): Sketch {
  let slots = leastSlots;
  while (slots < 2 * frequencies.size && slots < mostSlots) slots *= 2;
  const levels = new Uint8Array(slots);
  for (const [word, frequency] of frequencies) {
    const slot = hashOf(word) % slots;
    levels[slot] = Math.max(levels[slot] ?? 0, levelOf(frequency));
  }
  return { documents, digits: Array.from(levels, (level) => level.toString(16)).join('') };
}

/** About how many documents have a word; 0 is certain. */
export function frequencyIn({ digits }: Sketch, word: string): number {
  const level = parseInt(digits[hashOf(word) % digits.length] ?? '0', 16);
  return level === 0 ? 0 : 2 ** (level - 1);
}

function levelOf(frequency: number): number {
  return frequency === 0 ? 0 : Math.min(15, 1 + Math.round(Math.log2(frequency)));
}

/** FNV-1a, 32 bit, over UTF-16 code units: http://www.isthe.com/chongo/tech/comp/fnv/ */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  // Mixed once more: the low bits alone choose the slot.
  hash ^= hash >>> 15;
  return hash >>> 0;
}
