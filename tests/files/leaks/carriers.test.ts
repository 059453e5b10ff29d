import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { indexSecrets } from '#domain/leaks/known.ts';
import type { Leak, Secret } from '#domain/leaks/leak.ts';
import { scanFolder } from '#files/leaks/scan.ts';
import { type MakeCarrier, carriers, moreCarriers } from '../../support/carriers.ts';

const root = mkdtempSync(path.join(tmpdir(), 'carriers-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** How a text is hidden: the ten of the list, base64 at each of its three alignments. */
const encodings: Readonly<Record<string, (text: string) => string | Buffer>> = {
  raw: (text) => text,
  'lower case': (text) => text.toLowerCase(),
  slug: (text) => text.toLowerCase().replaceAll(' ', '-'),
  'percent-encoding': (text) => Buffer.from(text).toString('hex').replace(/../g, '%$&'),
  'HTML entities': (text) => Array.from(text, (unit) => `&#${unit.charCodeAt(0)};`).join(''),
  'JSON escapes': (text) =>
    Array.from(text, (unit) => `\\u00${unit.charCodeAt(0).toString(16)}`).join(''),
  base64: (text) => Buffer.from(text).toString('base64'),
  'base64, one byte on': (text) => Buffer.from(`-${text}-`).toString('base64'),
  'base64, two bytes on': (text) => Buffer.from(`--${text}-`).toString('base64'),
  hexadecimal: (text) => Buffer.from(text).toString('hex'),
  'UTF-16': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16, high byte first': (text) => Buffer.from(text, 'utf16le').swap16(),
  reversed: (text) => Array.from(text).reverse().join(''),
};

/** A name that no other place has: two made-up words. */
function canary(number: number): string {
  const syllables = ['qua', 'mir', 'tel', 'dav', 'zeb', 'fin', 'kor', 'lup', 'wex', 'jyn'];
  const word = (value: number) =>
    String(value)
      .padStart(3, '0')
      .split('')
      .map((digit) => syllables[Number(digit)] as string)
      .join('');
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return `${capital(word(1000 + number))} ${capital(word(50_000 + number))}`;
}

const planted: { carrier: string; encoding: string; text: string; file: string }[] = [];
let number = 0;

/** Plant a canary of its own in each carrier by each encoding. */
function plant(kinds: Readonly<Record<string, MakeCarrier>>): void {
  for (const [carrier, make] of Object.entries(kinds)) {
    for (const [encoding, encode] of Object.entries(encodings)) {
      const text = canary(number++);
      const { name, bytes } = make(Buffer.from(encode(text)));
      const file = `${number}/${name}`;
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), bytes);
      planted.push({ carrier, encoding, text, file });
    }
  }
}

const secretOf = (text: string): Secret => ({
  ...{ kind: 'person', text, ordinary: false },
  source: () => ({ file: 'archive.yaml' }),
});

const scan = async (folder: string, texts: readonly string[]): Promise<Leak[]> =>
  scanFolder(folder, {
    secrets: indexSecrets(texts.map(secretOf)),
    ...{ internal: [], approved: [], waived: [] },
  });

test('what is planted in any carrier, by any encoding, is found where it is', async () => {
  plant(carriers);
  plant(moreCarriers);
  const leaks = await scan(
    root,
    planted.map(({ text }) => text),
  );
  const found = new Set(
    leaks.flatMap(({ file, found: one }) =>
      one.what === 'secret' ? [`${one.secret.text} in ${file.split('/')[0]}`] : [],
    ),
  );
  const missed = planted.filter(({ text, file }) => !found.has(`${text} in ${file.split('/')[0]}`));
  expect(missed.map(({ carrier, encoding }) => `${encoding} in ${carrier}`)).toEqual([]);
  expect(Object.keys(carriers)).toHaveLength(16);
  expect(planted.length).toBeGreaterThanOrEqual(160);
  // Nothing but what was planted, each in its own file.
  expect(found.size).toBe(planted.length);
});

test('the same carriers with an ordinary text in them have nothing', async () => {
  const clean = mkdtempSync(path.join(tmpdir(), 'clean-'));
  let folder = 0;
  for (const make of [...Object.values(carriers), ...Object.values(moreCarriers)]) {
    for (const encode of Object.values(encodings)) {
      const { name, bytes } = make(Buffer.from(encode('Payments were slow')));
      const file = path.join(clean, String(folder++), name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  }
  const leaks = await scan(
    clean,
    Array.from({ length: 500 }, (_, at) => canary(at)),
  );
  rmSync(clean, { recursive: true });
  expect(leaks).toEqual([]);
});
