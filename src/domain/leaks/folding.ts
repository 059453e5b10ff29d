/**
 * Letters as they are compared: without case, diacritics and width, without what cannot be seen.
 * Every code point is folded by itself, so a text is gone through once and offsets stay known.
 */

/** What a code point is, where words are taken apart. */
export const letterKinds = {
  gap: 0,
  lower: 1,
  upper: 2,
  digit: 3,
  ideograph: 4,
  unseen: 5,
} as const;

export interface Folded {
  readonly kind: (typeof letterKinds)[keyof typeof letterKinds];
  /** Code units; none for a gap and for what cannot be seen. */
  readonly units: readonly number[];
}

/** Give what a code point is compared as. */
export function foldCodePoint(codePoint: number): Folded {
  if (codePoint < 128) return ascii[codePoint] as Folded;
  const known = others.get(codePoint);
  if (known) return known;
  const folded = fold(codePoint);
  others.set(codePoint, folded);
  return folded;
}

/** Letters that Unicode takes for letters of their own, and everybody else for one with a mark. */
const relatives: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ŧ: 't' },
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ς: 'σ' },
};

function fold(codePoint: number): Folded {
  const character = String.fromCodePoint(codePoint);
  // Soft hyphens, zero-width and bidirectional characters, variation selectors, tags.
  if (/[\p{Default_Ignorable_Code_Point}\p{Cf}]/u.test(character)) return unseen;
  if (isMark.test(character)) return unseen;
  const plain = [...character.normalize('NFKD').toLowerCase().normalize('NFKD')]
    .filter((part) => isWord.test(part) && !isMark.test(part))
    .map((part) => relatives[part] ?? part)
    .join('');
  if (plain === '') return gap;
  return { kind: kindOf(character), units: Array.from(plain, (_, at) => plain.charCodeAt(at)) };
}

const gap: Folded = { kind: letterKinds.gap, units: [] };
const unseen: Folded = { kind: letterKinds.unseen, units: [] };
const isWord = /[\p{L}\p{N}\p{M}]/u;
/** A mark that any script may bear; the vowel signs of Indic scripts are letters. */
const isMark = /^(?=\p{M})\p{Script=Inherited}$/u;
/** Scripts that put no space between words. */
const isIdeograph =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function kindOf(character: string): Folded['kind'] {
  if (isIdeograph.test(character)) return letterKinds.ideograph;
  if (/\p{N}/u.test(character)) return letterKinds.digit;
  return /[\p{Lu}\p{Lt}]/u.test(character) ? letterKinds.upper : letterKinds.lower;
}

const others = new Map<number, Folded>();
const ascii: readonly Folded[] = Array.from({ length: 128 }, (_, codePoint) => fold(codePoint));
