/** Where the values of a YAML text stand, and how a path is followed to one of them. */
import { blockLines } from '#domain/lines.ts';
import type { Path } from '#domain/problem.ts';

/** Offsets of a key and its value; for an empty value and for an item of a list they are the same. */
export interface Place {
  readonly key: number;
  readonly value: number;
  /** A literal block: its lines follow its `|` one for one. */
  readonly isLiteral?: boolean;
}

/** From a map or list to the places of what it holds. */
export type Places = Map<object, Map<string | number, Place>>;

/** Remember a place. */
export function notePlace(
  places: Places | undefined,
  container: object,
  step: string | number,
  place: Place,
): void {
  const known = places?.get(container);
  if (known) known.set(step, place);
  else places?.set(container, new Map([[step, place]]));
}

/** Which part of a field a position is wanted for. */
export type LocateTarget = 'value' | 'key';

/**
 * The offset of a path's value or key; of the nearest thing on the way when it is missing;
 * undefined when that is the whole text. The n-th entry of a literal block is its n-th line that
 * says something.
 */
export function findOffset(
  source: string,
  data: unknown,
  places: Places,
  path: Path,
  target: LocateTarget,
): number | undefined {
  let offset: number | undefined;
  let value = data;
  let before: Place | undefined;
  for (const [index, step] of path.entries()) {
    if (typeof value === 'string' && before?.isLiteral && typeof step === 'number') {
      const line = blockLines(value)[step];
      return line ? offsetOfLine(source, before.value, line.offset) : offset;
    }
    if (typeof value !== 'object' || value === null) return offset;
    const place = places.get(value)?.get(step);
    if (!place) return offset;
    offset = target === 'key' && index === path.length - 1 ? place.key : place.value;
    value = (value as Record<string | number, unknown>)[step];
    before = place;
  }
  return offset;
}

/** The first character of a line of a literal block whose `|` stands at `header`. */
function offsetOfLine(source: string, header: number, line: number): number {
  let start = header;
  for (let below = 0; below <= line; below++) start = source.indexOf('\n', start) + 1;
  while (/[ \t]/.test(source.charAt(start))) start++;
  return start;
}
