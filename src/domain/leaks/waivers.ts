/** What a write-up says may leave all the same. */
import type { WriteUp } from '../write-up.ts';
import { wordsIn } from './ordinary.ts';

export type Waiver = NonNullable<WriteUp['waivers']>[number];

/** So many words of a longer run are enough to name it. */
const namedWords = 8;

/** How a waiver names what was found: its words, of a long run the first ones. */
export function nameForWaiver(found: string, what: 'secret' | 'pattern' | 'run'): string {
  const text = found.replace(/\s+/g, ' ').trim();
  return what === 'run'
    ? text
        .split(' ')
        .slice(0, namedWords + 2)
        .join(' ')
    : text;
}

/** Whether a waiver is about what was found, whatever the case and what joins its words. */
export function waives(
  { text }: Pick<Waiver, 'text'>,
  found: string,
  what: 'secret' | 'pattern' | 'run',
): boolean {
  const named = wordsIn(text);
  const there = wordsIn(found);
  const isEnough = what === 'run' ? named.length >= namedWords : named.length === there.length;
  return isEnough && named.every((word, index) => word === there[index]);
}
