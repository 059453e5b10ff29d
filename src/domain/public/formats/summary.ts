/** A write-up in one or two sentences: what lists, feeds and previews of links say of it. */
import type { Body } from '../../body.ts';
import { textOf } from './elements.ts';
import { readProse } from './prose.ts';

/** Characters that previews of links show at most. */
const longest = 200;

/** The beginning of the text, cut after 200 characters at the end of a word; empty when it has no paragraph. */
export function summaryOf(body: Pick<Body, 'segments'>): string {
  const first = readProse(body, undefined).find(
    (node) => node.type === 'element' && node.tagName === 'p',
  );
  return cutAfterWord(
    textOf(first ? [first] : [])
      .replace(/\s+/g, ' ')
      .trim(),
    longest,
  );
}

/** A text of at most so many characters, with … where it was cut. */
export function cutAfterWord(text: string, limit: number): string {
  const characters = [...text];
  if (characters.length <= limit) return text;
  const cut = characters.slice(0, limit - 1).join('');
  const end = cut.lastIndexOf(' ');
  return `${(end > limit / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:–-]+$/, '')}…`;
}
