/**
 * Whole numbers written as text that compresses well: five bits a character, the least first, and a
 * sixth that says that more follow. Numbers below 32 take one character, those below 1,024 two.
 */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** By character code. */
const digits = new Uint8Array(128);
for (const [digit, character] of [...alphabet].entries()) digits[character.charCodeAt(0)] = digit;

/** Write whole numbers from 0 on. */
export function packNumbers(numbers: readonly number[]): string {
  let text = '';
  for (const number of numbers) {
    let rest = number;
    while (rest >= 32) {
      text += alphabet[32 + (rest % 32)] ?? '';
      rest = Math.floor(rest / 32);
    }
    text += alphabet[rest] ?? '';
  }
  return text;
}

/** Read the numbers of a text. */
export function unpackNumbers(text: string): Float64Array {
  const numbers = new Float64Array(text.length);
  let count = 0;
  let number = 0;
  let scale = 1;
  for (let at = 0; at < text.length; at++) {
    const digit = digits[text.charCodeAt(at)] ?? 0;
    number += (digit % 32) * scale;
    scale *= 32;
    if (digit >= 32) continue;
    numbers[count++] = number;
    number = 0;
    scale = 1;
  }
  return numbers.subarray(0, count);
}

/** A number that may be negative as one that is not: 0, -1, 1, -2 become 0, 1, 2, 3. */
export function unsigned(number: number): number {
  return number < 0 ? -2 * number - 1 : 2 * number;
}

/** The number that `unsigned` was given. */
export function signed(number: number): number {
  return number % 2 === 0 ? number / 2 : -(number + 1) / 2;
}
