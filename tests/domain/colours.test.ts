/** The palette against WCAG 2.2: 1.4.3 for words, 1.4.11 for marks and borders of controls. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../src/ui/styles/tokens.css', import.meta.url), 'utf8');
const palette = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

const surfaces = ['paper', 'sheet', 'well'];
const inks = ['ink', 'ink-2', 'ink-3', 'link', 'unseen-ink', 'responding-ink', 'recovering-ink'];
const marks = ['unseen', 'responding', 'recovering', 'line-strong'];

const pairs = [
  ...inks.flatMap((ink) => surfaces.map((surface) => [ink, surface, 4.5] as const)),
  ...marks.flatMap((mark) => surfaces.map((surface) => [mark, surface, 3] as const)),
  ['on-responding', 'responding', 4.5],
  ['responding-ink', 'responding-tint', 4.5],
  ['unseen-ink', 'unseen-tint', 4.5],
  ['recovering-ink', 'recovering-tint', 4.5],
  ['paper', 'ink', 4.5],
  ['paper', 'ink-2', 4.5],
  ['ink', 'mark', 4.5],
] as const;

for (const theme of ['light', 'dark'] as const) {
  test.each(pairs)(`in the ${theme} theme %s stands out from %s by %d:1`, (front, back, least) => {
    const ratio = contrast(palette.get(front)?.[theme] ?? '', palette.get(back)?.[theme] ?? '');
    expect(ratio).toBeGreaterThanOrEqual(least);
  });
}

test('contrast is measured as the standard has it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance of an sRGB colour. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
