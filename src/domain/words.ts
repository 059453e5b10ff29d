/** Scripts that put no spaces between words; two characters of them count as one. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Words of running text, for the reading time. */
export function countWords(text: string): number {
  let words = 0;
  let isWord = false;
  let hasUnspaced = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isSpace = code <= 0x20 || code === 0xa0;
    if (!isSpace && !isWord) words += 1;
    isWord = !isSpace;
    hasUnspaced ||= code >= 0x0e00;
  }
  return hasUnspaced ? words + Math.floor((text.match(unspaced)?.length ?? 0) / 2) : words;
}
