import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, readableAccent, surfaces } from '#domain/public/accent.ts';

test('the surfaces are those of the stylesheet', () => {
  const css = readFileSync(new URL('../../../src/ui/styles/tokens.css', import.meta.url), 'utf8');
  const colours = ['paper', 'sheet', 'well'].map(
    (name) => new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? [],
  );
  expect(colours.map(([, light]) => light)).toEqual(surfaces.light);
  expect(colours.map(([, , dark]) => dark)).toEqual(surfaces.dark);
});

test('contrast is measured as the standard has it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe('links in the colour of the organisation', () => {
  const worst = (accent: string) => {
    const { light, dark } = readableAccent(accent);
    return Math.min(
      ...surfaces.light.map((ground) => contrast(light, ground)),
      ...surfaces.dark.map((ground) => contrast(dark, ground)),
    );
  };

  test.each(['#000000', '#ffffff', '#ffff00', '#0b5c6b', '#ff00ff', '#808080'])(
    'can be read: %s',
    (accent) => {
      expect(worst(accent)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('can be read, whichever colour that is', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(channel, channel, channel, (...rgb) => {
        const accent = `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
        expect(worst(accent)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  test('stay that colour where it can be read as it is', () => {
    expect(readableAccent('#0b5c6b').light).toBe('#0b5c6b');
    expect(readableAccent('#9fd8ff').dark).toBe('#9fd8ff');
  });

  test('keep its hue where it cannot', () => {
    const { light } = readableAccent('#ffff00');
    expect(light).toMatch(/^#(\w\w)\1 ?00$/);
  });
});
