/** Thrown where a text is not as simple as a quick reading has to have it. */
export const notQuick = new Error('not quick YAML');

const number = /^[-+]?\d{1,15}(?:\.\d{1,15})?$/;
/** A number in another form: `0x1f`, `12e4`, `.5`, `.inf`. */
const peculiar = /^[-+]?[.\d][.\d]*(?:e[-+]?\d+)?$|^0[ox]|^[-+]?\.(?:inf|nan)$/i;
const mayBeNumber = /^[-+.\d]/;

const words = new Map<string, boolean | null>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
const longestWord = 5;

/** What unquoted text means in the core schema of YAML 1.2. */
export function meaningOf(text: string): string | number | boolean | null {
  if (text.length <= longestWord) {
    const meaning = words.get(text);
    if (meaning !== undefined) return meaning;
  }
  if (!mayBeNumber.test(text)) return text;
  if (number.test(text)) return Number(text);
  if (peculiar.test(text)) throw notQuick;
  return text;
}
