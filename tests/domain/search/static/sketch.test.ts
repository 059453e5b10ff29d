import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawSketch, frequencyIn, hashOf } from '#domain/search/static/sketch.ts';

describe('the sketch of an archive', () => {
  test('says for certain that nobody has a word', () => {
    const sketch = drawSketch(new Map([['pool', 3]]), 10);
    const words = Array.from({ length: 200 }, (_, index) => `word${index}`);
    const absent = words.filter((word) => frequencyIn(sketch, word) === 0);
    expect(absent.length).toBeGreaterThan(190);
    expect(drawSketch(new Map(), 0).digits).toMatch(/^0+$/);
    expect(frequencyIn(drawSketch(new Map([['gone', 0]]), 10), 'gone')).toBe(0);
  });

  test('never denies a word that somebody has', () => {
    const words = fc.dictionary(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 10_000 }));
    fc.assert(
      fc.property(words, (all) => {
        const sketch = drawSketch(new Map(Object.entries(all)), 10_000);
        for (const word of Object.keys(all)) expect(frequencyIn(sketch, word)).toBeGreaterThan(0);
      }),
    );
  });

  test('is off by less than a factor of two for a word that shares its slot with no other', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 16_384 }), (word, frequency) => {
        const about = frequencyIn(drawSketch(new Map([[word, frequency]]), 20_000), word);
        expect(about / frequency).toBeGreaterThan(0.5);
        expect(about / frequency).toBeLessThan(2);
      }),
    );
  });

  test('takes two words in one slot for the commoner', () => {
    const slotOf = (word: string) => hashOf(word) % 256;
    const others = Array.from({ length: 5000 }, (_, index) => `w${index}`);
    const twin = others.find((word) => slotOf(word) === slotOf('pool')) ?? '';
    const sketch = drawSketch(
      new Map([
        ['pool', 64],
        [twin, 1],
      ]),
      100,
    );
    expect([frequencyIn(sketch, 'pool'), frequencyIn(sketch, twin)]).toEqual([64, 64]);
  });

  test('has one hexadecimal digit a slot, twice as many slots as words up to a bound', () => {
    const sketchOf = (words: number) =>
      drawSketch(new Map(Array.from({ length: words }, (_, index) => [`w${index}`, 1])), words);
    for (const words of [1, 128, 129, 1000]) {
      const { digits } = sketchOf(words);
      expect(digits).toMatch(/^[0-9a-f]+$/);
      expect(Math.log2(digits.length) % 1).toBe(0);
      expect(digits.length).toBeGreaterThanOrEqual(2 * words);
    }
    expect(sketchOf(100_000).digits).toHaveLength(2 ** 17);
  });
});

describe('the hash of a word', () => {
  test.each([
    // Test vectors by the authors of FNV, http://www.isthe.com/chongo/tech/comp/fnv/
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['b', 0xe70c2de5],
    ['foobar', 0xbf9cf968],
  ])('of “%s” is FNV-1a, mixed once more', (text, fnv) => {
    expect(hashOf(text)).toBe((fnv ^ (fnv >>> 15)) >>> 0);
  });

  test('spreads words evenly', () => {
    const slots = new Array<number>(64).fill(0);
    for (let index = 0; index < 6400; index++) {
      const slot = hashOf(`term${index}`) % 64;
      slots[slot] = (slots[slot] ?? 0) + 1;
    }
    expect(Math.max(...slots)).toBeLessThan(160);
    expect(Math.min(...slots)).toBeGreaterThan(50);
  });
});
