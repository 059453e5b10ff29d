/** Text of a card: only what its fonts can show, in lines that fit. */

/** What a card needs to know of a font. */
export interface CardFont {
  /** Whether it has a shape for a character. */
  readonly has: (character: string) => boolean;
  /** How wide a text is, in units of its size. */
  readonly widthOf: (text: string) => number;
}

/** What nobody sees, and what joins or colours emoji. */
const invisible = /[\p{Control}\p{Format}\p{Variation_Selector}]/u;
const readable = /[\p{Letter}\p{Number}]/u;

/**
 * A text without what the font has no shape for: emoji and other signs fall away. Undefined when
 * letters or figures would, or nothing is left: half a word is worse than none.
 */
export function settable(text: string, font: CardFont): string | undefined {
  let kept = '';
  for (const character of text.normalize('NFC')) {
    if (/\s/.test(character)) kept += ' ';
    else if (invisible.test(character)) continue;
    else if (font.has(character)) kept += character;
    else if (readable.test(character)) return undefined;
  }
  return kept.replace(/ +/g, ' ').trim() || undefined;
}

/** Break a text into lines of at most `width`, in units of the font's size; a longer word is cut. */
export function breakLines(text: string, font: CardFont, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((long) => pieces(long, font, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && font.widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** A text in one line, with … where it was cut. */
export function cutLine(text: string, font: CardFont, width: number): string {
  if (font.widthOf(text) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && font.widthOf(`${characters.join('')}…`) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** The size at which a text fits, and its lines there. */
export interface SetText {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Set a text as large as one of `sizes` (pixels, the largest first, each with its most lines) allows. */
export function setLarge(
  text: string,
  font: CardFont,
  width: number,
  sizes: readonly (readonly [size: number, most: number])[],
): SetText {
  let last: SetText = { size: 0, lines: [] };
  for (const [size, most] of sizes) {
    const lines = breakLines(text, font, width / size);
    if (lines.length <= most) return { size, lines };
    const rest = lines.slice(most - 1).join(' ');
    last = { size, lines: [...lines.slice(0, most - 1), cutLine(rest, font, width / size)] };
  }
  return last;
}

function pieces(word: string, font: CardFont, width: number): string[] {
  if (font.widthOf(word) <= width) return [word];
  const cut: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && font.widthOf(piece + character) > width) {
      cut.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...cut, piece];
}
