/**
 * `npm run fonts`: writes the fonts both sites serve, with what our pages use of each, to public/fonts/, and those that
 * social cards are drawn with, which nobody is served, to src/files/card-fonts/.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import subsetFont from 'subset-font';

const output = new URL('../../../../public/fonts/', import.meta.url);
const cardOutput = new URL('../../../files/card-fonts/', import.meta.url);

/** How many bytes the fonts may weigh: all of them, and those a page asks for before anything else. */
const budget = { all: 125_000, preloaded: 62_000 };

/** Features any text needs: kerning, composed letters, marks. */
const plain = ['kern', 'ccmp', 'locl', 'mark', 'mkmk'];

interface Font {
  /** The Fontsource package. */
  readonly package: string;
  readonly style: 'normal' | 'italic';
  readonly preloaded: boolean;
  /** The OpenType features to keep; every one costs bytes. */
  readonly features: readonly string[];
  /** As the font itself says; the licence in its package leaves it out. */
  readonly copyright: string;
}

const adobe =
  'Copyright 2014 - 2021 Adobe Systems Incorporated (http://www.adobe.com/), with Reserved Font Name ‘Source’.';

/** Each font by the name of the file it becomes. */
const fonts = {
  'source-serif-4': {
    package: 'source-serif-4',
    style: 'normal',
    preloaded: true,
    features: [...plain, 'liga', 'tnum', 'lnum', 'onum', 'case'],
    copyright: adobe,
  },
  'source-serif-4-italic': {
    package: 'source-serif-4',
    style: 'italic',
    preloaded: false,
    features: [...plain, 'liga', 'tnum', 'lnum', 'onum', 'case'],
    copyright: adobe,
  },
  inter: {
    package: 'inter',
    style: 'normal',
    preloaded: true,
    // Without `calt`, which shows what was written as `->` and `5x5` as an arrow and a times sign.
    features: [...plain, 'tnum', 'case'],
    copyright: 'Copyright 2016 The Inter Project Authors (https://github.com/rsms/inter)',
  },
  'jetbrains-mono': {
    package: 'jetbrains-mono',
    style: 'normal',
    preloaded: false,
    // Without `calt`, its ligatures: `!=` is shown as `!=`.
    features: plain,
    copyright:
      'Copyright 2020 The JetBrains Mono Project Authors (https://github.com/JetBrains/JetBrainsMono)',
  },
} as const satisfies Record<string, Font>;

/**
 * What our pages are written with: Latin-1, general punctuation and some symbols. Fontsource's Latin files have no
 * → ← ✓ ● ○ ▲ ≤ ≥, so these come from the reader's own fonts; draw what must look the same everywhere as SVG.
 */
const characters = [
  ...span(0x20, 0x7e),
  ...span(0xa0, 0xff),
  ...span(0x2000, 0x206f),
  ...'Œœ€™↑↓−→←✓●○▲≤≥',
].join('');

/** The fonts of social cards: whole ones, since a card has no reader's own fonts to fall back on. */
const cardFonts = {
  serif: {
    package: '@expo-google-fonts/source-serif-4',
    file: '600SemiBold/SourceSerif4_600SemiBold.ttf',
    copyright: adobe,
  },
  sans: {
    package: '@expo-google-fonts/inter',
    file: '500Medium/Inter_500Medium.ttf',
    copyright: fonts.inter.copyright,
  },
} as const;

/** What titles are written with in Latin, Greek and Cyrillic scripts. */
const cardCharacters = [
  ...span(0x20, 0x7e),
  ...span(0xa0, 0x24f),
  ...span(0x2b0, 0x52f),
  ...span(0x1e00, 0x1eff),
  ...span(0x2000, 0x206f),
  ...span(0x20a0, 0x20bf),
  ...'№™→←↑↓−≤≥',
].join('');

await main();
await writeCardFonts();

async function main() {
  await mkdir(output, { recursive: true });
  let all = 0;
  let preloaded = 0;
  for (const [name, font] of Object.entries<Font>(fonts)) {
    const bytes = await subset(font);
    await writeFile(new URL(`${name}.woff2`, output), bytes);
    await writeFile(new URL(`${font.package}.LICENSE.txt`, output), await licence(font));
    all += bytes.byteLength;
    if (font.preloaded) preloaded += bytes.byteLength;
    console.log(
      `${name}.woff2  ${kilobytes(bytes.byteLength)}${font.preloaded ? '  preloaded' : ''}`,
    );
  }
  console.log(`together  ${kilobytes(all)}, preloaded  ${kilobytes(preloaded)}`);
  if (all > budget.all || preloaded > budget.preloaded) {
    console.error(
      styleText(
        'red',
        `More than the budget: ${kilobytes(budget.all)} together, ${kilobytes(budget.preloaded)} preloaded.`,
      ),
    );
    process.exitCode = 1;
  }
}

async function writeCardFonts() {
  await mkdir(cardOutput, { recursive: true });
  for (const [name, font] of Object.entries(cardFonts)) {
    const read = (file: string) =>
      readFile(fileURLToPath(import.meta.resolve(`${font.package}/${file}`)));
    const bytes = await subsetFont(await read(font.file), cardCharacters, {
      targetFormat: 'sfnt',
      keepFeatures: [...plain, 'liga', 'lnum'],
      noHinting: true,
    });
    const text = licenceText(font.copyright, (await read('LICENSE_FONT')).toString('utf8'));
    await writeFile(new URL(`${name}.ttf`, cardOutput), bytes);
    await writeFile(new URL(`${name}.LICENSE.txt`, cardOutput), text);
    console.log(`${name}.ttf  ${kilobytes(bytes.byteLength)}  for cards`);
  }
}

/** Cut a font down to our characters, its features and the weights from regular to bold. */
async function subset(font: Font): Promise<Uint8Array> {
  return subsetFont(
    await original(font, `files/${font.package}-latin-wght-${font.style}.woff2`),
    characters,
    {
      targetFormat: 'woff2',
      keepFeatures: font.features,
      variationAxes: { wght: { min: 400, max: 700 } },
      preserveNameIds: [13, 14],
      noHinting: true,
    },
  );
}

/** The licence that goes with a font, below the copyright it names. */
async function licence(font: Font): Promise<string> {
  return licenceText(font.copyright, Buffer.from(await original(font, 'LICENSE')).toString('utf8'));
}

function licenceText(copyright: string, text: string): string {
  const body = text.slice(text.indexOf('This Font Software is licensed'));
  return `${copyright}\n\nThis is a subset of the font, made for these pages.\n\n${body.trimEnd()}\n`;
}

async function original(font: Font, file: string): Promise<Uint8Array> {
  return readFile(
    fileURLToPath(import.meta.resolve(`@fontsource-variable/${font.package}/${file}`)),
  );
}

/** Every character from one code point to another. */
function span(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
