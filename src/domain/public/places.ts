/** Places that `hindsight write-up` leaves open, and where they are still open. */
import type { Path, Point } from '../problem.ts';

/** What begins every place; customers never read it, and nobody writes it by chance. */
const mark = '(FILL IN)';

/** A place for text: `(FILL IN) What customers noticed`. */
export function placeFor(what: string): string {
  return `${mark} ${what}`;
}

/** The place for a slug, which has the form of one. */
export const slugPlace = 'fill-in';

/** Where a value still is a place or holds one, as paths. */
export function* placesWithin(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value === 'string') {
    if (value.includes(mark) || (path[0] === 'slug' && value === slugPlace)) yield path;
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* placesWithin(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inside] of Object.entries(value)) yield* placesWithin(inside, [...path, key]);
  }
}

/** Text of a body as its author wrote it, and the line of the file on which it begins, from 1. */
export interface WrittenBody {
  readonly text: string;
  readonly firstLine: number;
}

const comment = /\{\/\*[^]*?\*\/\}/g;

/** Where a body still has places, comments excepted, as positions of its file. */
export function placesInBody({ text, firstLine }: WrittenBody): Point[] {
  const shown = text.replace(comment, (whole) => whole.replace(/[^\n]/g, ' '));
  return shown
    .split('\n')
    .flatMap((line, index) =>
      line.includes(mark) ? [{ line: firstLine + index, column: line.indexOf(mark) + 1 }] : [],
    );
}
