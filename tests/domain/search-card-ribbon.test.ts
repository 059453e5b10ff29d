import { expect, test } from 'vitest';
import { cardRibbonWidth, decodeRibbon, encodeRibbon } from '#ui/search/card-ribbon.ts';

const stretch = (phase: string, x: number, width: number) => ({ phase, x, width }) as never;

test('a ribbon is written as one word of letters and read again', () => {
  const word = encodeRibbon({
    stretches: [
      stretch('unseen', 0, 80),
      stretch('responding', 80, 720),
      stretch('recovering', 800, 200),
    ],
  });
  expect(word).toMatch(/^zz[a-z]+$/);
  const read = decodeRibbon(word);
  expect(read.map(({ phase }) => phase)).toEqual(['unseen', 'responding', 'recovering']);
  expect(read.map(({ x, width }) => [x, width])).toEqual([
    [0, 2],
    [2, 18],
    [20, 5],
  ]);
});

test('one stretch fills the bar, none gives no word', () => {
  const word = encodeRibbon({ stretches: [stretch('unsplit', 0, 1000)] });
  expect(decodeRibbon(word)).toEqual([{ phase: 'unsplit', x: 0, width: cardRibbonWidth }]);
  expect(encodeRibbon({ stretches: [] })).toBeUndefined();
});

test.each([undefined, '', 'zz', 'zzq', 'zzaa', '<svg>'])('%j is no ribbon', (word) => {
  expect(decodeRibbon(word)).toEqual([]);
});
