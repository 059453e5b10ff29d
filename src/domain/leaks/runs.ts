/** Words in a row that a public text shares with an internal one. */
import type { Found, InternalText } from './leak.ts';

/** So many words in a row are no coincidence. */
export const shortestRun = 8;

/**
 * Find runs of eight words or more that a text shares with internal text, each once and as long as
 * it goes, but for what the allowed texts contain too (approved write-ups, the site's own wording).
 */
export function findRuns(
  _text: string,
  _internal: Iterable<InternalText>,
  _allowed: Iterable<string> = [],
): Found[] {
  return [];
}
