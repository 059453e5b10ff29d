/** An organisation's colour, made readable: any colour may be somebody's accent. */

/** A colour for the light theme and one for the dark, `#0b5c6b`. */
export interface ThemePair {
  readonly light: string;
  readonly dark: string;
}

/** The colour of a site that has none of its own. */
export const plainAccent = '#0b5c8a';

/** What links stand on, as in src/ui/styles/tokens.css: paper, sheet and well of each theme. */
export const surfaces = {
  light: ['#fbfaf6', '#ffffff', '#f3f1ea'],
  dark: ['#16181b', '#1d2024', '#22262b'],
} as const;

/** More than the 4.5 of WCAG 2.2 (1.4.3), which in the dark is only just enough. */
const readable = 5.5;

/**
 * The accent as words can be written in it: as little darkened in the light theme, or lightened in
 * the dark one, as it takes to be read on every surface.
 */
export function readableAccent(accent: string): ThemePair {
  return {
    light: mixedUntilReadable(accent, '#000000', surfaces.light),
    dark: mixedUntilReadable(accent, '#ffffff', surfaces.dark),
  };
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Steps from a colour to black or white; finer ones cannot be told apart. */
const steps = 100;

function mixedUntilReadable(from: string, to: string, grounds: readonly string[]): string {
  for (let step = 0; step < steps; step++) {
    const mixed = mix(from, to, step / steps);
    if (grounds.every((ground) => contrast(mixed, ground) >= readable)) return mixed;
  }
  return to;
}

function mix(from: string, to: string, share: number): string {
  const end = channels(to);
  return `#${channels(from)
    .map((value, index) => Math.round(value + ((end[index] ?? 0) - value) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** Relative luminance of an sRGB colour, 0 to 1 (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
