/** From what a reader typed or pasted to the words that are looked up. */

/** How many words are looked up together: more would hardly ever meet on one page. */
export const mostWords = 8;
/** Characters of a pasted text that are looked at: what tells stands near its top. */
const mostRead = 20_000;
/** Characters of a word: no identifier is longer, and a run of punctuation may be. */
const longestWord = 200;

export interface Query {
  /** The words to look up, as typed, each once; a quoted phrase is a single one. */
  readonly words: readonly string[];
  /** How many different words of the text were left out, since others tell more. */
  readonly leftOut: number;
}

interface FoundWord {
  readonly word: string;
  readonly position: number;
  /** Whether it stands in a frame of a stack trace: where it broke, not how. */
  readonly frame: boolean;
}

/** On every page, whatever it is about. */
const ordinary = new Set(
  (
    'a about after all also an and any are as at be because been before but by can could did do does ' +
    'for from had has have he how i if in into is it its just like me my no not of off on one or our ' +
    'out over she so some than that the their them then there these they this to too up was we were ' +
    'what when where which while who why will with would you your'
  ).split(' '),
);

/** In every alert and log. */
const levels = new Set(
  (
    'alert at caused debug error errors exception fatal firing info resolved severity trace warn ' +
    'warning'
  ).split(' '),
);

/** What says when or which one, but not what: times, dates, identifiers made by machines. */
const noise = [
  /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:z|[+-]\d{2}:?\d{2})?$/i,
  /^\d{4}-\d{2}-\d{2}(?:t[\d:.,]+(?:z|[+-]\d{2}:?\d{2})?)?$/i,
  /^\d{4}\/\d{2}\/\d{2}$/,
  /^(?:0x)?[0-9a-f]{8,}$/i,
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  /^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$/,
  /^\d{6,}$/,
  /^\d{1,2}$/,
  /^\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h|d|%|b|kb|mb|gb|kib|mib|gib)$/i,
];

/**
 * Read a query. A few words are all looked up, but for "how", "do" and "a"; of a pasted alert or stack trace only the words
 * that tell most: identifiers, error codes and long words before ordinary ones, times and addresses
 * not at all. A text in quotation marks is one phrase.
 */
export function readQuery(text: string): Query {
  const phrase = /^\s*["“]([^"“”]+)["”]\s*$/.exec(text)?.[1]?.trim().replace(/\s+/g, ' ');
  if (phrase) return { words: [`"${phrase}"`], leftOut: 0 };
  const all = distinctWords(text.slice(0, mostRead));
  const uncommon = all.filter(({ word }) => !ordinary.has(word.toLowerCase()));
  const found = uncommon.length > 0 ? uncommon : all;
  const telling = found.length <= mostWords ? found : strongest(found);
  return {
    words: telling.map(({ word }) => word),
    leftOut: found.length - telling.length,
  };
}

/** Of a word and the same with one or two letters more, "connection" and "connections", the first. */
function strongest(found: readonly FoundWord[]): FoundWord[] {
  const weighed = found.map((word) => ({ ...word, weight: weigh(word) }));
  const telling = weighed.filter(({ weight }) => weight > 0);
  const bases = new Set(telling.map(({ word }) => word));
  return (telling.length > 0 ? telling : weighed)
    .filter(({ word }) => !bases.has(word.slice(0, -1)) && !bases.has(word.slice(0, -2)))
    .toSorted((a, b) => b.weight - a.weight || a.position - b.position)
    .slice(0, mostWords)
    .toSorted((a, b) => a.position - b.position);
}

/** Cut a text into its different words, in order, without the punctuation around them. */
function distinctWords(text: string): FoundWord[] {
  const words = new Map<string, FoundWord>();
  for (const line of text.split('\n')) {
    const frame = /^\s*(?:at |from |\.{3}|File ")/.test(line);
    for (const piece of line.split(/[\s"'`“”‘’«»()[\]{}<>,;|=\\]+/)) {
      const word = piece.slice(0, longestWord).replace(/^[^\p{L}\p{N}/_]+|[^\p{L}\p{N}_]+$/gu, '');
      const folded = word.toLowerCase();
      if (!/[\p{L}\p{N}]/u.test(word) || words.has(folded)) continue;
      words.set(folded, { word, position: words.size, frame });
    }
  }
  return [...words.values()];
}

/** How much a word tells about a failure; 0 for those that tell nothing. */
function weigh({ word, frame }: FoundWord): number {
  const folded = word.toLowerCase();
  if (word.length < 3 || ordinary.has(folded) || levels.has(folded)) return 0;
  if (noise.some((form) => form.test(word))) return 0;
  let weight = Math.min(word.length, 12);
  if (/\p{L}[._/:-]+\p{L}|\p{Ll}\p{Lu}/u.test(word)) weight += 6;
  if (/\p{L}/u.test(word) && /\d/.test(word)) weight += 5;
  if (/^\p{Lu}[\p{Lu}\d_]{2,}$/u.test(word)) weight += 5;
  if (/^[45]\d{2}$|^\d{5}$/.test(word)) weight += 8;
  return frame ? weight / 12 : weight;
}

/** Words that some pages have together, and how many pages those are. */
export interface CommonWords {
  readonly words: readonly string[];
  readonly pages: number;
}

/**
 * When no page has all words: which of them do meet on pages, those that tell most first. A word
 * tells the more the fewer pages have it. `pagesOf` gives the pages of each word; words that no
 * page has may be absent.
 */
export function wordsThatMeet(
  words: readonly string[],
  pagesOf: ReadonlyMap<string, ReadonlySet<string>>,
): CommonWords[] {
  const wordsOf = new Map<string, string[]>();
  for (const word of words) {
    for (const page of pagesOf.get(word) ?? []) {
      const known = wordsOf.get(page);
      if (known) known.push(word);
      else wordsOf.set(page, [word]);
    }
  }
  const all = wordsOf.size;
  const tells = (word: string) => Math.log1p(all / (pagesOf.get(word)?.size || 1));
  const groups = new Map<string, { words: string[]; pages: number; tells: number }>();
  for (const shared of wordsOf.values()) {
    const key = shared.join(' ');
    const group = groups.get(key);
    if (group) group.pages++;
    else {
      const sum = shared.reduce((total, word) => total + tells(word), 0);
      groups.set(key, { words: shared, pages: 1, tells: sum });
    }
  }
  return [...groups.entries()]
    .toSorted(([a, one], [b, other]) => other.tells - one.tells || (a < b ? -1 : 1))
    .map(([, { words: shared, pages }]) => ({ words: shared, pages }));
}
