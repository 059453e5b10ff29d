import { distance } from 'fastest-levenshtein';

/**
 * Find the known word closest to what was typed, or undefined when none is close enough to suggest.
 * Close means at most two edits, or a third of the word's length, ignoring case.
 */
export function nearest(typed: string, known: Iterable<string>): string | undefined {
  const wanted = typed.toLowerCase();
  const limit = Math.max(2, Math.floor(wanted.length / 3));
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
