/**
 * Social cards as PNG. WebAssembly and fonts of our own draw them, so that they have the same bytes
 * on every machine, whatever fonts it has.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Resvg, initWasm } from '@resvg/resvg-wasm';
import { create } from 'fontkitten';
import { type Card, type CardFonts, cardSvg } from '#domain/public/card.ts';
import type { CardFont } from '#domain/public/card-text.ts';

interface Studio {
  readonly fonts: CardFonts;
  readonly files: readonly Uint8Array[];
}

let studio: Promise<Studio> | undefined;

/** Draw a card; `projectRoot` is where the fonts and the drawing library are found. */
export async function drawCard(card: Card, projectRoot: string): Promise<Uint8Array> {
  const { fonts, files } = await (studio ??= openStudio(projectRoot));
  const drawing = new Resvg(cardSvg(card, fonts), {
    font: { fontBuffers: [...files], loadSystemFonts: false },
  });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}

async function openStudio(projectRoot: string): Promise<Studio> {
  const require = createRequire(path.join(projectRoot, 'package.json'));
  await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const [serif, sans] = ['serif', 'sans'].map((name) =>
    readFileSync(path.join(projectRoot, 'src/files/card-fonts', `${name}.ttf`)),
  ) as [Buffer, Buffer];
  return { fonts: { serif: fontIn(serif), sans: fontIn(sans) }, files: [serif, sans] };
}

/** A font as layouts see it; the kerning they do not see only ever draws letters together. */
export function fontIn(bytes: Buffer): CardFont {
  const font = create(bytes);
  if (font.isCollection) throw new Error('A collection of fonts is no font');
  const { unitsPerEm } = font;
  const known = new Map<number, number>();
  const advance = (point: number) => {
    let width = known.get(point);
    if (width === undefined) {
      width = font.glyphForCodePoint(point).advanceWidth / unitsPerEm;
      known.set(point, width);
    }
    return width;
  };
  return {
    has: (character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
    widthOf: (text) =>
      [...text].reduce((sum, character) => sum + advance(character.codePointAt(0) ?? 0), 0),
  };
}
