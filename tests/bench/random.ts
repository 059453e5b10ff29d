/** Chance that comes out the same on every machine: numbers that only look random. */

export interface Random {
  /** A whole number from 0 up to and without `below`. */
  readonly below: (below: number) => number;
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  /** true in `share` of all cases, 0–1. */
  readonly chance: (share: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** Some different items, in no order. */
  readonly sample: <Item>(items: readonly Item[], count: number) => Item[];
}

/** The numbers of one seed, and of one place in it: what is drawn there does not depend on what is drawn elsewhere. */
export function randomFrom(seed: number, place = 0): Random {
  const next = mulberry32(seed ^ Math.imul(place + 1, 0x9e3779b1));
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <Item>(items: readonly Item[]): Item => {
    if (items.length === 0) throw new RangeError('There is nothing to pick from');
    return items[below(items.length)] as Item;
  };
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (share) => next() < share,
    pick,
    sample(items, count) {
      const left = [...items];
      const takeOne = () => left.splice(below(left.length), 1);
      return Array.from({ length: Math.min(count, items.length) }, takeOne).flat();
    },
  };
}

/** Tommy Ettinger's Mulberry32: 32 bits of state, good enough for text, the same everywhere. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
