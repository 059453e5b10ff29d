/** What changes from one failure to the next and so says nothing about either: ids, times, hosts, counts. */

/** Numbers that tell a story although they are long: the ends of the integer types, and their neighbours. */
const tellingNumbers = new Set([
  '16777215',
  '16777216',
  '2147483647',
  '2147483648',
  '4294967295',
  '4294967296',
  '9223372036854775807',
]);

/** Whole runs of characters, before words are cut out of a text: moments, addresses, ids. */
const noisyRuns = [
  /\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?\b/,
  /\b\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\b/,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/,
  /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/,
  /\b(?:ip-)?\d{1,3}(?:-\d{1,3}){3}\b/,
  /\b0x[0-9a-f]{5,}\b/,
  /@[0-9a-f]{6,}\b/,
];
const noise = new RegExp(noisyRuns.map(({ source }) => source).join('|'), 'gi');

/** Blank out what is noise wherever it stands; lengths change. */
export function withoutNoise(text: string): string {
  return /\d/.test(text) ? text.replace(noise, ' ') : text;
}

/**
 * Whether a run of letters and digits is an id or a count rather than a word: `7d9f8b6c5`, `x2x9z`, `12`, `30001ms`.
 * SQLSTATEs (`40P01`), HTTP statuses, `x509`, `sha256` and the ends of the integer types are words.
 */
export function isId(part: string): boolean {
  if (/^(?:0+|\d{1,2})$/.test(part)) return true;
  if (/^\d+$/.test(part)) return part.length > 5 && !tellingNumbers.has(part);
  if (!/\d/.test(part)) return false;
  if (/^\d{5,}[a-z]{1,2}$/i.test(part)) return true;
  if (/^[0-9A-Z]{5}$/.test(part) && /^\d\d/.test(part)) return false;
  if (/^[a-z]{1,6}\d{1,4}$/i.test(part) || /^[a-z]\d{1,2}[a-z]{1,3}$/i.test(part)) return false;
  if (/^\d{1,4}(?:st|nd|rd|th|x|k|m|g|gb|mb|kb|tb|ms|s|min|h|xx)$/i.test(part)) return false;
  const digits = (part.match(/\d/g) ?? []).length;
  const runs = (part.match(/\d+|\D+/g) ?? []).length;
  return (digits >= 2 && runs >= 5) || (part.length >= 8 && digits >= 3);
}
