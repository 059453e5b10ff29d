/** Millions of pairs of 32-bit integers, in 8 bytes each and some room. */
export interface PairSet {
  firsts: Int32Array;
  seconds: Int32Array;
  size: number;
}

const leastRoom = 1024;

/** Make an empty set. */
export function pairSet(room = leastRoom): PairSet {
  return { firsts: new Int32Array(room), seconds: new Int32Array(room), size: 0 };
}

/** Whether a pair is in the set. */
export function hasPair(set: PairSet, first: number, second: number): boolean {
  const [a, b] = notNought(first, second);
  return set.firsts[placeOf(set, a, b)] !== 0;
}

/** Put a pair into the set. */
export function addPair(set: PairSet, first: number, second: number): void {
  if (2 * (set.size + 1) > set.firsts.length) grow(set);
  const [a, b] = notNought(first, second);
  const place = placeOf(set, a, b);
  if (set.firsts[place] === 0) set.size++;
  set.firsts[place] = a;
  set.seconds[place] = b;
}

/** Nought marks an empty place. */
const notNought = (first: number, second: number): [number, number] => [
  (first | 0) === 0 ? 1 : first | 0,
  second | 0,
];

/** Where the pair is, or the empty place where it belongs. */
function placeOf({ firsts, seconds }: PairSet, first: number, second: number): number {
  const last = firsts.length - 1;
  let place = Math.imul(first ^ (second >>> 7), 0x9e3779b1) & last;
  while (firsts[place] !== 0 && (firsts[place] !== first || seconds[place] !== second)) {
    place = (place + 1) & last;
  }
  return place;
}

function grow(set: PairSet): void {
  const larger = pairSet(2 * set.firsts.length);
  set.firsts.forEach((first, place) => {
    if (first !== 0) addPair(larger, first, set.seconds[place] as number);
  });
  set.firsts = larger.firsts;
  set.seconds = larger.seconds;
}
