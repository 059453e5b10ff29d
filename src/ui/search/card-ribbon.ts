/**
 * The phase ribbon as one word in the search index, so that a result can show the shape of its
 * incident. Pagefind searches whatever a result carries, so the word is made of letters that
 * nobody types: `zz`, then for each stretch its phase and its width in 25ths of the bar (a–z).
 */
import type { Ribbon, Stretch } from '#domain/ribbon.ts';

const steps = 25;
const letterA = 97;
const letterOf = { unseen: 'u', responding: 'r', recovering: 'v', unsplit: 'x' } as const;
const phaseOf: ReadonlyMap<string, string> = new Map(
  Object.entries(letterOf).map(([phase, letter]) => [letter, phase]),
);

/** A stretch of a card's ribbon; widths count in 25ths. */
export interface CardStretch {
  readonly phase: Stretch['phase'];
  readonly x: number;
  readonly width: number;
}

/** Width of a whole card ribbon. */
export const cardRibbonWidth = steps;

/** Write a ribbon as one word; undefined when there is nothing to draw. */
export function encodeRibbon({ stretches }: Pick<Ribbon, 'stretches'>): string | undefined {
  const ends = stretches.map(({ x, width }) => Math.round(((x + width) * steps) / 1000));
  const pairs = stretches.flatMap(({ phase }, index) => {
    const width = (ends[index] ?? 0) - (ends[index - 1] ?? 0);
    return width > 0 ? [letterOf[phase] + String.fromCharCode(letterA + width)] : [];
  });
  return pairs.length > 0 ? `zz${pairs.join('')}` : undefined;
}

/** Read that word again; anything else gives no stretches. */
export function decodeRibbon(word: string | undefined): CardStretch[] {
  if (!word || !/^zz(?:[urvx][a-z])+$/.test(word)) return [];
  let x = 0;
  return [...word.slice(2).matchAll(/(.)(.)/g)].map(([, letter = '', size = 'a']) => {
    const width = size.charCodeAt(0) - letterA;
    const stretch = { phase: phaseOf.get(letter) as Stretch['phase'], x, width };
    x += width;
    return stretch;
  });
}
