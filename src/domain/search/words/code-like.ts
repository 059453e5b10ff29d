/** Whether the words of a reason are something a machine printed. */
import { stopWords } from './stop-words.ts';

/** An identifier: letters with `_`, `.`, `:` or `/` between, humps, or digits beside letters. */
const identifier = /[\p{L}\d][_.:/$][\p{L}\d]|\p{Ll}\p{Lu}|\p{L}\d|\d\p{L}|^\p{Lu}{2,}$/u;

/** Whether words of a query look like code: an identifier, or several as they stand in an alert. */
export function looksLikeCode(words: string, symptoms: readonly string[]): boolean {
  if (identifier.test(words)) return true;
  if (!words.includes(' ')) return false;
  const sought = ` ${plain(words)} `;
  return symptoms.some((symptom) => ` ${plain(symptom)} `.includes(sought));
}

/** As reasons say it: without punctuation and the words that say nothing. */
function plain(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !stopWords.has(word)).join(' ');
}
