/** What of a query a result really has: Pagefind passes over words that it knows from no page. */

/** The words of a page's text at the places that matched. */
export function wordsAt(content: string, locations: readonly number[]): string[] {
  const words = content.split(/\s+/);
  return [...new Set(locations.flatMap((location) => words[location] ?? []))];
}

/** Which words of a query stand behind none of the words that matched. */
export function wordsWithoutMatch(words: readonly string[], matched: readonly string[]): string[] {
  const found = matched.map(bareWord);
  return words.filter(
    (word) => !word.startsWith('"') && !found.some((page) => isFormOf(page, bareWord(word))),
  );
}

/** Whether a word of a page is one that the search takes for a form of the word looked up. */
function isFormOf(page: string, word: string): boolean {
  if (page === '' || word === '') return false;
  if (page.includes(word)) return true;
  const common = commonStart(page, word);
  const long = common >= 4 || common === page.length;
  return long && common >= word.length * 0.6;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** A word as the search compares it: without case, accents or punctuation. */
export function bareWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_/]/gu, '');
}
