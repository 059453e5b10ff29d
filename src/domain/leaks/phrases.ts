/**
 * Short lines of internal text: titles, entries of a timeline, headings. A run of eight words is no
 * coincidence wherever it stands; of fewer words, a whole line is none either.
 */
import type { InternalText, Secret } from './leak.ts';
import { shortestRun } from './runs.ts';

const leastWords = 4;
const leastLetters = 20;

/** What stands before the text of a line: a key, a dash, the time and kind of an entry, marks. */
const beforeText =
  /^[\s>#*+-]*(?:\{\s*)?(?:"?[A-Za-z][\w-]{0,30}"?:\s+)?(?:(?:\d{4}-\d{2}-\d{2}T)?\d{1,2}:\d{2}\S*\s+[a-z-]+\s*(?:\[[^\]]*\])?:\s*)?["'`*_]*/;
const afterText = /["'`*_\s,.;}]*$/;

/** Every line of four to seven words, as a secret. */
export function* phrasesIn({ text, source }: InternalText): Generator<Secret> {
  let offset = 0;
  for (const line of text.split('\n')) {
    const start = offset;
    offset += line.length + 1;
    // Neither a word nor a paragraph.
    if (line.length < leastLetters || line.length > 160) continue;
    const phrase = line.replace(beforeText, '').replace(afterText, '');
    const words = countWords(phrase);
    if (phrase.length < leastLetters || words < leastWords || words >= shortestRun) continue;
    yield { kind: 'text', text: phrase, ordinary: false, source: () => source(start) };
  }
}

function countWords(phrase: string): number {
  return phrase.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
