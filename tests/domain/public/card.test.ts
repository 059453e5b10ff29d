import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { cardOf, cardOfSite, cardSvg } from '#domain/public/card.ts';
import {
  type CardFont,
  breakLines,
  cutLine,
  setLarge,
  settable,
} from '#domain/public/card-text.ts';
import { fontIn } from '#files/card-image.ts';
import { at, incidentWith } from '../../support/stories.ts';

/** Knows ASCII and é; every character is half as wide as high. */
const plain: CardFont = {
  has: (character) => /^[ -~é…]$/u.test(character),
  widthOf: (text) => [...text].length / 2,
};

const fonts = {
  serif: fontIn(readFileSync(new URL('../../../src/files/card-fonts/serif.ttf', import.meta.url))),
  sans: fontIn(readFileSync(new URL('../../../src/files/card-fonts/sans.ttf', import.meta.url))),
};

const whole = {
  detected: at('2026-03-14T02:17Z'),
  mitigated: at('2026-03-14T02:45Z'),
};

/** The texts of a card, line by line. */
function textsOf(card: ReturnType<typeof cardOf>): string[] {
  const svg = parseFragment(cardSvg(card, fonts)).childNodes[0];
  if (!svg || !('childNodes' in svg)) throw new Error('There is no picture');
  return svg.childNodes.flatMap((node) => {
    if (node.nodeName !== 'text' || !('childNodes' in node)) return [];
    return node.childNodes.map((child) => ('value' in child ? child.value : ''));
  });
}

describe('what a font cannot show', () => {
  test.each([
    ['Orders failed', 'Orders failed'],
    ['🎉 Orders 🔥 failed 👩‍💻', 'Orders failed'],
    ['Orders\u200bfai\u00adled\u202e now', 'Ordersfailed now'],
    ['Cafe\u0301 closed', 'Café closed'],
    ['a → b', 'a b'],
  ])('falls away where it is a sign: %j', (text, left) => {
    expect(settable(text, plain)).toBe(left);
  });

  test.each(['שירות לא זמין', 'Orders in 東京', 'الطلبات', '🎉🔥', ''])(
    'leaves nothing where letters would be lost, or nothing is left: %j',
    (text) => {
      expect(settable(text, plain)).toBeUndefined();
    },
  );

  test.each([
    'Zażółć gęślą jaźń',
    'Straße, œuvre, Þing',
    'Привет, Ελλάδα',
    'Tiếng Việt',
    '“40 %” – 5 × 3 €',
  ])('is none of this: %s', (text) => {
    expect(settable(text, fonts.serif)).toBe(text);
    expect(settable(text, fonts.sans)).toBe(text);
  });
});

describe('lines', () => {
  test('break between words, and within one that is longer than a line', () => {
    expect(breakLines('one two three', plain, 4)).toEqual(['one two', 'three']);
    expect(breakLines('incomprehensibilities it is', plain, 4)).toEqual([
      'incompre',
      'hensibil',
      'ities it',
      'is',
    ]);
  });

  test('are never too wide, and lose nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (text, width) => {
        const lines = breakLines(text, plain, width);
        expect(Math.max(...lines.map(plain.widthOf))).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  test('that are cut say so', () => {
    expect(cutLine('Orders could not be placed', plain, 6)).toBe('Orders coul…');
    expect(cutLine('Orders', plain, 3)).toBe('Orders');
  });

  test('are as large as there is room for', () => {
    const sizes = [
      [40, 1],
      [20, 2],
    ] as const;
    expect(setLarge('abc', plain, 100, sizes)).toEqual({ size: 40, lines: ['abc'] });
    expect(setLarge('abc def ghi', plain, 100, sizes)).toEqual({
      size: 20,
      lines: ['abc def', 'ghi'],
    });
    expect(setLarge('abc def ghi jkl mno pqr', plain, 100, sizes)).toEqual({
      size: 20,
      lines: ['abc def', 'ghi jkl m…'],
    });
  });
});

describe('the card of an incident', () => {
  test('says whose site it is, what happened, how bad it was, what it affected and when', () => {
    expect(textsOf(cardOf(incidentWith(whole), 'Harbourlane status'))).toEqual([
      'Harbourlane status',
      'Orders could not be',
      'placed',
      'Major · Checkout',
      '14 March 2026, 02:14–02:52 UTC',
    ]);
  });

  test('says when it was in place of a title in a script that our fonts lack', () => {
    expect(
      textsOf(cardOf(incidentWith({ ...whole, title: 'שירות לא זמין' }), 'Harbourlane status')),
    ).toEqual(['Harbourlane status', '14 March 2026,', '02:14–02:52 UTC', 'Major · Checkout']);
  });

  test('leaves out names it cannot set, and keeps the others', () => {
    const card = cardOf(incidentWith({ affects: ['検索', 'Search'] }), 'ハーバー');
    expect(textsOf(card)).toContain('Major · Search');
    expect(textsOf(card).join()).not.toMatch(/検索|ハーバー/);
  });

  test('is markup whatever its texts say', () => {
    const title = 'Prices <b>&amp; "quotes"</b></text><script>';
    expect(textsOf(cardOf(incidentWith({ title }), 'A & B')).join(' ')).toBe(
      `A & B ${title} Major · Checkout 14 March 2026, 02:14–02:52 UTC`,
    );
  });

  test('has room for the longest title there may be', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 100, maxLength: 120 }), (title) => {
        const svg = cardSvg(cardOf(incidentWith({ ...whole, title }), 'Harbourlane'), fonts);
        const heading = [...svg.matchAll(/y="(\d+)" font-size="(\d+)" font-family="Source/g)];
        for (const [, y, size] of heading)
          expect(Number(y) + 0.25 * Number(size)).toBeLessThan(430);
      }),
    );
  });

  test('has the accent as it is for a line, and readable for words', () => {
    const svg = cardSvg(cardOf(incidentWith(), 'Harbourlane', '#ffff00'), fonts);
    expect(svg).toContain('height="16" fill="#ffff00"');
    expect(svg).not.toMatch(/<text[^>]*fill="#ffff00"/);
  });
});

test('the card of the site says its name', () => {
  expect(textsOf(cardOfSite('Harbourlane status'))).toEqual([
    'Incident history',
    'Harbourlane status',
  ]);
});
