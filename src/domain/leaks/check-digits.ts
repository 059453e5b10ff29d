/** Numbers that can be told from others by their check digits. */

/** The lengths of the numbers that begin so (ISO/IEC 7812, as the card schemes publish them). */
const cards: readonly (readonly [begins: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|2(?:2[2-9]|[3-6]|7[01]|720))/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-5]|[68])/, [14]],
  [/^(?:6011|64[4-9]|65|35(?:2[89]|[3-8]))/, [16]],
  [/^62/, [16, 17, 18, 19]],
];

/** Whether a number of a scheme's length has the check digit of Luhn's formula. */
export function isCardNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  const isOfAScheme = cards.some(
    ([begins, lengths]) => begins.test(digits) && lengths.includes(digits.length),
  );
  // One that repeats itself is made up: 4444 4444 4444 4448.
  return isOfAScheme && new Set(digits).size > 2 && luhnSum(digits) % 10 === 0;
}

function luhnSum(digits: string): number {
  return Array.from(digits)
    .reverse()
    .map(Number)
    .map((digit, at) => (at % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)))
    .reduce((sum, digit) => sum + digit, 0);
}

/** Whether it has the check digits of an IBAN (ISO 13616: the number, turned, is 1 modulo 97). */
export function isIban(text: string): boolean {
  const plain = text.replace(/ /g, '');
  if (plain.length < 15 || plain.length > 34) return false;
  const turned = plain.slice(4) + plain.slice(0, 4);
  let rest = 0;
  for (const character of turned) {
    for (const digit of String(parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

/** Whether its parts are given out: no 000, 666 or 9xx, no part of noughts. */
export function isSocialSecurityNumber(text: string): boolean {
  return /^(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$/.test(text);
}
