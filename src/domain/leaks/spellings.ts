/** The ways in which a secret is written, beyond case, diacritics and what joins its words. */
import type { Secret } from './leak.ts';

export interface Spelling {
  readonly text: string;
  /** Whether a place with these letters is it, where the letters alone do not say. */
  readonly fits?: ((text: string, start: number, end: number) => boolean) | undefined;
}

/** Give the spellings of a secret. */
export function spellingsOf(secret: Secret): Spelling[] {
  const text = secret.text.trim();
  if (text.includes('*')) return patternSpellings(text);
  if (secret.kind === 'money') return moneySpellings(text);
  if (/^[@#]/.test(text)) return withSign(text);
  const plain = text.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  return [plain, ...umlautSpellings(plain), ...(secret.kind === 'person' ? turned(plain) : [])].map(
    (spelled) => ({ text: spelled }),
  );
}

/** `@nadia` with its sign: without it, it is another secret. */
function withSign(text: string): Spelling[] {
  const sign = text.slice(0, 1);
  return [{ text: text.slice(1), fits: (searched, start) => searched[start - 1] === sign }];
}

/** `Müller` is also written Mueller; that it is written Muller goes without saying. */
function umlautSpellings(text: string): string[] {
  const spelled = text
    .normalize('NFC')
    .replace(/[äöüåø]/gi, (letter) => umlauts[letter.toLowerCase()] ?? letter);
  return spelled === text.normalize('NFC') ? [] : [spelled];
}

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** `Brown, Nadia`: lists put the last name first. */
function turned(name: string): string[] {
  const names = name.split(/\s+/);
  const last = names.at(-1) as string;
  return names.length > 1 ? [[last, ...names.slice(0, -1)].join(' ')] : [];
}

/** `*.harbourlane.internal`: its longest part without a star, where the whole host fits. */
function patternSpellings(pattern: string): Spelling[] {
  const anchor = pattern
    .split('*')
    .map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '');
  const whole = new RegExp(`^${pattern.split('*').map(literally).join('[^\\s/]+')}$`, 'i');
  const fits = (text: string, start: number, end: number) =>
    whole.test(hostAround(text, start, end));
  return anchor === '' ? [] : [{ text: anchor, fits }];
}

/** A part of a pattern; a slug has `-` for each dot. */
const literally = (part: string) =>
  part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\\.', '[._-]');

const longestHost = 253;

function hostAround(text: string, start: number, end: number): string {
  const head = /[\p{L}\p{N}._-]*$/u.exec(text.slice(Math.max(0, start - longestHost), start));
  const tail = /^[\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+)*/u.exec(text.slice(end, end + longestHost));
  return `${head?.[0] ?? ''}${text.slice(start, end)}${tail?.[0] ?? ''}`;
}

/** Below this, a number is as likely a number of something else. */
const tellingAmount = 10_000;

/** `$180,000` is also 180000, 180 000, 180k, 180 thousand. */
function moneySpellings(text: string): Spelling[] {
  const number = /\d[\d\s.,'’_]*/.exec(text)?.[0].trim();
  if (number === undefined) return [{ text }];
  const amount = Number(number.replace(/[.,]\d{1,2}$/, '').replace(/\D/g, ''));
  const fits = amount < tellingAmount ? besideCurrency : undefined;
  const spelled = new Set([number, String(amount), grouped(amount), ...rounded(amount)]);
  return [...spelled].map((one) => ({ text: one, fits }));
}

const grouped = (amount: number) => String(amount).replace(/\B(?=(\d{3})+$)/g, ',');

function rounded(amount: number): string[] {
  const of = (unit: number, ...names: readonly string[]) =>
    amount >= unit && (amount * 100) % unit === 0
      ? names.map((name) => `${amount / unit}${name}`)
      : [];
  return [
    ...of(1e3, 'k', ' thousand'),
    ...of(1e6, 'm', 'mn', ' million'),
    ...of(1e9, 'bn', ' billion'),
  ];
}

const currency = String.raw`(?:\p{Sc}|\b(?:[A-Z]{3}|dollars?|euros?|pounds?|francs?|kr|yen)\b)`;
const currencyBefore = new RegExp(`${currency}\\s?$`, 'u');
const currencyAfter = new RegExp(`^\\s?${currency}`, 'u');

function besideCurrency(text: string, start: number, end: number): boolean {
  return (
    currencyBefore.test(text.slice(Math.max(0, start - 10), start)) ||
    currencyAfter.test(text.slice(end, end + 10))
  );
}
