import { distance } from 'fastest-levenshtein';

/** Nobody mistypes one of our words in as many characters as this. */
const longest = 120;

/**
 * Find the known word closest to what was typed, or undefined when none is close enough to suggest.
 * Close means at most two edits (one in a word of three letters), or a third of the length, ignoring
 * case.
 */
export function nearest(typed: string, known: Iterable<string>): string | undefined {
  const wanted = typed.toLowerCase();
  if (wanted.length > longest) return undefined;
  const limit = wanted.length <= 3 ? 1 : Math.max(2, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const word of known) {
    const edits = distance(wanted, word.toLowerCase());
    if (edits < bestDistance) [best, bestDistance] = [word, edits];
  }
  return best;
}

/** `Did you mean "severity"?`, or the fallback when nothing is close. */
export function didYouMean(typed: string, known: Iterable<string>, otherwise: string): string {
  const word = nearest(typed, known);
  return word === undefined ? otherwise : `Did you mean "${word}"?`;
}
