/** Texts with marks in them, as plain pieces that need no HTML. */
import { bareWord } from './matched.ts';

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * Split one of Pagefind's excerpts at its marks. Only `<mark>` and `</mark>` count; whatever else
 * looks like HTML is text. Of the entities only those of `<` and `>` are undone, being all that
 * Pagefind writes.
 */
export function readExcerpt(excerpt: string): Piece[] {
  let marked = false;
  return excerpt
    .replace(/<\/mark>(\s+)<mark>/g, '$1')
    .split(/(<\/?mark>)/)
    .flatMap((part) => {
      if (part === '<mark>' || part === '</mark>') {
        marked = part === '<mark>';
        return [];
      }
      const text = part.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
      return text === '' ? [] : [{ text, marked }];
    });
}

/** Mark in a text the words that matched on its page. */
export function markWords(text: string, matched: readonly string[]): Piece[] {
  const wanted = new Set(matched.map(bareWord));
  wanted.delete('');
  const pieces: Piece[] = [];
  for (const part of text.split(/(\s+)/)) {
    const last = pieces.at(-1);
    const isWord = part.trim() !== '';
    const marked = isWord && wanted.has(bareWord(part));
    if (part === '') continue;
    if (last && (!isWord || last.marked === marked)) {
      pieces[pieces.length - 1] = { text: last.text + part, marked: last.marked };
    } else pieces.push({ text: part, marked });
  }
  return pieces.flatMap(withoutTrailingSpace);
}

/** A space after a mark is not part of it. */
function withoutTrailingSpace(piece: Piece): Piece[] {
  const end = piece.text.trimEnd();
  return piece.marked && end !== piece.text
    ? [
        { text: end, marked: true },
        { text: piece.text.slice(end.length), marked: false },
      ]
    : [piece];
}

/**
 * Take from an excerpt the beginning that its heading says already; undefined when nothing that
 * matched is left.
 */
export function afterHeading(pieces: readonly Piece[], heading: string): Piece[] | undefined {
  const whole = pieces.map(({ text }) => text).join('');
  const gap = /^[.:]?\s*/.exec(whole.slice(heading.length))?.[0] ?? '';
  let left = whole.startsWith(heading) ? heading.length + gap.length : 0;
  const rest = pieces.flatMap(({ text, marked }) => {
    const kept = text.slice(left);
    left = Math.max(0, left - text.length);
    return kept === '' ? [] : [{ text: kept, marked }];
  });
  return rest.some(({ marked }) => marked) ? rest : undefined;
}
